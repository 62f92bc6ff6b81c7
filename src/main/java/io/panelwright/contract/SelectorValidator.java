package io.panelwright.contract;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Span;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Validates one selector against a contract: its metric, its labels, their values. */
final class SelectorValidator {

  private final Contract contract;

  SelectorValidator(Contract contract) {
    this.contract = contract;
  }

  Stream<ContractViolation> validate(VectorSelector selector) {
    Optional<String> name =
        selector.metric().filter(metric -> !GrafanaVariables.containsAny(metric));
    if (contract.seriesNames().isEmpty()) {
      return Stream.empty();
    }
    if (name.isEmpty()) {
      return namePatterns(selector).filter(this::matchesNothing).map(this::unknownPattern);
    }
    if (BuiltinMetrics.contains(name.get())) {
      return matchers(selector).flatMap(matcher -> validateBuiltin(name.get(), matcher));
    }
    return contract
        .seriesOwner(name.get())
        .map(
            owner ->
                matchers(selector).flatMap(matcher -> validateLabel(owner, name.get(), matcher)))
        .orElseGet(() -> unknownMetric(selector, name.get()));
  }

  /** The labels of matchers that the selector's metric does not have. */
  Stream<String> unknownLabels(VectorSelector selector) {
    return selector
        .metric()
        .filter(name -> !BuiltinMetrics.contains(name))
        .flatMap(name -> contract.seriesOwner(name).flatMap(owner -> owner.possibleLabels(name)))
        .map(labels -> matchers(selector).map(LabelMatcher::name).filter(l -> !labels.contains(l)))
        .orElse(Stream.empty());
  }

  private static Stream<LabelMatcher> matchers(VectorSelector selector) {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.isOnName() && !GrafanaVariables.containsAny(matcher.name()));
  }

  /** The regex matchers on the metric name, if the selector has no other name. */
  private static Stream<LabelMatcher> namePatterns(VectorSelector selector) {
    return selector.metric().isPresent()
        ? Stream.empty()
        : selector.matchersOn(LabelMatcher.METRIC_NAME).stream()
            .filter(matcher -> matcher.op() == LabelMatcher.Op.REGEX)
            .filter(matcher -> !GrafanaVariables.containsAny(matcher.value()));
  }

  /** The names of the contract's series that a selector can match. */
  Stream<String> metrics(VectorSelector selector) {
    Stream<String> named =
        selector.metric().filter(name -> !GrafanaVariables.containsAny(name)).stream();
    Stream<String> matching =
        namePatterns(selector).flatMap(m -> contract.seriesNames().stream().filter(m::matches));
    return Stream.concat(named, matching);
  }

  private boolean matchesNothing(LabelMatcher matcher) {
    return !BuiltinMetrics.isLibraryMetric(matcher.value())
        && !BuiltinMetrics.matchesAny(matcher)
        && contract.seriesNames().stream().noneMatch(matcher::matches);
  }

  private ContractViolation unknownPattern(LabelMatcher matcher) {
    return new ContractViolation(
        "metric-unknown",
        matcher.valueSpan(),
        "no metric of the contract matches \"" + matcher.value() + "\"",
        "write a pattern that matches one, or add the metric to the contract");
  }

  /** The span of the metric name, or of the selector if it has none. */
  static Span nameSpan(VectorSelector selector) {
    int start = selector.span().start();
    return selector.name().isEmpty()
        ? selector.span()
        : Span.of(start, start + selector.name().length());
  }

  private Stream<ContractViolation> unknownMetric(VectorSelector selector, String name) {
    if (BuiltinMetrics.isLibraryMetric(name)) {
      return Stream.empty();
    }
    Optional<Metric> histogram =
        contract.metrics().filter(metric -> metric.name().equals(name)).findFirst();
    List<String> names = contract.seriesNames();
    return Stream.of(
        new ContractViolation(
            "metric-unknown",
            nameSpan(selector),
            histogram
                .map(metric -> "\"" + name + "\" is a histogram, not a series")
                .orElseGet(
                    () -> "unknown metric \"" + name + "\"" + Suggestions.didYouMean(name, names)),
            histogram
                .map(metric -> "write one of: " + String.join(", ", metric.seriesNames()))
                .orElse(
                    "write a metric of the contract \""
                        + contract.name()
                        + "\", or add it to its producer there")));
  }

  private Stream<ContractViolation> validateBuiltin(String name, LabelMatcher matcher) {
    if (BuiltinMetrics.isAlertMetric(name)) {
      return switch (matcher.name()) {
        case "alertname" ->
            validateValues(name, matcher, contract.alerts().stream().map(AlertRule::name).toList());
        case "alertstate" -> validateValues(name, matcher, List.of("pending", "firing"));
        default -> Stream.empty();
      };
    }
    List<String> jobs = contract.producers().stream().map(Producer::job).toList();
    return matcher.name().equals("job") ? validateValues(name, matcher, jobs) : Stream.empty();
  }

  private Stream<ContractViolation> validateLabel(
      SeriesOwner owner, String series, LabelMatcher matcher) {
    Optional<List<String>> labels = owner.possibleLabels(series);
    return labels.isPresent() && !labels.get().contains(matcher.name())
        ? Stream.of(unknownLabel(series, matcher, labels.get()))
        : validateValues(series, matcher, owner.values(matcher.name()));
  }

  private static ContractViolation unknownLabel(
      String series, LabelMatcher matcher, List<String> labels) {
    return new ContractViolation(
        "label-unknown",
        matcher.span(),
        "\""
            + series
            + "\" has no label \""
            + matcher.name()
            + "\""
            + Suggestions.didYouMean(matcher.name(), labels),
        labels.isEmpty()
            ? "remove the matcher"
            : "write one of its labels: " + ShortList.nearest(matcher.name(), labels));
  }

  /** Reports values that are not allowed; none if every value is allowed. */
  private static Stream<ContractViolation> validateValues(
      String series, LabelMatcher matcher, List<String> allowed) {
    if (allowed.isEmpty() || GrafanaVariables.containsAny(matcher.value())) {
      return Stream.empty();
    }
    List<ContractViolation> violations = new ArrayList<>();
    for (String value : alternatives(matcher)) {
      boolean known =
          value.isEmpty()
              || isPattern(value) && matchesAny(matcher, allowed)
              || allowed.contains(value);
      if (!known) {
        violations.add(unknownValue(series, matcher, value, allowed));
      }
    }
    return violations.stream();
  }

  /** The values of a matcher: the alternatives of a pattern that contains nothing but {@code |}. */
  private static List<String> alternatives(LabelMatcher matcher) {
    String value = matcher.value();
    boolean list = matcher.op().isRegex() && !isPattern(value.replace('|', 'x'));
    return list ? Arrays.asList(value.split("\\|", -1)) : List.of(value);
  }

  private static boolean isPattern(String value) {
    return value.chars().anyMatch(c -> "\\^$.|?*+()[]{}".indexOf(c) >= 0);
  }

  private static boolean matchesAny(LabelMatcher matcher, List<String> allowed) {
    return matcher.op().isRegex()
        && allowed.stream().anyMatch(value -> matcher.matches(value) != matcher.op().isNegative());
  }

  private static ContractViolation unknownValue(
      String series, LabelMatcher matcher, String value, List<String> allowed) {
    return new ContractViolation(
        "label-value-unknown",
        matcher.valueSpan(),
        "label \""
            + matcher.name()
            + "\" of \""
            + series
            + "\" is never \""
            + value
            + "\""
            + Suggestions.didYouMean(value, allowed),
        "write one of its values: " + ShortList.nearest(value, allowed));
  }
}
