package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Matcher.Op;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code label_replace} and {@code label_join} make of labels. */
final class Relabelling {

  private static final Pattern GROUP = Pattern.compile("\\$(\\w+|\\{\\w*})");

  private Relabelling() {}

  /** {@code label_replace(v, destination, replacement, source, regex)}. */
  static Labels replace(Labels labels, Call call) {
    Optional<String> destination = Names.text(call, 1);
    if (destination.isEmpty()) {
      return Labels.ANY;
    }
    Presence old = labels.of(destination.get());
    Optional<String> source = Names.text(call, 3).flatMap(name -> value(labels, name));
    Presence written = written(Names.text(call, 2), source);
    Presence result =
        matches(Names.text(call, 4), source)
            .map(matched -> matched ? written : old)
            .orElse(old.or(written));
    return labels.with(destination.get(), result);
  }

  /**
   * The value of a label on all series. A metric's name that a function dropped may still be there:
   * with a feature flag Prometheus drops names last.
   */
  private static Optional<String> value(Labels labels, String name) {
    Presence presence = labels.of(name);
    boolean dropped = name.equals(Matcher.METRIC_NAME) && !presence.possible();
    return dropped ? Optional.empty() : presence.text();
  }

  /** Whether the expression matches the source; empty when that depends. */
  private static Optional<Boolean> matches(Optional<String> regex, Optional<String> source) {
    if (regex.isPresent() && regex.get().equals("(.*)") || regex.equals(Optional.of(".*"))) {
      return Optional.of(true);
    }
    if (regex.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    Span nowhere = Span.of(0, 0);
    Matcher matcher = new Matcher("source", Op.REGEX, regex.get(), nowhere, nowhere);
    return Optional.of(matcher.matches(source.get()));
  }

  /** What is written when the expression matches. */
  private static Presence written(Optional<String> replacement, Optional<String> source) {
    if (replacement.isEmpty()) {
      return Presence.POSSIBLE;
    }
    String rest = GROUP.matcher(replacement.get()).replaceAll("");
    boolean plain = !replacement.get().contains("$");
    if (plain || source.equals(Optional.of("")) && !rest.contains("$")) {
      return Presence.of(rest);
    }
    return rest.isEmpty() || rest.contains("$") ? Presence.POSSIBLE : Presence.CERTAIN;
  }

  /** {@code label_join(v, destination, separator, source, …)}. */
  static Labels join(Labels labels, Call call) {
    Optional<String> destination = Names.text(call, 1);
    if (destination.isEmpty()) {
      return Labels.ANY;
    }
    return labels.with(destination.get(), joined(labels, call));
  }

  private static Presence joined(Labels labels, Call call) {
    Optional<String> separator = Names.text(call, 2);
    List<String> values = new ArrayList<>();
    boolean certain = false;
    for (int i = 3; i < call.args().size(); i++) {
      Optional<String> source = Names.text(call, i);
      source.flatMap(name -> value(labels, name)).ifPresent(values::add);
      certain |= source.isPresent() && labels.surelyHas(source.get());
    }
    int sources = call.args().size() - 3;
    if (values.size() == sources && separator.isPresent()) {
      return Presence.of(String.join(separator.get(), values));
    }
    certain |= sources > 1 && separator.isPresent() && !separator.get().isEmpty();
    return certain ? Presence.CERTAIN : Presence.POSSIBLE;
  }
}
