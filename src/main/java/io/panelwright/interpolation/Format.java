package io.panelwright.interpolation;

import io.panelwright.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How values are written (scenes, interpolation/formatRegistry.ts). */
enum Format {
  /** Without a format the datasource escapes: for strings of PromQL, and regular expressions. */
  PROMETHEUS(Format::prometheus),
  REGEX(value -> alternatives(value, v -> escaped(v, "\\^$*+?.()|[]{}/", "\\"))),
  PIPE(value -> String.join("|", value.values())),
  CSV(value -> String.join(",", value.values())),
  RAW(value -> String.join(",", value.values())),
  GLOB(
      value ->
          value.values().size() == 1
              ? value.values().get(0)
              : "{" + String.join(",", value.values()) + "}"),
  JSON(
      value ->
          value.values().size() == 1
              ? value.values().get(0)
              : Json.strings(value.values()).toString()),
  DOUBLEQUOTE(value -> quoted(value, '"', "\\\"")),
  SINGLEQUOTE(value -> quoted(value, '\'', "\\'")),
  SQLSTRING(value -> quoted(value, '\'', "''")),
  PERCENTENCODE(value -> encoded(GLOB.writing.apply(value))),
  URIENCODE(value -> encoded(GLOB.writing.apply(value))),
  TEXT(VariableValue::text);

  private final Function<VariableValue, String> writing;

  Format(Function<VariableValue, String> writing) {
    this.writing = writing;
  }

  /** The format of a word; an unknown one is {@code glob}. */
  static Format of(String word) {
    return Arrays.stream(values())
        .filter(format -> format != PROMETHEUS)
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElse(GLOB);
  }

  String write(VariableValue value) {
    return writing.apply(value);
  }

  /** A border of the time range: milliseconds, or as {@code :date:…} says. */
  static String time(Instant time, Optional<String> format) {
    return switch (format.orElse("")) {
      case "date", "date:iso" ->
          DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(time.toEpochMilli()));
      case "date:seconds" -> String.valueOf(time.getEpochSecond());
      default -> String.valueOf(time.toEpochMilli());
    };
  }

  private static String prometheus(VariableValue value) {
    if (!value.many()) {
      return value.values().stream()
          .map(v -> v.replace("\\", "\\\\").replace("'", "\\\\'"))
          .collect(Collectors.joining(","));
    }
    return alternatives(value, v -> escaped(v.replace("\\", "\\\\\\\\"), "$^*{}[]'+?.()|", "\\\\"));
  }

  private static String alternatives(VariableValue value, UnaryOperator<String> escaping) {
    List<String> escaped = value.values().stream().map(escaping).toList();
    return escaped.size() == 1 ? escaped.get(0) : "(" + String.join("|", escaped) + ")";
  }

  private static String escaped(String value, String characters, String escape) {
    return value
        .codePoints()
        .mapToObj(Character::toString)
        .map(c -> characters.contains(c) ? escape + c : c)
        .collect(Collectors.joining());
  }

  private static String quoted(VariableValue value, char quote, String escaped) {
    return value.values().stream()
        .map(v -> quote + v.replace(String.valueOf(quote), escaped) + quote)
        .collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
