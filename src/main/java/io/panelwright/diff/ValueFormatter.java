package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonString;
import io.panelwright.text.ShortList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats values for a reader. */
final class ValueFormatter {

  /** The maximum length of a value, in characters; longer values are truncated. */
  static final int MAX_LENGTH = 60;

  /** The maximum number of listed names; the others are counted. */
  private static final int MAX_NAMES = 4;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:%$@{}~+-]+");

  private ValueFormatter() {}

  /** Formats a change, such as {@code s → ms}; a missing value is "not set". */
  static String formatChange(Optional<Json> before, Optional<Json> after) {
    String old = formatValue(before);
    String now = formatValue(after);
    return old.equals(now)
        ? before.map(ValueFormatter::formatExact).orElse(old)
            + " → "
            + after.map(ValueFormatter::formatExact).orElse(now)
        : old + " → " + now;
  }

  static String formatValue(Optional<Json> value) {
    return JsonEquivalence.nonNull(value).map(ValueFormatter::formatValue).orElse("not set");
  }

  static String formatValue(Json value) {
    if (value instanceof JsonString text) {
      return formatText(text.value());
    }
    if (value instanceof JsonBoolean flag) {
      return flag.value() ? "on" : "off";
    }
    if (value instanceof JsonArray list
        && !list.isEmpty()
        && list.items().stream().allMatch(ValueFormatter::isPlain)) {
      return truncate(
          list.items().stream()
              .map(ValueFormatter::formatValue)
              .collect(Collectors.joining(", ", "[", "]")));
    }
    return formatExact(value);
  }

  private static boolean isPlain(Json value) {
    return value instanceof JsonString || value instanceof JsonNumber;
  }

  /** Formats a text, with quotes if it is not a plain token. */
  static String formatText(String text) {
    return PLAIN.matcher(text).matches() ? truncate(text) : quote(text);
  }

  static String quote(String text) {
    return "\"" + truncate(text) + "\"";
  }

  private static String formatExact(Json value) {
    return truncate(value instanceof JsonString text ? quote(text.value()) : value.toString());
  }

  static String truncate(String text) {
    return text.codePointCount(0, text.length()) > MAX_LENGTH
        ? text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…"
        : text;
  }

  /** Lists the first names and counts the others. */
  static String formatNames(List<String> names) {
    return ShortList.format(names, MAX_NAMES);
  }
}
