package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.LabelMatcher.Op;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.QuoteStyle;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The effect of {@code label_replace} and {@code label_join} on labels. */
final class LabelFunctions {

  private static final Pattern GROUP = Pattern.compile("\\$(\\w+|\\{\\w*})");

  private LabelFunctions() {}

  /** {@code label_replace(v, destination, replacement, source, regex)}. */
  static SeriesLabels replace(SeriesLabels labels, Call call) {
    Optional<String> destination = StaticNames.string(call, 1);
    if (destination.isEmpty()) {
      return SeriesLabels.ANY;
    }
    LabelPresence old = labels.presence(destination.get());
    Optional<String> source = StaticNames.string(call, 3).flatMap(name -> value(labels, name));
    LabelPresence replaced = replacedLabel(StaticNames.string(call, 2), source);
    LabelPresence result =
        matches(StaticNames.string(call, 4), source)
            .map(matched -> matched ? replaced : old)
            .orElse(old.or(replaced));
    return labels.with(destination.get(), result);
  }

  /**
   * The value of a label on all series. A dropped metric name may still be present, because
   * Prometheus drops names last with a feature flag.
   */
  private static Optional<String> value(SeriesLabels labels, String name) {
    LabelPresence presence = labels.presence(name);
    boolean dropped = name.equals(LabelMatcher.METRIC_NAME) && !presence.possible();
    return dropped ? Optional.empty() : presence.text();
  }

  /** Whether the expression matches the source; empty if that depends on data. */
  private static Optional<Boolean> matches(Optional<String> regex, Optional<String> source) {
    if (regex.isPresent() && regex.get().equals("(.*)") || regex.equals(Optional.of(".*"))) {
      return Optional.of(true);
    }
    if (regex.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    Span nowhere = Span.of(0, 0);
    LabelMatcher matcher =
        new LabelMatcher(
            LabelName.bare("source", nowhere),
            Op.REGEX,
            regex.get(),
            QuoteStyle.ESCAPED,
            nowhere,
            nowhere);
    return Optional.of(matcher.matches(source.get()));
  }

  /** The destination label if the expression matches. */
  private static LabelPresence replacedLabel(
      Optional<String> replacement, Optional<String> source) {
    if (replacement.isEmpty()) {
      return LabelPresence.POSSIBLE;
    }
    String rest = GROUP.matcher(replacement.get()).replaceAll("");
    boolean hasNoReference = !replacement.get().contains("$");
    if (hasNoReference || source.equals(Optional.of("")) && !rest.contains("$")) {
      return LabelPresence.of(rest);
    }
    return rest.isEmpty() || rest.contains("$") ? LabelPresence.POSSIBLE : LabelPresence.CERTAIN;
  }

  /** {@code label_join(v, destination, separator, source, …)}. */
  static SeriesLabels join(SeriesLabels labels, Call call) {
    Optional<String> destination = StaticNames.string(call, 1);
    if (destination.isEmpty()) {
      return SeriesLabels.ANY;
    }
    return labels.with(destination.get(), joined(labels, call));
  }

  private static LabelPresence joined(SeriesLabels labels, Call call) {
    Optional<String> separator = StaticNames.string(call, 2);
    List<String> values = new ArrayList<>();
    boolean certain = false;
    for (int i = 3; i < call.args().size(); i++) {
      Optional<String> source = StaticNames.string(call, i);
      source.flatMap(name -> value(labels, name)).ifPresent(values::add);
      certain |= source.isPresent() && labels.alwaysHas(source.get());
    }
    int sources = call.args().size() - 3;
    if (values.size() == sources && separator.isPresent()) {
      return LabelPresence.of(String.join(separator.get(), values));
    }
    certain |= sources > 1 && separator.isPresent() && !separator.get().isEmpty();
    return certain ? LabelPresence.CERTAIN : LabelPresence.POSSIBLE;
  }
}
