package io.panelwright.discovery.comparison;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.text.ShortestDecimal;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares one metric of a producer with the live metrics of its job. */
final class MetricComparison {

  private final ComparisonContext context;
  private final LiveServer server;
  private final Producer producer;
  private final Metric metric;
  private final LiveJob job;
  private final Location location;

  MetricComparison(
      ComparisonContext context, LiveServer server, Producer producer, Metric metric, LiveJob job) {
    this.context = context;
    this.server = server;
    this.producer = producer;
    this.metric = metric;
    this.job = job;
    this.location = context.location("job " + producer.job(), "metric " + metric.name());
  }

  void compare() {
    Optional<DiscoveredMetric> live = job.metric(metric.name());
    if (live.isPresent()) {
      compareType(live.get());
      compareUnit(live.get());
      compareDistribution(live.get());
      compareSeries(live.get());
    } else if (!job.seriesNames().containsAll(metric.seriesNames())) {
      // Otherwise the server groups the series in another way.
      missing();
    }
  }

  private void missing() {
    if (context.isReadyMade(metric)) {
      context.addAbsent();
      return;
    }
    Optional<String> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      context.error(
          "metric-moved",
          location,
          server.describe() + " has no series of this job; " + elsewhere.get(),
          "move the metric to the producer that exposes it");
    } else if (metric.presence() == SeriesPresence.AFTER_FIRST_EVENT) {
      context.addIdle(metric.name());
    } else {
      context.error(
          "metric-missing",
          location,
          "no series within the last hour, although the target is up" + renamed(),
          "remove it from "
              + producer.name()
              + "; if it appears only after an event, declare"
              + " SeriesPresence.AFTER_FIRST_EVENT");
    }
  }

  /** A new metric with a similar name. */
  private String renamed() {
    List<String> others =
        job.job().metrics().stream()
            .filter(live -> live.series() > 0)
            .map(DiscoveredMetric::name)
            .filter(name -> context.contract().metrics().noneMatch(m -> m.name().equals(name)))
            .toList();
    return Suggestions.suggest(metric.name(), others)
        .map(name -> "; the new metric " + name + " has a similar name")
        .orElse("");
  }

  /** Another server or job that has the metric, if no producer of the contract is there. */
  private Optional<String> elsewhere() {
    for (LiveServer other : context.servers()) {
      for (DiscoveredJob live : other.state().map(one -> one.jobs()).orElse(List.of())) {
        boolean isSameJob = other.equals(server) && live.name().equals(producer.job());
        if (!isSameJob && hasSeries(live) && !isDeclared(other, live)) {
          return Optional.of("job " + live.name() + " of " + other.describe() + " exposes it");
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasSeries(DiscoveredJob live) {
    return live.metrics().stream()
        .anyMatch(one -> one.name().equals(metric.name()) && one.series() > 0);
  }

  private boolean isDeclared(LiveServer other, DiscoveredJob live) {
    return context.contract().producers().stream()
        .filter(one -> one.job().equals(live.name()) && one.scrapedBy().equals(other.server()))
        .flatMap(one -> one.metrics().stream())
        .anyMatch(one -> one.name().equals(metric.name()));
  }

  private void compareType(DiscoveredMetric live) {
    Optional<HistogramForms> declared = HistogramForms.of(metric);
    Optional<HistogramForms> exposed = HistogramForms.of(live);
    if (declared.isPresent() && exposed.isPresent()) {
      compareForms(declared.get(), exposed.get(), live);
    } else {
      compareOtherType(live);
    }
  }

  /** Metadata has one type for both forms: only series show the form. */
  private void compareForms(
      HistogramForms declared, HistogramForms exposed, DiscoveredMetric live) {
    boolean isAccepted =
        context.isReadyMade(metric) ? exposed.overlaps(declared) : exposed.contains(declared);
    if (live.series() > 0 && !isAccepted) {
      context.error(
          "metric-type",
          location,
          "the contract has a " + declared.text() + ", the server a " + exposed.text(),
          "write " + JavaLines.metric(live) + ", and " + exposed.queryAdvice(metric.name()));
    }
  }

  private void compareOtherType(DiscoveredMetric live) {
    MetricType expected = metric.type();
    MetricType found = live.type();
    boolean isCertain =
        live.metadata().typeDeclared() || isDistribution(expected) != isDistribution(found);
    if (expected != found
        && isCertain
        && expected != MetricType.UNKNOWN
        && found != MetricType.UNKNOWN
        && !isGaugeOrInfo(expected, found)) {
      context.error(
          "metric-type",
          location,
          "the contract has a " + word(expected) + ", the server a " + word(found),
          "write " + JavaLines.metric(live));
    }
  }

  private static boolean isDistribution(MetricType type) {
    return switch (type) {
      case HISTOGRAM, NATIVE_HISTOGRAM, SUMMARY -> true;
      case COUNTER, GAUGE, INFO, UNKNOWN -> false;
    };
  }

  /** Producers declare info metrics as gauges. */
  private static boolean isGaugeOrInfo(MetricType one, MetricType other) {
    Set<MetricType> same = Set.of(MetricType.GAUGE, MetricType.INFO);
    return same.contains(one) && same.contains(other);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A contract may state more than a name does, such as money; only clear names are compared. */
  private void compareUnit(DiscoveredMetric live) {
    MetricUnit expected = metric.unit();
    MetricUnit found = live.unit();
    boolean isClear =
        switch (found) {
          case UNKNOWN, COUNT, FLAG, UNIX_TIME, UNIX_MILLISECONDS -> false;
          case SECONDS -> expected != MetricUnit.UNIX_TIME;
          case MILLISECONDS -> expected != MetricUnit.UNIX_MILLISECONDS;
          default -> true;
        };
    if (isClear
        && expected != found
        && expected != MetricUnit.UNKNOWN
        && !context.isReadyMade(metric)) {
      context.warning(
          "metric-unit",
          location,
          "the contract has " + word(expected) + ", its producer " + word(found),
          "write MetricUnit." + found.name());
    }
  }

  private void compareDistribution(DiscoveredMetric live) {
    if (live.series() == 0) {
      return;
    }
    List<Double> buckets = metric.buckets();
    if (!buckets.isEmpty() && !live.buckets().isEmpty() && !isUnread()) {
      compareNumbers("histogram-buckets", "bucket", buckets, live.buckets());
    }
    metric
        .distribution()
        .quantiles()
        .filter(quantiles -> live.type() == MetricType.SUMMARY && !isUnread())
        .ifPresent(
            quantiles ->
                compareNumbers("summary-quantiles", "quantile", quantiles, live.quantiles()));
  }

  private void compareNumbers(String code, String noun, List<Double> expected, List<Double> found) {
    List<String> missing = without(expected, found);
    List<String> appeared = without(found, expected);
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("the server lacks " + noun + " " + String.join(", ", missing));
    }
    if (!appeared.isEmpty()) {
      parts.add("the contract lacks " + noun + " " + String.join(", ", appeared));
    }
    if (!parts.isEmpty()) {
      context.warning(
          code, location, String.join("; ", parts), "write " + JavaLines.numbers(found));
    }
  }

  private static List<String> without(List<Double> numbers, List<Double> others) {
    return numbers.stream()
        .filter(number -> !others.contains(number))
        .map(ShortestDecimal::print)
        .toList();
  }

  private boolean isUnread() {
    return metric.seriesNames().stream().anyMatch(job.job().unread()::contains);
  }

  private void compareSeries(DiscoveredMetric live) {
    if (live.labels().isEmpty() && live.series() == 0) {
      missing();
    } else if (!isUnread()) {
      new LabelComparison(context, server, metric, location).compare(live);
    }
  }
}
