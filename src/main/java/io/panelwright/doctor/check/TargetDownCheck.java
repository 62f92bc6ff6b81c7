package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.panelquery.CachingPrometheus;
import java.util.List;
import java.util.Optional;

/** Detects a producer that its Prometheus cannot scrape. */
final class TargetDownCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.jobs().stream().flatMap(job -> check(context, job).stream()).findFirst();
  }

  private static Optional<Cause> check(DiagnosisContext context, String job) {
    List<ScrapeTarget> targets = context.probe().targets(job).orElse(List.of());
    List<ScrapeTarget> down = targets.stream().filter(TargetDownCheck::isDown).toList();
    boolean isAllDown = !down.isEmpty() && down.size() == targets.size();
    return isAllDown || context.isEmpty() && !down.isEmpty()
        ? Optional.of(cause(context, job, down, targets.size()))
        : Optional.empty();
  }

  private static boolean isDown(ScrapeTarget target) {
    return target.health() == ScrapeTarget.Health.DOWN;
  }

  private static Cause cause(
      DiagnosisContext context, String job, List<ScrapeTarget> down, int count) {
    ScrapeTarget first = down.get(0);
    String prefix = count == 1 ? "" : down.size() + " of " + count + " targets of ";
    CachingPrometheus server = context.probe().server();
    return Cause.fault(
            "target-down",
            prefix + context.inputs().producerName(job) + " is down: " + reason(first.lastError()),
            "start it, then check: curl -s " + first.url() + " | head")
        .withEvidence(
            "targets of job \"" + job + "\" on " + server.url(),
            first.url() + " is down: " + first.lastError());
  }

  /** Removes the URL and operation with which Go's errors begin. */
  private static String reason(String error) {
    return error
        .replaceFirst("^Get \"[^\"]*\": ", "")
        .replaceFirst("^dial tcp [^ ]+: ", "")
        .replaceFirst("^connect: ", "");
  }
}
