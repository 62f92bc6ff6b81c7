package io.panelwright.contract.exporter;

import io.panelwright.contract.Distribution;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.SeriesPresence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a table: {@code name type unit presence labels -- meaning}.
 *
 * <p>A label is {@code name}, or {@code name=a|b} with all its values, or a pattern for labels that
 * users configure. {@code quantile=0.5|0.9} declares the quantiles of a summary; a summary without
 * it has none, and with {@code quantile} alone they are not known.
 *
 * @param name of the metric, or a pattern of names
 * @param openLabels patterns of label names
 */
record MetricRow(
    String name,
    MetricType type,
    MetricUnit unit,
    SeriesPresence presence,
    List<Label> labels,
    List<String> openLabels,
    Optional<List<Double>> quantiles,
    String help) {

  private static final String HELP = " -- ";
  private static final String QUANTILE = "quantile";
  private static final int FIRST_LABEL = 4;

  /** Parses a line; the tables are validated by tests. */
  static MetricRow parse(String line) {
    int helpStart = line.indexOf(HELP);
    String facts = helpStart < 0 ? line : line.substring(0, helpStart);
    List<String> words = words(facts);
    List<Label> labels = new ArrayList<>();
    List<String> openLabels = new ArrayList<>();
    Optional<List<Double>> quantiles = Optional.of(List.of());
    for (String word : words.subList(FIRST_LABEL, words.size())) {
      if (NamePattern.isPattern(word)) {
        openLabels.add(word);
      } else if (label(word).name().equals(QUANTILE)) {
        quantiles = quantiles(label(word));
      } else {
        labels.add(label(word));
      }
    }
    MetricType type = MetricType.valueOf(words.get(1).toUpperCase(Locale.ROOT));
    return new MetricRow(
        words.get(0),
        type,
        MetricUnit.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
        presence(words.get(3)),
        List.copyOf(labels),
        List.copyOf(openLabels),
        type == MetricType.SUMMARY ? quantiles : Optional.empty(),
        helpStart < 0 ? "" : line.substring(helpStart + HELP.length()));
  }

  /** The metric with this name, which the name of the row is or matches. */
  Metric metric(String metricName) {
    Distribution distribution =
        quantiles.map(Distribution::ofQuantiles).orElse(Distribution.UNKNOWN);
    return new Metric(metricName, type, labels, unit, distribution, presence, help);
  }

  private static List<String> words(String facts) {
    return Stream.of(facts.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static SeriesPresence presence(String word) {
    return switch (word) {
      case "always" -> SeriesPresence.ALWAYS;
      case "sometimes" -> SeriesPresence.AFTER_FIRST_EVENT;
      default -> throw new IllegalArgumentException("\"" + word + "\" is not a presence");
    };
  }

  private static Label label(String word) {
    int equals = word.indexOf('=');
    return equals < 0
        ? Label.open(word)
        : Label.closed(word.substring(0, equals), word.substring(equals + 1).split("\\|"));
  }

  private static Optional<List<Double>> quantiles(Label label) {
    return label.isClosed()
        ? Optional.of(label.values().stream().map(Double::valueOf).toList())
        : Optional.empty();
  }
}
