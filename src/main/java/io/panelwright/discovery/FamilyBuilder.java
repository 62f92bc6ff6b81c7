package io.panelwright.discovery;

import io.panelwright.contract.MetricType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the metric families of one job from the names of series and the metadata of families.
 *
 * <p>Families with metadata take their series first. The others are inferred from names: {@code
 * _bucket} with the label {@code le}, {@code _sum} with {@code _count}, the label {@code quantile},
 * {@code _total}, {@code _info}.
 */
final class FamilyBuilder {

  private final Map<String, ObservedSeries> series;
  private final Map<String, FamilyMetadata> metadata;
  private final String job;
  private final Set<String> targetLabels;
  private final Set<String> used = new TreeSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<DiscoveredMetric> metrics = new ArrayList<>();

  /**
   * @param job of all series; empty for series without one
   * @param series by name
   * @param metadata by the name of the family, as the source has it, of all jobs
   * @param targetLabels labels that belong to targets, not to metrics
   */
  FamilyBuilder(
      String job,
      Map<String, ObservedSeries> series,
      Map<String, FamilyMetadata> metadata,
      Set<String> targetLabels) {
    this.job = job;
    this.series = new TreeMap<>(series);
    this.metadata = new TreeMap<>(metadata);
    this.targetLabels = Set.copyOf(targetLabels);
  }

  /** The families, sorted by name. */
  List<DiscoveredMetric> build() {
    metadata.forEach(this::declared);
    series.keySet().forEach(this::undeclared);
    metrics.sort(Comparator.comparing(DiscoveredMetric::name));
    return List.copyOf(metrics);
  }

  private void declared(String family, FamilyMetadata facts) {
    switch (facts.type()) {
      case "counter" -> single(counterName(family), MetricType.COUNTER, facts);
      case "gauge" -> single(family, gaugeType(family), facts);
      case "info" -> single(existing(family + "_info", family), MetricType.INFO, facts);
      case "stateset" -> single(family, MetricType.GAUGE, facts);
      case "histogram" -> histogram(family, facts);
      case "summary" -> family(family, MetricType.SUMMARY, facts, summaryParts(family));
      case "gaugehistogram" -> {
        // Its series are gauges with names of their own.
      }
      default -> untyped(family, facts);
    }
  }

  /** A family without a type: from its names, if it has series. */
  private void untyped(String family, FamilyMetadata facts) {
    if (series.containsKey(family)) {
      inferred(family, facts);
    } else if (!series.containsKey(family + "_count") && !series.containsKey(family + "_bucket")) {
      single(family, MetricType.UNKNOWN, facts);
    }
  }

  /** Counters of OpenMetrics have a family without {@code _total}. */
  private String counterName(String family) {
    return series.containsKey(family) || family.endsWith("_total") ? family : family + "_total";
  }

  private String existing(String preferred, String other) {
    return series.containsKey(preferred) || !series.containsKey(other) ? preferred : other;
  }

  private static MetricType gaugeType(String name) {
    return name.endsWith("_info") ? MetricType.INFO : MetricType.GAUGE;
  }

  private void histogram(String family, FamilyMetadata facts) {
    String buckets = family + "_bucket";
    boolean changed = current(family) > 0 && current(buckets) == 0;
    if (series.containsKey(family) && (changed || !series.containsKey(buckets))) {
      family(family, MetricType.NATIVE_HISTOGRAM, facts, List.of(family));
      // The classic series that ended with a change of the form are not another metric.
      used.addAll(histogramParts(family));
    } else {
      family(family, MetricType.HISTOGRAM, facts, histogramParts(family));
    }
  }

  /** The number of series that have samples now; series of the last hour are read, too. */
  private long current(String name) {
    return series.containsKey(name) ? series.get(name).count() : 0;
  }

  private static List<String> histogramParts(String family) {
    return List.of(family, family + "_bucket", family + "_sum", family + "_count");
  }

  private static List<String> summaryParts(String family) {
    return List.of(family, family + "_sum", family + "_count");
  }

  private void undeclared(String name) {
    if (!used.contains(name)) {
      inferred(name, new FamilyMetadata());
    }
  }

