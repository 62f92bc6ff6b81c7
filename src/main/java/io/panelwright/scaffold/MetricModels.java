package io.panelwright.scaffold;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Distribution;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts metrics that were read to metrics of a contract. */
final class MetricModels {

  private static final int MAX_HELP = 240;

  /** A method with more arguments could exceed the limits of a class file. */
  private static final int MAX_LABELS = 400;

  private static final int MAX_BUCKETS = 400;
  private static final int MAX_NAME = 400;

  private final Set<String> recorded;

  /** Names that a contract cannot contain. */
  private final Set<String> rejected = new LinkedHashSet<>();

  /** Labels that a contract cannot contain, as {@code metric{label}}. */
  private final Set<String> rejectedLabels = new LinkedHashSet<>();

  /**
   * Creates a converter.
   *
   * @param recorded names of series that recording rules make
   */
  MetricModels(Set<String> recorded) {
    this.recorded = Set.copyOf(recorded);
  }

  /** The names that were left out. */
  Set<String> rejected() {
    return rejected;
  }

  /** The labels that were left out, each as {@code metric{label}}. */
  Set<String> rejectedLabels() {
    return rejectedLabels;
  }

  /** The metric of the contract; empty if every server has it, or a contract cannot contain it. */
  Optional<Metric> metric(DiscoveredMetric found) {
    String name = found.name();
    if (BuiltinMetrics.contains(name) || recorded.contains(name)) {
      return Optional.empty();
    }
    if (name.length() > MAX_NAME || found.labels().size() > MAX_LABELS) {
      rejected.add(name);
      return Optional.empty();
    }
    try {
      return Optional.of(convert(found));
    } catch (IllegalArgumentException e) {
      rejected.add(name);
      return Optional.empty();
    }
  }

  private Metric convert(DiscoveredMetric found) {
    MetricType type = type(found);
    return new Metric(
        found.name(),
        type,
        labels(found, type),
        type == MetricType.INFO ? MetricUnit.FLAG : found.unit(),
        distribution(found, type),
        found.presence(),
        help(found.help()));
  }

  /** Servers report info metrics as gauges, and a type that does not fit is no error there. */
  private static MetricType type(DiscoveredMetric found) {
    boolean info = found.type() == MetricType.INFO;
    return info && !found.name().endsWith("_info") ? MetricType.GAUGE : found.type();
  }

  private List<Label> labels(DiscoveredMetric found, MetricType type) {
    List<Label> labels = new ArrayList<>();
    for (DiscoveredLabel label : found.labels()) {
      boolean implied =
          label.name().equals("le") && type == MetricType.HISTOGRAM
              || label.name().equals("quantile") && type == MetricType.SUMMARY;
      if (!Label.isName(label.name())) {
        rejectedLabels.add(found.name() + "{" + label.name() + "}");
      } else if (!implied) {
        labels.add(LabelSource.of(label));
      }
    }
    return labels;
  }

  private static Distribution distribution(DiscoveredMetric found, MetricType type) {
    return switch (type) {
      case HISTOGRAM ->
          classic(found.buckets().size() <= MAX_BUCKETS ? found.buckets() : List.of(), found);
      case NATIVE_HISTOGRAM -> Distribution.NATIVE;
      case SUMMARY -> Distribution.ofQuantiles(sorted(found.quantiles()));
      case COUNTER, GAUGE, INFO, UNKNOWN -> Distribution.UNKNOWN;
    };
  }

  private static Distribution classic(List<Double> buckets, DiscoveredMetric found) {
    Distribution classic = Distribution.ofBuckets(sorted(buckets));
    return found.isAlsoNative() ? classic.alsoNative() : classic;
  }

  private static List<Double> sorted(List<Double> values) {
    // Adding 0.0 turns -0.0 into 0.0, which the source can contain.
    return values.stream()
        .filter(Double::isFinite)
        .map(value -> value + 0.0)
        .sorted()
        .distinct()
        .toList();
  }

  /** The first sentence, on one line. */
  static String help(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = line.indexOf(". ");
    String sentence = end > 0 ? line.substring(0, end + 1) : line;
    if (sentence.codePointCount(0, sentence.length()) <= MAX_HELP) {
      return sentence;
    }
    return sentence.substring(0, sentence.offsetByCodePoints(0, MAX_HELP)).strip() + "…";
  }
}
