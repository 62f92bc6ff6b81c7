package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.StatementPrinter;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.ProducerTarget;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.scaffold.PanelPlan.PlannedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of the tests with data. */
final class TestSource {

  private static final int INDENT = 4;

  /** A job's name that needs no escapes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/-]+");

  private static final Pattern RATE =
      Pattern.compile(
          "sum(?: by \\(([a-zA-Z0-9_]+)\\) ?)?\\(rate\\(([a-zA-Z0-9_:]+)\\{job=\"[^\"]+\"\\}"
              + "\\[\\$__rate_interval\\]\\)\\)");

  /** A rate of 1 as Grafana shows it, by unit. */
  private static final Map<String, String> ONE =
      Map.of(
          "REQUESTS_PER_SECOND", "1 req/s",
          "COUNTS_PER_SECOND", "1 c/s",
          "BYTES_PER_SECOND_IEC", "1 B/s");

  private final SystemModel model;
  private final Map<JobModel, List<PanelPlan>> panels;

  TestSource(SystemModel model, Map<JobModel, List<PanelPlan>> panels) {
    this.model = model;
    this.panels = panels;
  }

  /** A test of the state of a job. */
  String down() {
    String job =
        model.jobs().stream()
            .filter(candidate -> candidate.server().equals(first()))
            .map(candidate -> candidate.producer().job())
            .filter(name -> PLAIN.matcher(name).matches())
            .findFirst()
            .orElse("example");
    JavaExpression given =
        call(
            panel(MonitoringSource.title(MonitoringSource.JOBS, first(), model)),
            "given",
            text("up{job=\"" + job + "\"} 0x10\n"));
    return statement(call(call(given, "shows", text("DOWN")), "showsColor", text("red")));
  }

  private ServerModel first() {
    return model.servers().get(0);
  }

  /** A test of a rate, as a method; empty if no panel shows one. */
  String rate() {
    for (var entry : panels.entrySet()) {
      for (PanelPlan plan : entry.getValue()) {
        Optional<String> test = rate(entry.getKey(), plan);
        if (test.isPresent()) {
          return test.get();
        }
      }
    }
    return "";
  }

  private Optional<String> rate(JobModel job, PanelPlan plan) {
    PlannedQuery query = plan.queries().get(0);
    Matcher matcher = RATE.matcher(query.promql());
    boolean isTestable =
        matcher.matches()
            && plan.queries().size() == 1
            && ONE.containsKey(plan.unit())
            && PLAIN.matcher(job.producer().job()).matches()
            && isTitleUnique(plan.title());
    return isTestable
        ? metric(job, matcher.group(2))
            .flatMap(metric -> test(job, plan, metric, Optional.ofNullable(matcher.group(1))))
        : Optional.empty();
  }

  private boolean isTitleUnique(String title) {
    Stream<PanelPlan> all = panels.values().stream().flatMap(List::stream);
    return all.filter(plan -> plan.title().equals(title)).count() == 1;
  }

  private static Optional<DiscoveredMetric> metric(JobModel job, String name) {
    return job.found().stream()
        .filter(metric -> metric.type() == MetricType.COUNTER && metric.name().equals(name))
        .findFirst();
  }

  private Optional<String> test(
      JobModel job, PanelPlan plan, DiscoveredMetric metric, Optional<String> label) {
    Optional<String> value = label.map(name -> value(job, metric, name).orElse(""));
    if (value.filter(String::isEmpty).isPresent()) {
      return Optional.empty();
    }
    String labels = label.map(name -> ", " + name + "=\"" + value.get() + "\"").orElse("");
    long step = model.contract().stack().scrapeInterval().toSeconds();
    String series =
        metric.name() + "{job=\"" + job.producer().job() + "\"" + labels + "} 0+" + step + "x40\n";
    String legend = value.orElse(plan.queries().get(0).legend());
    JavaExpression shown =
        call(
            call(call(panel(plan.title()), "given", text(series)), "series", text(legend)),
            "lastText",
            text(ONE.get(plan.unit())));
    return Optional.of(
        "\n  @Test\n  void aRateIsShownPerSecond() {\n" + statement(shown) + "  }\n");
  }

  private static Optional<String> value(JobModel job, DiscoveredMetric metric, String label) {
    if (label.equals("instance")) {
      return job.producer().targets().stream()
          .map(ProducerTarget::instance)
          .findFirst()
          .filter(instance -> PLAIN.matcher(instance).matches())
          .or(() -> Optional.of("localhost:8080"));
    }
    return metric.labels().stream()
        .filter(candidate -> candidate.name().equals(label))
        .map(DiscoveredLabel::values)
        .flatMap(List::stream)
        .filter(value -> PLAIN.matcher(value).matches())
        .findFirst();
  }

  private static JavaExpression panel(String title) {
    JavaExpression dashboard = StaticCall.of("", "assertThat", ContractTypes.local("overview"));
    return call(dashboard, "panel", text(title));
  }

  private static String statement(JavaExpression expression) {
    return StatementPrinter.ofSource().statement(INDENT, expression);
  }
}
