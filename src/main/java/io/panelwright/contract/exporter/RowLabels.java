package io.panelwright.contract.exporter;

import io.panelwright.contract.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels of a line of a table.
 *
 * @param declared with fixed names
 * @param patterns of the names of labels that users configure
 * @param quantiles of a summary; empty if they are not known
 */
record RowLabels(List<Label> declared, List<String> patterns, Optional<List<Double>> quantiles) {

  private static final String QUANTILE = "quantile";

  RowLabels {
    declared = List.copyOf(declared);
    patterns = List.copyOf(patterns);
  }

  static RowLabels parse(List<String> words) {
    List<Label> declared = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    Optional<List<Double>> quantiles = Optional.of(List.of());
    for (String word : words) {
      if (NamePattern.isPattern(word)) {
        patterns.add(word);
      } else if (label(word).name().equals(QUANTILE)) {
        quantiles = quantiles(label(word));
      } else {
        declared.add(label(word));
      }
    }
    return new RowLabels(declared, patterns, quantiles);
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
