package io.panelwright.contract;

import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The series of a recording rule, with the facts inferred from its expression.
 *
 * @param quantity that the values measure
 * @param labels all possible labels, sorted; empty if others are possible
 * @param values the possible values of labels with a fixed set of values
 * @param info for the analysis of queries
 */
public record RecordedSeries(
    Domain domain,
    RecordingRule rule,
    Quantity quantity,
    Optional<List<String>> labels,
    Map<String, List<String>> values,
    SeriesInfo info)
    implements SeriesOwner {

  /** The unit of the values, for messages: {@code count per second}, {@code unknown}. */
  public String unit() {
    return quantity.text();
  }

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public PrometheusServer server() {
    return rule.evaluatedBy();
  }

  @Override
  public String reason() {
    return rule.name()
        + " is recorded by "
        + server().describe()
        + "; "
        + domain.name()
        + " queries "
        + domain.datasource().uid();
  }

  @Override
  public Optional<List<String>> possibleLabels(String series) {
    return labels;
  }

  @Override
  public List<String> values(String label) {
    return values.getOrDefault(label, List.of());
  }

  @Override
  public List<String> targetValues(String label) {
    return values(label);
  }

  @Override
  public SeriesInfo seriesInfo(String series) {
    return info;
  }

  /** Facts of a rule about which nothing is known. */
  static RecordedSeries unknown(Domain domain, RecordingRule rule) {
    return new RecordedSeries(
        domain,
        rule,
        Quantity.UNKNOWN,
        Optional.empty(),
        Map.of(),
        new SeriesInfo(SeriesInfo.Kind.UNKNOWN, Optional.empty(), Quantity.UNKNOWN));
  }

  /** Facts inferred from the expression. */
  static RecordedSeries inferred(
      Domain domain,
      RecordingRule rule,
      Quantity quantity,
      Optional<List<String>> labels,
      Map<String, List<String>> values,
      Quantity observed) {
    return new RecordedSeries(
        domain,
        rule,
        quantity,
        labels,
        values,
        new SeriesInfo(SeriesInfo.Kind.UNKNOWN, labels.map(Set::copyOf), observed));
  }
}
