package io.panelwright.contract;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds one selector against the contract: its metric, its labels, their values. */
final class SelectorCheck {

  private final Contract contract;

  SelectorCheck(Contract contract) {
    this.contract = contract;
  }

  Stream<Fault> faults(VectorSelector selector) {
    Optional<String> name = selector.metric().filter(metric -> !Variables.anyIn(metric));
    if (contract.seriesNames().isEmpty()) {
      return Stream.empty();
    }
    if (name.isEmpty()) {
      return names(selector).filter(this::findsNothing).map(this::unknownPattern);
    }
    if (Everywhere.has(name.get())) {
      return matchers(selector).flatMap(matcher -> everywhere(name.get(), matcher));
    }
    return contract
        .ownerOf(name.get())
        .map(owner -> matchers(selector).flatMap(matcher -> label(owner, name.get(), matcher)))
        .orElseGet(() -> unknownMetric(selector, name.get()));
  }

  private static Stream<Matcher> matchers(VectorSelector selector) {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.isOnName() && !Variables.anyIn(matcher.name()));
  }

  /** Patterns on the metric's name, where that is all that is said of it. */
  private static Stream<Matcher> names(VectorSelector selector) {
    return selector.metric().isPresent()
        ? Stream.empty()
        : selector.matchersOn(Matcher.METRIC_NAME).stream()
            .filter(matcher -> matcher.op() == Matcher.Op.REGEX)
            .filter(matcher -> !Variables.anyIn(matcher.value()));
  }

  /** The contract's series that a selector may find, by their names. */
  Stream<String> metrics(VectorSelector selector) {
    Stream<String> named = selector.metric().filter(name -> !Variables.anyIn(name)).stream();
    Stream<String> matching =
        names(selector).flatMap(m -> contract.seriesNames().stream().filter(m::matches));
    return Stream.concat(named, matching);
  }

  private boolean findsNothing(Matcher matcher) {
    return !Everywhere.isOfLibraries(matcher.value())
        && !Everywhere.isAnyOf(matcher)
        && contract.seriesNames().stream().noneMatch(matcher::matches);
  }

  private Fault unknownPattern(Matcher matcher) {
    return new Fault(
        "unknown-metric",
        matcher.valueSpan(),
        "no metric of the contract matches \"" + matcher.value() + "\"",
        "write a pattern that matches one, or add the metric to the contract");
  }

  /** Where the metric's name stands. */
  static Span nameSpan(VectorSelector selector) {
    int start = selector.span().start();
    return selector.name().isEmpty()
        ? selector.span()
        : Span.of(start, start + selector.name().length());
  }

  private Stream<Fault> unknownMetric(VectorSelector selector, String name) {
    if (Everywhere.isOfLibraries(name)) {
      return Stream.empty();
    }
    Optional<Metric> histogram =
        contract.metrics().filter(metric -> metric.name().equals(name)).findFirst();
    List<String> names = contract.seriesNames();
    return Stream.of(
        new Fault(
            "unknown-metric",
            nameSpan(selector),
            histogram
                .map(metric -> "\"" + name + "\" is a histogram and no series itself")
                .orElseGet(() -> "unknown metric \"" + name + "\"" + Nearest.hint(name, names)),
            histogram
                .map(metric -> "write one of: " + String.join(", ", metric.seriesNames()))
                .orElse(
                    "write a metric of the contract \""
                        + contract.name()
                        + "\", or add it there to its producer")));
  }

  private Stream<Fault> everywhere(String name, Matcher matcher) {
    if (Everywhere.isOfAlerts(name)) {
      return switch (matcher.name()) {
        case "alertname" ->
            values(name, matcher, contract.alerts().stream().map(AlertRule::name).toList());
        case "alertstate" -> values(name, matcher, List.of("pending", "firing"));
        default -> Stream.empty();
      };
    }
    List<String> jobs = contract.producers().stream().map(Producer::job).toList();
    return matcher.name().equals("job") ? values(name, matcher, jobs) : Stream.empty();
  }

  private Stream<Fault> label(Ownership owner, String series, Matcher matcher) {
    List<String> labels = owner.labels(series);
    if (!labels.contains(matcher.name())) {
      return Stream.of(
          new Fault(
              "unknown-label",
              matcher.span(),
              "\""
                  + series
                  + "\" has no label \""
                  + matcher.name()
                  + "\""
                  + Nearest.hint(matcher.name(), labels),
              "write one of its labels: " + String.join(", ", labels)));
    }
    return values(series, matcher, owner.values(matcher.name()));
  }

  /** Complains of values that are not among these; of none where the set is open. */
  private static Stream<Fault> values(String series, Matcher matcher, List<String> allowed) {
    if (allowed.isEmpty() || Variables.anyIn(matcher.value())) {
      return Stream.empty();
    }
    List<Fault> faults = new ArrayList<>();
    for (String value : alternatives(matcher)) {
      boolean known =
          value.isEmpty()
              || isPattern(value) && matchesAny(matcher, allowed)
              || allowed.contains(value);
      if (!known) {
        faults.add(unknownValue(series, matcher, value, allowed));
      }
    }
    return faults.stream();
  }

  /** The values that a matcher names: those between bars, where nothing else is in the pattern. */
  private static List<String> alternatives(Matcher matcher) {
    String value = matcher.value();
    boolean list = matcher.op().isRegex() && !isPattern(value.replace('|', 'x'));
    return list ? Arrays.asList(value.split("\\|", -1)) : List.of(value);
  }

  private static boolean isPattern(String value) {
    return value.chars().anyMatch(c -> "\\^$.|?*+()[]{}".indexOf(c) >= 0);
  }

  private static boolean matchesAny(Matcher matcher, List<String> allowed) {
    return matcher.op().isRegex()
        && allowed.stream().anyMatch(value -> matcher.matches(value) != matcher.op().isNegative());
  }

  private static Fault unknownValue(
      String series, Matcher matcher, String value, List<String> allowed) {
    return new Fault(
        "unknown-value",
        matcher.valueSpan(),
        "label \""
            + matcher.name()
            + "\" of \""
            + series
            + "\" never is \""
            + value
            + "\""
            + Nearest.hint(value, allowed),
        "write one of its values: " + String.join(", ", allowed));
  }
}
