package io.panelwright.scaffold;

import io.panelwright.contract.Label;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.scaffold.PanelPlan.Category;
import io.panelwright.scaffold.PanelPlan.PlannedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Panels for single metrics, by type, unit and name. */
final class MetricPanels {

  private static final Pattern ERRORS =
      Pattern.compile(
          ".*(error|fail|exception|reject|drop|timeout|invalid|panic|lost|abort|refus|dead_letter).*");
  private static final Pattern SATURATION =
      Pattern.compile(
          ".*(queue|pending|in_flight|inflight|active|connection|pool|thread|goroutine|memory|heap"
              + "|usage|used|utili[sz]ation|backlog|lag|open|capacity|buffer).*");
  private static final Pattern LAST = Pattern.compile(".*_(last|latest)_.*");
  private static final Pattern STATUS = Pattern.compile("[1-5][0-9][0-9]");

  /** Labels that divide events into few kinds, the most useful first. */
  private static final List<String> DIVIDING =
      List.of("code", "status", "status_code", "result", "outcome", "method", "type", "state");

  private static final Set<MetricUnit> TIMES =
      Set.of(
          MetricUnit.SECONDS,
          MetricUnit.MILLISECONDS,
          MetricUnit.MICROSECONDS,
          MetricUnit.NANOSECONDS);

  private static final int MAX_SERIES = 8;

  private final String job;
  private final String matcher;

  MetricPanels(String job, String matcher) {
    this.job = job;
    this.matcher = matcher;
  }

  /** The panels of a metric; none if a graph of it shows nothing useful. */
  Stream<PanelPlan> of(DiscoveredMetric metric) {
    return switch (metric.type()) {
      case COUNTER -> counter(metric, metric.name());
      case HISTOGRAM, NATIVE_HISTOGRAM, SUMMARY -> Stream.concat(duration(metric), count(metric));
      case GAUGE -> gauge(metric);
      case INFO, UNKNOWN -> Stream.empty();
    };
  }

  private Stream<PanelPlan> counter(DiscoveredMetric metric, String series) {
    Optional<String> unit = PanelUnits.ofRate(metric.unit(), metric.name());
    if (unit.isEmpty()) {
      return Stream.empty();
    }
    boolean isError = ERRORS.matcher(metric.name()).matches();
    Optional<String> by = dividing(metric);
    String rate = "(" + rate(metric, series, matcher) + ")";
    PlannedQuery query =
        by.map(label -> new PlannedQuery("sum by (" + label + ") " + rate, "{{" + label + "}}"))
            .orElseGet(() -> new PlannedQuery("sum" + rate, isError ? "errors" : "all"));
    PanelPlan all =
        plan(
            isError ? Category.ERRORS : Category.TRAFFIC,
            title(metric),
            unit.get(),
            List.of(query),
            metric);
    return Stream.concat(Stream.of(all), errorRatio(metric, series).stream());
  }

  /** The share of responses with a status of 500 and more. */
  private Optional<PanelPlan> errorRatio(DiscoveredMetric metric, String series) {
    return metric.labels().stream()
        .filter(label -> DIVIDING.contains(label.name()))
        .filter(label -> label.values().stream().anyMatch(v -> STATUS.matcher(v).matches()))
        .findFirst()
        .map(
            label ->
                KnownPanels.errorRatio(
                    title(metric) + ": error ratio",
                    rate(metric, series, matcher + ", " + label.name() + "=~\"5..\""),
                    rate(metric, series, matcher)));
  }

  /** The events per second; a native histogram counts them in its samples. */
  private static String rate(DiscoveredMetric metric, String series, String matchers) {
    String rate = "rate(" + series + "{" + matchers + "}[$__rate_interval])";
    return metric.type() == MetricType.NATIVE_HISTOGRAM ? "histogram_count(" + rate + ")" : rate;
  }

  private Stream<PanelPlan> duration(DiscoveredMetric metric) {
    return PanelUnits.ofValue(metric.unit())
        .map(
            unit ->
                plan(
                    TIMES.contains(metric.unit()) ? Category.LATENCY : Category.OTHER,
                    title(metric),
                    unit,
                    quantiles(metric),
                    metric))
        .stream();
  }

  private List<PlannedQuery> quantiles(DiscoveredMetric metric) {
    return switch (metric.type()) {
      case HISTOGRAM -> quantiles("sum by (le) (rate(" + metric.name() + "_bucket{");
      case NATIVE_HISTOGRAM -> quantiles("sum(rate(" + metric.name() + "{");
      default -> metric.quantiles().isEmpty() ? average(metric) : ofSummary(metric);
    };
  }

  private List<PlannedQuery> quantiles(String start) {
    List<PlannedQuery> queries = new ArrayList<>();
    for (String quantile : List.of("0.5", "0.95", "0.99")) {
      queries.add(
          new PlannedQuery(
              "histogram_quantile(" + quantile + ", " + start + matcher + "}[$__rate_interval])))",
              "p" + quantile.substring(2).replaceFirst("^5$", "50")));
    }
    return queries;
  }

