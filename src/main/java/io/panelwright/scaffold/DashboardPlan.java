package io.panelwright.scaffold;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.QueryValidator;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.json.Json;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.scaffold.PanelPlan.Category;
import io.panelwright.scaffold.PanelPlan.PlannedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the panels of the first dashboard. */
final class DashboardPlan {

  private static final int MAX_PANELS = 15;
  private static final int MAX_PANELS_OF_JOB = 9;
  private static final int MIN_PANELS_OF_JOB = 3;

  /** Of a metric's own panels only the first ones are tried. */
  private static final int MAX_CANDIDATES = 60;

  /** Exporters whose useful panels are known: their other metrics are for closer looks. */
  private static final Set<Exporter> COMPLETE =
      EnumSet.of(
          Exporter.NODE,
          Exporter.PROMETHEUS,
          Exporter.CADVISOR,
          Exporter.KUBE_STATE_METRICS,
          Exporter.BLACKBOX);

  private final SystemModel model;
  private final QueryValidator validator;

  private DashboardPlan(SystemModel model) {
    this.model = model;
    this.validator = model.contract().queryValidator();
  }

  /** The panels of each job that has some: the team's own services, then their infrastructure. */
  static Map<JobModel, List<PanelPlan>> of(SystemModel model) {
    return new DashboardPlan(model).panels();
  }

  private Map<JobModel, List<PanelPlan>> panels() {
    List<JobModel> jobs =
        model.jobs().stream()
            .filter(DashboardPlan::isQueryable)
            .sorted(Comparator.comparing(DashboardPlan::isInfrastructure))
            .toList();
    int each =
        Math.min(
            MAX_PANELS_OF_JOB, Math.max(MIN_PANELS_OF_JOB, MAX_PANELS / Math.max(1, jobs.size())));
    Map<JobModel, List<PanelPlan>> chosen = new LinkedHashMap<>();
    int left = MAX_PANELS;
    for (JobModel job : jobs) {
      List<PanelPlan> panels = left == 0 ? List.of() : panels(job, Math.min(each, left));
      if (!panels.isEmpty()) {
        chosen.put(job, panels);
        left -= panels.size();
      }
    }
    return chosen;
  }

  private static boolean isInfrastructure(JobModel job) {
    return job.exporters().stream().anyMatch(exporter -> COMPLETE.contains(exporter.exporter()));
  }

  /** Grafana replaces variables in a job's name. */
  private static boolean isQueryable(JobModel job) {
    String name = job.producer().job();
    return !job.found().isEmpty() && !name.contains("$") && !name.contains("[[");
  }

  private List<PanelPlan> panels(JobModel job, int max) {
    // JSON has the escapes of PromQL.
    String matcher = "job=" + Json.of(job.producer().job());
    Set<String> series = series(job);
    List<PanelPlan> known =
        KnownPanels.of(matcher).stream().filter(panel -> isValid(panel, job, series)).toList();
    Set<String> shown = known.stream().flatMap(this::metrics).collect(Collectors.toSet());
    job.exporters().stream()
        .filter(exporter -> COMPLETE.contains(exporter.exporter()))
        .forEach(exporter -> shown.addAll(exporter.series()));
    List<PanelPlan> chosen = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    for (PanelPlan panel : inTurns(known, own(job, matcher, series, shown))) {
      if (chosen.size() < max && titles.add(panel.title())) {
        chosen.add(panel);
      }
    }
    chosen.sort(Comparator.comparing(PanelPlan::category));
    return chosen;
  }

