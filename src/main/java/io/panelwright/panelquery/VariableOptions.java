package io.panelwright.panelquery;

import io.panelwright.dashboard.CustomVariableOption;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses, filters and sorts the options of a variable. */
final class VariableOptions {

  private static final Pattern SLASHES = Pattern.compile("(?s)^/(.*)/([a-z]*)$");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private VariableOptions() {}

  /** Parses the options of a custom variable: {@code a, Text : value}. */
  static List<LabeledValue> parse(String query) {
    return CustomVariableOption.parseList(query).stream()
        .map(option -> new LabeledValue(option.text(), option.value()))
        .toList();
  }

  /**
   * Filters values by a regex, whose groups select text and value (scenes,
   * variants/query/utils.ts). A regex that is invalid in Java filters nothing.
   */
  static List<LabeledValue> filter(List<String> values, String regex, long sort) {
    Optional<Pattern> pattern = pattern(regex);
    Map<String, LabeledValue> options = new LinkedHashMap<>();
    for (String value : values) {
      Optional<LabeledValue> option =
          pattern.map(p -> capture(p.matcher(value))).orElse(Optional.of(LabeledValue.of(value)));
      option.ifPresent(o -> options.putIfAbsent(o.value(), o));
    }
    return sort(List.copyOf(options.values()), sort);
  }

  private static Optional<Pattern> pattern(String regex) {
    if (regex.isBlank()) {
      return Optional.empty();
    }
    Matcher slashes = SLASHES.matcher(regex);
    try {
      return Optional.of(
          slashes.matches()
              ? Pattern.compile(
                  slashes.group(1), slashes.group(2).contains("i") ? Pattern.CASE_INSENSITIVE : 0)
              : Pattern.compile("^" + regex + "$"));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<LabeledValue> capture(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<String> value = namedGroup(matcher, "value");
    Optional<String> text = namedGroup(matcher, "text");
    if (value.isPresent() || text.isPresent()) {
      return Optional.of(new LabeledValue(text.or(() -> value).get(), value.or(() -> text).get()));
    }
    boolean hasGroup = matcher.groupCount() > 0 && matcher.group(1) != null;
    return Optional.of(
            LabeledValue.of(hasGroup ? matcher.group(1) : matcher.toMatchResult().group()))
        .map(option -> hasGroup ? option : unmatchedRest(matcher));
  }

  /** A regex without a group only filters. */
  private static LabeledValue unmatchedRest(Matcher matcher) {
    var text = new StringBuilder();
    matcher.reset();
    matcher.appendTail(text);
    return LabeledValue.of(text.toString());
  }

  private static Optional<String> namedGroup(Matcher matcher, String group) {
    return matcher.pattern().pattern().contains("(?<" + group + ">")
        ? Optional.ofNullable(matcher.group(group))
        : Optional.empty();
  }

  /** Grafana's numbers: odd ascending, even descending; by text, by number, ignoring case. */
  private static List<LabeledValue> sort(List<LabeledValue> options, long sort) {
    if (sort < 1 || sort > 8) {
      return options;
    }
    Comparator<LabeledValue> order =
        switch ((int) (sort + 1) / 2) {
          case 2 -> Comparator.comparing(VariableOptions::number);
          case 3 -> Comparator.comparing(LabeledValue::text, String.CASE_INSENSITIVE_ORDER);
          default -> Comparator.comparing(LabeledValue::text);
        };
    return options.stream().sorted(sort % 2 == 0 ? order.reversed() : order).toList();
  }

  private static BigDecimal number(LabeledValue option) {
    Matcher number = NUMBER.matcher(option.text());
    return number.find() ? new BigDecimal(number.group()) : BigDecimal.valueOf(-1);
  }
}
