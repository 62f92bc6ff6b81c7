package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as people read them. */
final class Shown {

  /** Longer values are cut. */
  static final int LONGEST = 60;

  /** Names that are listed before the rest is counted. */
  private static final int NAMED = 4;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:%$@{}~+-]+");

  private Shown() {}

  /** {@code s → ms}; what is not there is called "not set". */
  static String change(Optional<Json> before, Optional<Json> after) {
    String old = value(before);
    String now = value(after);
    return old.equals(now)
        ? before.map(Shown::exact).orElse(old) + " → " + after.map(Shown::exact).orElse(now)
        : old + " → " + now;
  }

  static String value(Optional<Json> value) {
    return Same.present(value).map(Shown::value).orElse("not set");
  }

  static String value(Json value) {
    if (value instanceof JsonString text) {
      return text(text.value());
    }
    if (value instanceof JsonBoolean flag) {
      return flag.value() ? "on" : "off";
    }
    if (value instanceof JsonArray list
        && !list.isEmpty()
        && list.items().stream().allMatch(Shown::isPlain)) {
      return cut(
          list.items().stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]")));
    }
    return exact(value);
  }

  private static boolean isPlain(Json value) {
    return value instanceof JsonString || value instanceof JsonNumber;
  }

  /** A text, quoted where it could be taken for something else. */
  static String text(String text) {
    return PLAIN.matcher(text).matches() ? cut(text) : quoted(text);
  }

  static String quoted(String text) {
    return "\"" + cut(text) + "\"";
  }

  private static String exact(Json value) {
    return cut(value instanceof JsonString text ? quoted(text.value()) : value.toString());
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : text;
  }

  /** The first few of some names. */
  static String names(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }
}
