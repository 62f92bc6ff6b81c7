package io.panelwright.contract;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Span;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      return matchers(selector).flatMap(matcher -> validateBuiltin(selector, matcher));
    }
    SeriesOwners owners = contract.owners(selector);
    return owners.isEmpty()
        ? unknownMetric(selector, name.get())
        : matchers(selector).flatMap(matcher -> validateLabel(owners, matcher));
  }

  /** The labels of matchers that the selector's metric does not have. */
  Stream<String> unknownLabels(VectorSelector selector) {
    return contract
        .owners(selector)
        .possibleLabels()
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
    UnknownMetric unknown = new UnknownMetric(contract, name, nameSpan(selector));
    return BuiltinMetrics.isLibraryMetric(name)
        ? unknown.ofOlderVersion().stream()
        : Stream.of(unknown.violation());
  }

  private Stream<ContractViolation> validateBuiltin(VectorSelector selector, LabelMatcher matcher) {
    String name = selector.metric().orElse("");
    if (BuiltinMetrics.isAlertMetric(name)) {
      return switch (matcher.name()) {
        case "alertname" ->
            validateValues(name, matcher, contract.alerts().stream().map(AlertRule::name).toList());
        case "alertstate" -> validateValues(name, matcher, List.of("pending", "firing"));
        default -> Stream.empty();
      };
    }
    return matcher.name().equals(Producer.JOB)
        ? validateValues(name, matcher, contract.index().jobs())
        : validateTargetLabel(selector, matcher);
  }

  /** Labels of targets: their values are fixed by the job, if the selector has one. */
  private Stream<ContractViolation> validateTargetLabel(
      VectorSelector selector, LabelMatcher matcher) {
    String label = matcher.name();
    List<Producer> producers =
        BuiltinMetrics.job(selector).map(contract::producers).orElse(List.of());
    Set<String> values = new LinkedHashSet<>();
    for (Producer producer : producers) {
      List<String> own = contract.index().targetValues(producer, label);
      if (own.isEmpty()) {
        return externalLabel(matcher).stream();
      }
      values.addAll(own);
    }
    return producers.isEmpty()
        ? externalLabel(matcher).stream()
        : validateValues(selector.metric().orElse(""), matcher, values);
  }

  /** An external label that is no label of any target. */
  private Optional<ContractViolation> externalLabel(LabelMatcher matcher) {
    return contract.index().targetLabels().contains(matcher.name())
        ? Optional.empty()
        : externalLabel(matcher, contract.stack().servers());
  }

  private static Optional<ContractViolation> externalLabel(
      LabelMatcher matcher, List<PrometheusServer> servers) {
    return ExternalLabels.explain(matcher.name(), servers)
        .map(
            reason ->
                new ContractViolation(
                    "label-unknown", matcher.span(), reason, ExternalLabels.HINT));
  }

  private Stream<ContractViolation> validateLabel(SeriesOwners owners, LabelMatcher matcher) {
    Optional<List<String>> labels = owners.possibleLabels();
    if (labels.isPresent() && !labels.get().contains(matcher.name())) {
      return Stream.of(
          externalLabel(matcher, owners.servers())
              .orElseGet(() -> unknownLabel(owners.series(), matcher, labels.get())));
    }
    // Client libraries add their metrics to producers that do not declare them.
    boolean isJobOfLibrary =
        matcher.name().equals(Producer.JOB) && BuiltinMetrics.isLibraryMetric(owners.series());
    // A negative matcher names the values of the owners that it excludes.
    SeriesOwners named = matcher.op().isNegative() ? contract.owners(owners.series()) : owners;
    return validateValues(
        owners.series(),
        matcher,
        isJobOfLibrary ? contract.index().jobs() : named.values(matcher.name()));
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
      String series, LabelMatcher matcher, Collection<String> allowed) {
    if (allowed.isEmpty() || GrafanaVariables.containsAny(matcher.value())) {
      return Stream.empty();
    }
    List<ContractViolation> violations = new ArrayList<>();
    for (String value : alternatives(matcher)) {
      boolean known =
          value.isEmpty()
              || isPattern(value) && matchesAny(matcher, allowed)
              || allowed.contains(value)
              || matcher.name().equals("quantile") && isAnyNumber(value, allowed);
      if (!known) {
        violations.add(unknownValue(series, matcher, value, allowed));
      }
    }
    return violations.stream();
  }

  /**
   * Whether a value is a number of the list: 1 is also written 1.0, by Prometheus 3 for example.
   */
  private static boolean isAnyNumber(String value, Collection<String> allowed) {
    return value.matches("[0-9.]{1,20}")
        && allowed.stream().anyMatch(number -> value.replaceFirst("\\.0+$", "").equals(number));
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

  private static boolean matchesAny(LabelMatcher matcher, Collection<String> allowed) {
    return matcher.op().isRegex()
        && allowed.stream().anyMatch(value -> matcher.matches(value) != matcher.op().isNegative());
  }

  private static ContractViolation unknownValue(
      String series, LabelMatcher matcher, String value, Collection<String> allowed) {
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
