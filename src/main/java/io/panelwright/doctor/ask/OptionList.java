package io.panelwright.doctor.ask;

import io.panelwright.interpolation.VariableValue.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What can be picked in a variable: written down, or filtered and sorted as its author says. */
final class OptionList {

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
  private static final Pattern PAIR = Pattern.compile("(?s)^(.*?)\\s:\\s(.*)$");
  private static final Pattern SLASHES = Pattern.compile("(?s)^/(.*)/([a-z]*)$");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private OptionList() {}

  /** Those of a custom variable: {@code a, Text : value}. */
  static List<Option> written(String query) {
    List<Option> options = new ArrayList<>();
    for (String part : COMMA.split(query)) {
      String text = part.replace("\\,", ",").strip();
      Matcher pair = PAIR.matcher(text);
      if (!text.isEmpty()) {
        options.add(
            pair.matches()
                ? new Option(pair.group(1).strip(), pair.group(2).strip())
                : Option.of(text));
      }
    }
    return options;
  }

  /**
   * Those that a pattern finds, and of each what it captures (scenes, variants/query/utils.ts). A
   * pattern that Java does not know filters nothing.
   */
  static List<Option> filtered(List<String> values, String regex, long sort) {
    Optional<Pattern> pattern = pattern(regex);
    Map<String, Option> options = new LinkedHashMap<>();
    for (String value : values) {
      Optional<Option> option =
          pattern.map(p -> captured(p.matcher(value))).orElse(Optional.of(Option.of(value)));
      option.ifPresent(found -> options.putIfAbsent(found.value(), found));
    }
    return sorted(List.copyOf(options.values()), sort);
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

  private static Optional<Option> captured(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<String> value = named(matcher, "value");
    Optional<String> text = named(matcher, "text");
    if (value.isPresent() || text.isPresent()) {
      return Optional.of(new Option(text.or(() -> value).get(), value.or(() -> text).get()));
    }
    boolean group = matcher.groupCount() > 0 && matcher.group(1) != null;
    return Optional.of(Option.of(group ? matcher.group(1) : matcher.toMatchResult().group()))
        .map(option -> group ? option : whole(matcher));
  }

  /** Without a group the pattern only selects. */
  private static Option whole(Matcher matcher) {
    var text = new StringBuilder();
    matcher.reset();
    matcher.appendTail(text);
    return Option.of(text.toString());
  }

  private static Optional<String> named(Matcher matcher, String group) {
    return matcher.pattern().pattern().contains("(?<" + group + ">")
        ? Optional.ofNullable(matcher.group(group))
        : Optional.empty();
  }

  /** Odd numbers ascend, even ones descend: by letters, by numbers, by letters without case. */
  private static List<Option> sorted(List<Option> options, long sort) {
    if (sort < 1 || sort > 8) {
      return options;
    }
    Comparator<Option> order =
        switch ((int) (sort + 1) / 2) {
          case 2 -> Comparator.comparing(OptionList::number);
          case 3 -> Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER);
          default -> Comparator.comparing(Option::text);
        };
    return options.stream().sorted(sort % 2 == 0 ? order.reversed() : order).toList();
  }

  private static BigDecimal number(Option option) {
    Matcher number = NUMBER.matcher(option.text());
    return number.find() ? new BigDecimal(number.group()) : BigDecimal.valueOf(-1);
  }
}
