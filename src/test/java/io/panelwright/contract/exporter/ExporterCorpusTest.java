package io.panelwright.contract.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.RenamedMetric;
import io.panelwright.contract.exporter.CorpusSelectors.CorpusSelector;
import io.panelwright.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The share of real selectors whose metric and labels the exporters' tables contain. */
class ExporterCorpusTest {

  private static final Path PAGE = Path.of("docs", "exporters-corpus.md");
  private static final double REQUIRED = 0.95;

  private static final CorpusFacts FACTS = new CorpusFacts();
  private static List<Group> groups;

  /** Exporters whose metrics have common prefixes, with the selectors on them. */
  private record Group(
      String title, Pattern names, List<Exporter> exporters, Map<Outcome, List<String>> outcomes) {

    static Group of(String title, String prefixes, Exporter... exporters) {
      Map<Outcome, List<String>> outcomes = new TreeMap<>();
      Stream.of(Outcome.values()).forEach(outcome -> outcomes.put(outcome, new ArrayList<>()));
      Pattern names = Pattern.compile("(" + prefixes + ").*");
      return new Group(title, names, List.of(exporters), outcomes);
    }

    int count(Outcome outcome) {
      return outcomes.get(outcome).size();
    }

    /** The selectors on metrics of the exporters. */
    int all() {
      return count(Outcome.RESOLVED) + count(Outcome.RENAMED) + count(Outcome.UNRESOLVED);
    }

    double rate(Outcome... counted) {
      return (double) Stream.of(counted).mapToInt(this::count).sum() / all();
    }
  }

  private enum Outcome {
    RESOLVED,
    /** The metric has a new name since a version after that of the dashboard. */
    RENAMED,
    UNRESOLVED,
    /** A metric of a recording rule or of another program. */
    OTHER
  }

  private record Resolution(Outcome outcome, String reason) {}

  @BeforeAll
  static void resolveAll() {
    groups =
        List.of(
            Group.of("node_exporter", "node_", Exporter.NODE),
            Group.of("kube-state-metrics", "kube_", Exporter.KUBE_STATE_METRICS),
            Group.of("cAdvisor", "container_|machine_|cadvisor_", Exporter.CADVISOR),
            Group.of("blackbox exporter", "probe_", Exporter.BLACKBOX),
            Group.of(
                "JVM: Micrometer and Java client library",
                "jvm_|hikaricp_|logback_|tomcat_|executor_|http_server_requests_seconds"
                    + "|system_cpu_|process_uptime_|jdbc_connections_",
                Exporter.MICROMETER,
                Exporter.JAVA_CLIENT),
            Group.of("Go client library", "go_|process_|promhttp_", Exporter.GO_CLIENT),
            Group.of("Prometheus", "prometheus_", Exporter.PROMETHEUS));
    for (CorpusSelector selector : CorpusSelectors.read()) {
      groups.stream()
          .filter(group -> group.names().matcher(selector.metric()).matches())
          .findFirst()
          .ifPresent(group -> add(group, selector));
    }
  }

  private static void add(Group group, CorpusSelector selector) {
    Resolution resolution = resolve(group.exporters(), selector);
    group.outcomes().get(resolution.outcome()).add(resolution.reason());
  }

  private static Resolution resolve(List<Exporter> exporters, CorpusSelector selector) {
    String name = selector.metric();
    Optional<String> origin = FACTS.origin(selector);
    if (origin.isPresent()) {
      return new Resolution(Outcome.OTHER, "`" + name + "`: " + origin.get());
    }
    Optional<RenamedMetric> renamed = RenamedMetric.find(name);
    String current = renamed.map(RenamedMetric::newName).orElse(name);
    Optional<Exporter> exporter =
        exporters.stream().filter(e -> e.metric(current).isPresent()).findFirst();
    if (exporter.isEmpty()) {
      return new Resolution(Outcome.UNRESOLVED, "`" + name + "` is unknown");
    }
    Optional<String> label =
        selector.labels().stream()
            .filter(l -> !isKnown(exporter.get(), current, l))
            .filter(l -> !FACTS.isTargetLabel(selector.project(), l))
            .findFirst();
    if (label.isPresent()) {
      String reason = "`" + name + "` has no label `" + label.get() + "`";
      return new Resolution(Outcome.UNRESOLVED, reason);
    }
    boolean isOld = renamed.isPresent() && !exporter.get().hasMetric(name);
    return new Resolution(isOld ? Outcome.RENAMED : Outcome.RESOLVED, name);
  }

