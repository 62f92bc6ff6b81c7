package io.panelwright.grafana.interpolation;

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

/** Formats of variable values (scenes, interpolation/formatRegistry.ts). */
enum VariableFormat {
  /**
   * The datasource's escaping if no format is given: for PromQL strings and regular expressions.
   */
  PROMETHEUS(VariableFormat::formatPrometheus),
  REGEX(value -> formatAlternatives(value, v -> escape(v, "\\^$*+?.()|[]{}/", "\\"))),
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
  DOUBLEQUOTE(value -> quote(value, '"', "\\\"")),
  SINGLEQUOTE(value -> quote(value, '\'', "\\'")),
  SQLSTRING(value -> quote(value, '\'', "''")),
  PERCENTENCODE(value -> percentEncode(GLOB.formatter.apply(value))),
  URIENCODE(value -> percentEncode(GLOB.formatter.apply(value))),
  TEXT(VariableValue::text);

  private final Function<VariableValue, String> formatter;

  VariableFormat(Function<VariableValue, String> formatter) {
    this.formatter = formatter;
  }

  /** The format with this name; {@code glob} if the name is unknown. */
  static VariableFormat parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format != PROMETHEUS)
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(GLOB);
  }

  String format(VariableValue value) {
    return formatter.apply(value);
  }

  /** Formats a bound of the time range: in milliseconds, or in the format of {@code :date:…}. */
  static String formatTime(Instant time, Optional<String> format) {
    return switch (format.orElse("")) {
      case "date", "date:iso" ->
          DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(time.toEpochMilli()));
      case "date:seconds" -> String.valueOf(time.getEpochSecond());
      default -> String.valueOf(time.toEpochMilli());
    };
  }

  /** Formats parameters of a URL, one for each selected value: {@code var-job=api&var-job=web}. */
  static String formatParameters(String name, VariableValue value) {
    List<String> values = value.isAll() ? List.of("$__all") : value.values();
    return values.stream()
        .map(v -> "var-" + percentEncode(name) + "=" + percentEncode(v))
        .collect(Collectors.joining("&"));
  }

  private static String formatPrometheus(VariableValue value) {
    if (!value.multi()) {
      return value.values().stream()
          .map(v -> v.replace("\\", "\\\\").replace("'", "\\\\'"))
          .collect(Collectors.joining(","));
    }
    return formatAlternatives(
        value, v -> escape(v.replace("\\", "\\\\\\\\"), "$^*{}[]'+?.()|", "\\\\"));
  }

  private static String formatAlternatives(VariableValue value, UnaryOperator<String> escape) {
    List<String> escaped = value.values().stream().map(escape).toList();
    return escaped.size() == 1 ? escaped.get(0) : "(" + String.join("|", escaped) + ")";
  }

  private static String escape(String value, String characters, String escape) {
    return value
        .codePoints()
        .mapToObj(Character::toString)
        .map(c -> characters.contains(c) ? escape + c : c)
        .collect(Collectors.joining());
  }

  private static String quote(VariableValue value, char quote, String escaped) {
    return value.values().stream()
        .map(v -> quote + v.replace(String.valueOf(quote), escaped) + quote)
        .collect(Collectors.joining(","));
  }

  private static String percentEncode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