  private List<PlannedQuery> average(DiscoveredMetric metric) {
    String window = "{" + matcher + "}[$__rate_interval]))";
    String sum = "sum(rate(" + metric.name() + "_sum" + window;
    String count = "sum(rate(" + metric.name() + "_count" + window;
    return List.of(new PlannedQuery(sum + " / " + count, "average"));
  }

  /** Quantiles of several processes cannot be joined: the largest is shown. */
  private List<PlannedQuery> ofSummary(DiscoveredMetric metric) {
    String promql = "max by (quantile) (" + metric.name() + "{" + matcher + "})";
    return List.of(new PlannedQuery(promql, "{{quantile}}"));
  }

  /** The number of observations, for metrics without a counter beside them. */
  private Stream<PanelPlan> count(DiscoveredMetric metric) {
    if (!TIMES.contains(metric.unit())) {
      return Stream.empty();
    }
    DiscoveredMetric events =
        new DiscoveredMetric(
            metric.name(),
            // The help describes the duration.
            DiscoveredMetric.Metadata.declared(metric.type(), MetricUnit.COUNT, ""),
            metric.labels(),
            List.of(),
            List.of(),
            metric.series());
    String series =
        metric.type() == MetricType.NATIVE_HISTOGRAM ? metric.name() : metric.name() + "_count";
    return counter(events, series).map(plan -> plan.titled(events(plan.title())));
  }

  /** {@code HTTP request duration} becomes {@code HTTP requests}. */
  private static String events(String title) {
    int end = title.indexOf(':');
    String name = end < 0 ? title : title.substring(0, end);
    String plural =
        name.replaceFirst(" (duration|latency|time|wait)$", "")
            .replaceFirst("([^aeiou])y$", "$1ie")
            .replaceFirst("([^s])$", "$1s");
    return (plural.equals(name) ? name + " count" : plural) + (end < 0 ? "" : title.substring(end));
  }

  private Stream<PanelPlan> gauge(DiscoveredMetric metric) {
    if (metric.unit() == MetricUnit.UNIX_TIME || metric.name().contains("timestamp")) {
      return age(metric).stream();
    }
    Optional<String> unit = PanelUnits.ofValue(metric.unit());
    if (unit.isEmpty()) {
      return Stream.empty();
    }
    String by = dividing(metric).orElse("instance");
    boolean adds = Set.of("SHORT", "BYTES_IEC", "BITS_IEC").contains(unit.get());
    PlannedQuery query =
        new PlannedQuery(
            (adds ? "sum" : "max") + " by (" + by + ") (" + metric.name() + "{" + matcher + "})",
            "{{" + by + "}}");
    boolean isSaturation =
        SATURATION.matcher(metric.name()).matches() || metric.unit() == MetricUnit.BYTES;
    Category category = isSaturation ? Category.SATURATION : Category.OTHER;
    return Stream.of(plan(category, title(metric), unit.get(), List.of(query), metric));
  }

  /** The time since the last event: a graph of the time itself shows nothing useful. */
  private Optional<PanelPlan> age(DiscoveredMetric metric) {
    if (metric.unit() != MetricUnit.UNIX_TIME || !LAST.matcher(metric.name()).matches()) {
      return Optional.empty();
    }
    String by = dividing(metric).orElse("instance");
    // Most programs have 0 before the first event.
    String last = "max by (" + by + ") (" + metric.name() + "{" + matcher + "} > 0)";
    PlannedQuery query = new PlannedQuery("time() - " + last, "{{" + by + "}}");
    String title = MetricTitle.since(title(metric));
    return Optional.of(plan(Category.OTHER, title, "SECONDS", List.of(query), metric));
  }

  /** A label that divides the series into few ones. */
  private static Optional<String> dividing(DiscoveredMetric metric) {
    List<String> names =
        metric.labels().stream()
            .filter(DiscoveredLabel::complete)
            .filter(label -> label.values().size() > 1 && label.values().size() <= MAX_SERIES)
            .map(DiscoveredLabel::name)
            .filter(Label::isName)
            .toList();
    return DIVIDING.stream()
        .filter(names::contains)
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  private String title(DiscoveredMetric metric) {
    return MetricTitle.of(metric.name(), job);
  }

  private static PanelPlan plan(
      Category category,
      String title,
      String unit,
      List<PlannedQuery> queries,
      DiscoveredMetric metric) {
    return new PanelPlan(
        category, title, unit, queries, PanelUnits.max(unit), about(metric.help()));
  }

  /** The help without the characters that have a meaning in Markdown or Grafana. */
  private static String about(String help) {
    String plain = MetricModels.help(help).replaceAll("[^\\p{L}\\p{N} .,;:()'%+=/-]+", " ").strip();
    String text = plain.replace("://", " ").replaceAll(" +", " ").replaceFirst("[ .…]+$", "");
    return text.isEmpty() ? "" : text + ".";
  }
}
