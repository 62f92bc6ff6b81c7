package io.panelwright.doctor.check;

import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.LabelMatcher.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Advice for a matcher without series, from the values that its label has. */
final class MatcherAdvice {

  private static final List<String> NUMBER_LABELS = List.of("le", "quantile");

  private final LabelMatcher matcher;
  private final List<String> values;

  private MatcherAdvice(LabelMatcher matcher, List<String> values) {
    this.matcher = matcher;
    this.values = values;
  }

  /** The reason and the correct notation, if the values show them. */
  static Optional<String> find(LabelMatcher matcher, List<String> values) {
    var advice = new MatcherAdvice(matcher, values);
    return advice.otherNumber().or(advice::wholeValue);
  }

  /** Prometheus 3 writes whole numbers of buckets and quantiles with a decimal point. */
  private Optional<String> otherNumber() {
    List<Optional<Double>> numbers =
        Arrays.stream(matcher.value().split("\\|")).map(MatcherAdvice::number).toList();
    boolean isPresent =
        NUMBER_LABELS.contains(matcher.name())
            && numbers.stream().allMatch(Optional::isPresent)
            && values.stream().map(MatcherAdvice::number).anyMatch(numbers::contains);
    String whole = matcher.value().replaceAll("\\.0(?=\\||$)", "");
    String group = numbers.size() > 1 ? "(" + whole + ")" : whole;
    return isPresent
        ? Optional.of(
            "Prometheus 3 writes 1 as 1.0; for servers before and since write "
                + EmptySelector.format(matcher.name(), Op.REGEX, group + "(\\.0)?"))
        : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    return text.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }

  /** A regular expression matches whole values, not parts of them. */
  private Optional<String> wholeValue() {
    if (matcher.op() != Op.REGEX) {
      return Optional.empty();
    }
    String inner = matcher.value();
    String group = inner.contains("|") && !inner.startsWith("(") ? "(" + inner + ")" : inner;
    return Stream.of(group + ".*", ".*" + group, ".*" + group + ".*")
        .map(value -> matcher.with(Op.REGEX, value))
        .filter(candidate -> values.stream().anyMatch(candidate::matches))
        .findFirst()
        .map(
            candidate ->
                "a regular expression matches the whole value: write "
                    + EmptySelector.format(matcher.name(), Op.REGEX, candidate.value()));
  }
}
