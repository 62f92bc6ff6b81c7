package io.panelwright.show.field;

import io.panelwright.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of a variable with one value, such as {@code ${__field.name:percentencode}}. */
final class TextFormat {

  private static final Pattern REGEX_CHARACTER = Pattern.compile("[\\\\^$*+?.()|\\[\\]{}/]");

  /** Characters that {@code encodeURI} leaves as they are, in the encoding of a component. */
  private static final Pattern RESERVED = Pattern.compile("%(?:23|24|26|2B|2C|2F|3A|3B|3D|3F|40)");

  private TextFormat() {}

  /** The value in a format; an unknown format leaves it as it is. */
  static String apply(String format, String value) {
    return switch (format) {
      case "percentencode" -> encodeComponent(value);
      case "uriencode" -> encodeUri(value);
      case "regex" ->
          REGEX_CHARACTER
              .matcher(value)
              .replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
      case "json", "doublequote" -> Json.of(value).toString();
      case "singlequote" -> "'" + value.replace("'", "\\'") + "'";
      case "sqlstring" -> "'" + value.replace("'", "''") + "'";
      default -> value;
    };
  }

  /** {@code encodeURI}: the characters that have a meaning in a URL stay. */
  static String encodeUri(String value) {
    return RESERVED
        .matcher(encodeComponent(value))
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group().substring(1), 16))));
  }

  /** As Grafana encodes a part of a URL: also {@code !'()*}. */
  private static String encodeComponent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