  /** Known panels first, then those of metrics, one of each category in turn. */
  private static List<PanelPlan> inTurns(List<PanelPlan> known, List<PanelPlan> own) {
    Map<Category, List<PanelPlan>> byCategory = new EnumMap<>(Category.class);
    own.forEach(
        panel -> byCategory.computeIfAbsent(panel.category(), key -> new ArrayList<>()).add(panel));
    List<PanelPlan> all = new ArrayList<>();
    // A team's own requests, errors and durations are of more interest than memory and CPU.
    int first = Math.max(2, MAX_PANELS_OF_JOB - 3);
    all.addAll(known.subList(0, Math.min(first, known.size())));
    int rounds = byCategory.values().stream().mapToInt(List::size).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      for (List<PanelPlan> panels : byCategory.values()) {
        if (round < panels.size()) {
          all.add(panels.get(round));
        }
      }
    }
    all.addAll(known.subList(Math.min(first, known.size()), known.size()));
    return all;
  }

  private List<PanelPlan> own(JobModel job, String matcher, Set<String> series, Set<String> shown) {
    MetricPanels panels = new MetricPanels(job.producer().job(), matcher);
    List<PanelPlan> own = new ArrayList<>();
    Map<String, Metric> declared = new HashMap<>();
    job.producer().metrics().forEach(metric -> declared.put(metric.name(), metric));
    Stream<DiscoveredMetric> metrics =
        job.found().stream()
            .filter(metric -> metric.series() > 0 && !isLibraryMetric(metric.name()))
            .filter(metric -> isDeclared(metric, declared.get(metric.name())))
            .filter(metric -> isNew(metric.name(), shown))
            .sorted(
                Comparator.comparing(DashboardPlan::isIncidental)
                    // A counter has more labels than the count of a histogram of the same events.
                    .thenComparing(metric -> metric.type() != MetricType.COUNTER));
    for (DiscoveredMetric metric : (Iterable<DiscoveredMetric>) metrics::iterator) {
      if (own.size() >= MAX_CANDIDATES) {
        break;
      }
      panels.of(metric).filter(panel -> isValid(panel, job, series)).forEach(own::add);
    }
    return own;
  }

  private static boolean isNew(String metric, Set<String> shown) {
    return Stream.of("", "_bucket", "_sum", "_count").noneMatch(s -> shown.contains(metric + s));
  }

  /** The type and unit of an exporter, or of another job, may differ from those that were read. */
  private static boolean isDeclared(DiscoveredMetric found, Metric declared) {
    return declared != null && isDeclaredType(found, declared) && declared.unit() == found.unit();
  }

  private static boolean isDeclaredType(DiscoveredMetric found, Metric declared) {
    return found.type() == MetricType.NATIVE_HISTOGRAM
        ? declared.distribution().isNative()
        : declared.type() == found.type();
  }

  private static boolean isLibraryMetric(String name) {
    return BuiltinMetrics.isLibraryMetric(name) || name.startsWith("net_conntrack_");
  }

  /** Requests and queues of a service are shown before the rest. */
  private static boolean isIncidental(DiscoveredMetric metric) {
    return !metric.name().matches(".*(request|order|message|event|queue|quer|job|task|payment).*");
  }

  /** The declared series; of a histogram those of the form that the server has. */
  private static Set<String> series(JobModel job) {
    Map<String, DiscoveredMetric> found = new HashMap<>();
    job.found().forEach(metric -> found.put(metric.name(), metric));
    return job.producer().metrics().stream()
        .flatMap(metric -> series(metric, Optional.ofNullable(found.get(metric.name()))))
        .collect(Collectors.toSet());
  }

  private static Stream<String> series(Metric metric, Optional<DiscoveredMetric> found) {
    Stream<String> declared = metric.seriesNames().stream();
    return metric.type() == MetricType.HISTOGRAM
        ? found
            .map(live -> live.seriesNames().stream())
            .orElseGet(() -> declared.filter(name -> !name.equals(metric.name())))
        : declared;
  }

  /** Whether the job has the metrics, and the contract accepts the queries. */
  private boolean isValid(PanelPlan panel, JobModel job, Set<String> series) {
    return panel.queries().stream().allMatch(query -> isValid(query, job, series));
  }

  private boolean isValid(PlannedQuery query, JobModel job, Set<String> series) {
    Optional<Expr> expr = Promql.parse(query.promql(), Dialect.GRAFANA).expr();
    return expr.isPresent()
        && metrics(query).allMatch(series::contains)
        && validator.validate(expr.get()).isEmpty()
        && validator.foreignMetrics(expr.get(), job.domain()).isEmpty();
  }

  private Stream<String> metrics(PanelPlan panel) {
    return panel.queries().stream().flatMap(DashboardPlan::metrics);
  }

  private static Stream<String> metrics(PlannedQuery query) {
    return Promql.parse(query.promql(), Dialect.GRAFANA).expr().stream()
        .flatMap(Expr::walk)
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> selector.metric().stream())
        .filter(metric -> !BuiltinMetrics.contains(metric));
  }
}
