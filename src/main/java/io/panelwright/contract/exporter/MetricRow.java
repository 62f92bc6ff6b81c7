package io.panelwright.contract.exporter;

import io.panelwright.contract.Distribution;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.SeriesPresence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A line of a table: {@code name type unit presence labels -- meaning}.
 *
 * <p>A label is {@code name}, or {@code name=a|b} with all its values, or a pattern for labels that
 * users configure. {@code quantile=0.5|0.9} declares the quantiles of a summary; a summary without
 * it has none, and with {@code quantile} alone they are not known. {@code histogram+native} is a
 * classic histogram that is native, too: servers store one form or both.
 *
 * @param name of the metric, or a pattern of names
 */
record MetricRow(
    String name,
    MetricType type,
    boolean isAlsoNative,
    MetricUnit unit,
    SeriesPresence presence,
    RowLabels labels,
    String help) {

  private static final String HELP = " -- ";
  private static final String ALSO_NATIVE = "+native";
  private static final int FIRST_LABEL = 4;

  /** Parses a line; the tables are validated by tests. */
  static MetricRow parse(String line) {
    int helpStart = line.indexOf(HELP);
    String facts = helpStart < 0 ? line : line.substring(0, helpStart);
    List<String> words = words(facts);
    String type = words.get(1);
    return new MetricRow(
        words.get(0),
        MetricType.valueOf(type.replace(ALSO_NATIVE, "").toUpperCase(Locale.ROOT)),
        type.endsWith(ALSO_NATIVE),
        MetricUnit.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
        presence(words.get(3)),
        RowLabels.parse(words.subList(FIRST_LABEL, words.size())),
        helpStart < 0 ? "" : line.substring(helpStart + HELP.length()));
  }

  /** The metric with this name, which the name of the row is or matches. */
  Metric metric(String metricName) {
    Distribution distribution =
        labels
            .quantiles()
            .filter(known -> type == MetricType.SUMMARY)
            .map(Distribution::ofQuantiles)
            .orElse(Distribution.UNKNOWN);
    Metric metric =
        new Metric(metricName, type, labels.declared(), unit, distribution, presence, help);
    return isAlsoNative ? metric.alsoNative() : metric;
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
}
