package io.panelwright.doctor.check;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Detects series that another server has instead of the queried one. */
final class DatasourceWrongCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.suspects().flatMap(selector -> check(context, selector).stream()).findFirst();
  }

  private static Optional<Cause> check(DiagnosisContext context, VectorSelector selector) {
    PrometheusProbe probe = context.probe();
    VectorSelector series = withoutMatchers(selector);
    return isPlausible(context, selector) || probe.isNotEmpty(series)
        ? Optional.empty()
        : context.inputs().servers().servers().stream()
            .filter(other -> other != probe.server())
            .filter(other -> probe.onServer(other).isNotEmpty(series))
            .findFirst()
            .map(other -> cause(context, series, probe, other));
  }

  /**
   * Whether nothing indicates another server. A query with data is only suspicious with a job of
   * the contract, and a metric that every server has only with a job.
   */
  private static boolean isPlausible(DiagnosisContext context, VectorSelector selector) {
    Optional<String> job = context.job(selector);
    boolean isBuiltin = selector.metric().filter(BuiltinMetrics::contains).isPresent();
    return isBuiltin && job.isEmpty()
        || job.flatMap(context.probe()::targets).filter(targets -> !targets.isEmpty()).isPresent()
        || !context.isEmpty() && job.flatMap(context.inputs()::producer).isEmpty();
  }

  /** Keeps only the metric name; for a metric that every server has also the job. */
  private static VectorSelector withoutMatchers(VectorSelector selector) {
    boolean isBuiltin = selector.metric().filter(BuiltinMetrics::contains).isPresent();
    return PrometheusProbe.withoutModifiers(
        PrometheusProbe.withMatchers(
            selector,
            selector.matchers().stream()
                .filter(m -> m.isOnName() || isBuiltin && m.name().equals("job"))
                .toList()));
  }

  private static Cause cause(
      DiagnosisContext context,
      VectorSelector series,
      PrometheusProbe probe,
      CachingPrometheus other) {
    String text = Promql.print(series);
    String count = "count(" + text + ")";
    String owner =
        context
            .owner(series)
            .map(o -> "; it comes from " + context.inputs().producerName(o.producer().job()))
            .orElse("");
    return Cause.fault(
            "datasource-wrong",
            "\"" + text + "\" is not on " + probe.server() + " but on " + other + owner,
            "use that datasource: select it in the dashboard, or change the panel's datasource")
        .withEvidence(count + " on " + probe.server().url(), "no series")
        .withEvidence(
            count + " on " + other.url(),
            probe.onServer(other).count(count).map(n -> n.longValue() + " series").orElse(""));
  }
}