  private static boolean isKnown(Exporter exporter, String series, String label) {
    Metric metric = exporter.metric(series).orElseThrow();
    boolean isBuckets = metric.type() == MetricType.HISTOGRAM && series.endsWith("_bucket");
    boolean isQuantiles = metric.type() == MetricType.SUMMARY && series.equals(metric.name());
    return metric.labels().stream().map(Label::name).anyMatch(label::equals)
        || isBuckets && label.equals("le")
        || isQuantiles && label.equals("quantile")
        || exporter.openLabels(series).stream()
            .anyMatch(open -> NamePattern.of(open).matches(label));
  }

  @Test
  void selectorsOnMetricsOfTheExportersResolve() {
    for (Group group : groups) {
      assertThat(group.rate(Outcome.RESOLVED, Outcome.RENAMED))
          .as("%s: %s", group.title(), group.outcomes().get(Outcome.UNRESOLVED))
          .isGreaterThanOrEqualTo(REQUIRED);
    }
  }

  @Tag(Golden.TAG)
  @Test
  void thePageHasTheRates() {
    StringBuilder page =
        new StringBuilder(
            """
            # Exporters and real dashboards

            The tests generate this page from the dashboards of `../shared/dashboards`; do not edit it. A selector *resolves* if the
            [table](exporters.md) of its exporter has its metric, and all labels of its matchers are labels of the metric or of the
            target: `job`, `instance` and those that a project's service discovery adds. A *renamed* metric has its name of an older
            version: it resolves if the contract declares it with `withOldNames()`, and otherwise the finding about it contains the
            new name. Recording rules, and other programs whose metrics start alike, are not counted.

            | Exporter | Selectors | Resolve | Renamed | Do not resolve | Resolve | With renamed |
            |---|---:|---:|---:|---:|---:|---:|
            """);
    groups.forEach(group -> page.append(row(group)));
    page.append(sentence());
    page.append("\n## Selectors that do not resolve\n\n");
    groups.forEach(group -> page.append(list(group, Outcome.UNRESOLVED)));
    page.append("\n## Metrics of recording rules and other programs\n\n");
    groups.forEach(group -> page.append(list(group, Outcome.OTHER)));
    Golden.assertFile(PAGE, page.toString());
  }

  /** The rates of all exporters together, and why both are stated. */
  private String sentence() {
    int all = groups.stream().mapToInt(Group::all).sum();
    int resolved = groups.stream().mapToInt(group -> group.count(Outcome.RESOLVED)).sum();
    int renamed = groups.stream().mapToInt(group -> group.count(Outcome.RENAMED)).sum();
    return String.format(
        Locale.ROOT,
        """

        Of all %d selectors, %.1f %% resolve with the names of today, and %.1f %% with `withOldNames()`. The first rate is below
        95 %% because many of these dashboards were made for node_exporter 0.15 and older client libraries: on the named versions
        their panels are empty, and a contract that accepted the old names by default would hide that.
        """,
        all,
        100.0 * resolved / all,
        100.0 * (resolved + renamed) / all);
  }

  private static String row(Group group) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %.1f %% | %.1f %% |%n",
        group.title(),
        group.all(),
        group.count(Outcome.RESOLVED),
        group.count(Outcome.RENAMED),
        group.count(Outcome.UNRESOLVED),
        100 * group.rate(Outcome.RESOLVED),
        100 * group.rate(Outcome.RESOLVED, Outcome.RENAMED));
  }

  private static String list(Group group, Outcome outcome) {
    Map<String, Integer> counts = new TreeMap<>();
    group.outcomes().get(outcome).forEach(reason -> counts.merge(reason, 1, Integer::sum));
    StringBuilder list = new StringBuilder();
    counts.forEach(
        (reason, count) ->
            list.append("- ")
                .append(group.title())
                .append(": ")
                .append(reason)
                .append(count > 1 ? ", " + count + " ×" : "")
                .append('\n'));
    return list.toString();
  }
}