  private void inferred(String name, FamilyMetadata facts) {
    Optional<String> bucketsOf = family(name, "_bucket").filter(f -> hasLabel(name, "le"));
    Optional<String> partOf =
        family(name, "_sum")
            .filter(f -> series.containsKey(f + "_count"))
            .or(() -> family(name, "_count").filter(f -> series.containsKey(f + "_sum")));
    if (bucketsOf.isPresent()) {
      family(bucketsOf.get(), MetricType.HISTOGRAM, facts, histogramParts(bucketsOf.get()));
    } else if (partOf.isPresent()) {
      MetricType type =
          hasLabel(partOf.get() + "_bucket", "le") ? MetricType.HISTOGRAM : MetricType.SUMMARY;
      List<String> parts =
          type == MetricType.HISTOGRAM ? histogramParts(partOf.get()) : summaryParts(partOf.get());
      family(partOf.get(), type, facts, parts);
    } else if (hasLabel(name, "quantile")) {
      family(name, MetricType.SUMMARY, facts, summaryParts(name));
    } else {
      single(name, singleType(name), facts);
    }
  }

  private static MetricType singleType(String name) {
    if (name.endsWith("_total")) {
      return MetricType.COUNTER;
    }
    if (name.endsWith("_created")) {
      return MetricType.GAUGE;
    }
    return name.endsWith("_info") ? MetricType.INFO : MetricType.UNKNOWN;
  }

  private static Optional<String> family(String name, String suffix) {
    return name.endsWith(suffix) && name.length() > suffix.length()
        ? Optional.of(name.substring(0, name.length() - suffix.length()))
        : Optional.empty();
  }

  private boolean hasLabel(String name, String label) {
    return series.containsKey(name) && series.get(name).hasLabel(label);
  }

  private void single(String name, MetricType type, FamilyMetadata facts) {
    family(name, type, facts, List.of(name));
  }

  private void family(String name, MetricType type, FamilyMetadata facts, List<String> parts) {
    List<ObservedSeries> found = new ArrayList<>();
    for (String part : parts) {
      if (series.containsKey(part) && used.add(part)) {
        found.add(series.get(part));
      }
    }
    // Metadata names a family twice if targets use different formats.
    if (found.isEmpty() && (names.contains(name) || !facts.isExposedBy(job))) {
      return;
    }
    names.add(name);
    Set<String> excluded = new TreeSet<>(targetLabels);
    excluded.addAll(partLabels(type));
    metrics.add(
        new DiscoveredMetric(
            name,
            new DiscoveredMetric.Metadata(
                type,
                MetricUnits.of(name, type, facts.unit()),
                facts.help(),
                !facts.type().isEmpty()),
            labels(found, excluded),
            type == MetricType.HISTOGRAM ? numbers(name + "_bucket", "le") : List.of(),
            type == MetricType.SUMMARY ? numbers(name, "quantile") : List.of(),
            found.stream().mapToLong(ObservedSeries::count).sum(),
            type == MetricType.HISTOGRAM && isAlsoNative(name, facts)));
  }

  /** Without metadata, a series with the name of a histogram may be any metric. */
  private boolean isAlsoNative(String name, FamilyMetadata facts) {
    return facts.type().equals("histogram") && current(name) > 0;
  }

  /** Labels that Prometheus itself gives to the series of a type. */
  private static Set<String> partLabels(MetricType type) {
    return switch (type) {
      case HISTOGRAM -> Set.of("le");
      case SUMMARY -> Set.of("quantile");
      case COUNTER, GAUGE, NATIVE_HISTOGRAM, INFO, UNKNOWN -> Set.of();
    };
  }

  private static List<DiscoveredLabel> labels(List<ObservedSeries> parts, Set<String> excluded) {
    Map<String, DiscoveredLabel> byName = new TreeMap<>();
    for (ObservedSeries part : parts) {
      part.labelsWithout(excluded)
          .forEach(label -> byName.merge(label.name(), label, DiscoveredLabel::union));
    }
    return List.copyOf(byName.values());
  }

  private List<Double> numbers(String name, String label) {
    return series.containsKey(name) ? series.get(name).numbers(label) : List.of();
  }
}
