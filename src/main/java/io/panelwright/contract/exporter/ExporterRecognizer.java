package io.panelwright.contract.exporter;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the exporters of a job: repeatedly the one that explains most of the remaining series. */
final class ExporterRecognizer {

  /** Fewer series can have a name of an exporter by chance. */
  private static final int MIN_SERIES = 3;

  private static final String BUCKET = "_bucket";

  private final Map<String, ? extends Collection<String>> labels;
  private final Set<String> rest;
  private final Set<Exporter> candidates = EnumSet.allOf(Exporter.class);

  private ExporterRecognizer(Map<String, ? extends Collection<String>> labels) {
    this.labels = labels;
    this.rest = new TreeSet<>(labels.keySet());
  }

  static List<RecognizedExporter> recognize(Map<String, ? extends Collection<String>> labels) {
    return new ExporterRecognizer(labels).recognize();
  }

  private List<RecognizedExporter> recognize() {
    List<RecognizedExporter> recognized = new ArrayList<>();
    for (Optional<Exporter> next = best(); next.isPresent(); next = best()) {
      Exporter exporter = next.get();
      candidates.remove(exporter);
      RecognizedExporter found = explain(exporter);
      recognized.add(found);
      found.series().forEach(rest::remove);
    }
    return recognized;
  }

  /** The exporter with the most series of its own; the first one of several. */
  private Optional<Exporter> best() {
    Comparator<Exporter> byCount = Comparator.comparingLong(this::ownSeries);
    return candidates.stream()
        .filter(exporter -> ownSeries(exporter) >= MIN_SERIES)
        .max(byCount.thenComparing(Comparator.reverseOrder()));
  }

  private long ownSeries(Exporter exporter) {
    MetricTable table = exporter.table();
    return rest.stream().filter(name -> isFixed(table, name)).count();
  }

  private RecognizedExporter explain(Exporter exporter) {
    List<String> series = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Set<String> histograms = new TreeSet<>();
    AddedLabels added = new AddedLabels();
    for (String name : rest) {
      Optional<Metric> metric = metric(exporter, name);
      if (exporter.tables().anyMatch(table -> isFixed(table, name))) {
        series.add(name);
        bucketsOf(exporter, name).ifPresent(histograms::add);
      } else if (metric.isPresent()) {
        series.add(name);
        open.add(name);
      }
      metric.ifPresent(known -> added.add(known, labels.get(name)));
    }
    return new RecognizedExporter(
        exporter, series, open, List.copyOf(histograms), added.byMetric());
  }

  /** The metric of a name that is a series, a summary without quantiles, or its buckets. */
  private static Optional<Metric> metric(Exporter exporter, String name) {
    return Stream.of(name, name + "_count", withoutBucket(name) + "_count")
        .flatMap(series -> exporter.metric(series).stream())
        .findFirst();
  }

  /** Whether it is a metric or series with a fixed name, or buckets of a summary. */
  private static boolean isFixed(MetricTable table, String name) {
    return Stream.of(name, name + "_count", withoutBucket(name) + "_count")
        .anyMatch(table::hasSeries);
  }

  /** The summary that is a histogram in this job, since it has buckets. */
  private static Optional<String> bucketsOf(Exporter exporter, String name) {
    String metric = withoutBucket(name);
    return name.endsWith(BUCKET)
        ? exporter
            .metric(metric + "_count")
            .filter(found -> found.type() == MetricType.SUMMARY && found.name().equals(metric))
            .map(found -> metric)
        : Optional.empty();
  }

  private static String withoutBucket(String name) {
    return name.endsWith(BUCKET) ? name.substring(0, name.length() - BUCKET.length()) : name;
  }
}
