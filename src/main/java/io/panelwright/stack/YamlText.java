package io.panelwright.stack;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML in blocks, always the same for the same value. */
final class YamlText {

  /** Words that YAML takes for texts, whatever its version. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:y|yes|n|no|on|off|true|false|null)$)[A-Za-z/_][A-Za-z0-9_./-]*");

  /** What YAML takes for the end of a line, or does not take at all. */
  private static final Pattern ODD = Pattern.compile("[\\u007f-\\u009f\\u2028\\u2029\\ufeff]");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** A document, below a comment. */
  static String of(String comment, JsonObject document) {
    var text = new YamlText();
    comment.lines().forEach(line -> text.out.append("# ").append(line).append('\n'));
    text.members(document, "");
    return text.out.toString();
  }

  private void members(JsonObject object, String indent) {
    boolean first = true;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(first ? "" : indent).append(word(member.getKey())).append(':');
      value(member.getValue(), indent);
      first = false;
    }
  }

  /** A value behind its key. */
  private void value(Json value, String indent) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      out.append('\n').append(indent).append("  ");
      members(object, indent + "  ");
    } else if (value instanceof JsonArray array && !array.isEmpty()) {
      out.append('\n');
      array.items().forEach(item -> item(item, indent + "  "));
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void item(Json item, String indent) {
    out.append(indent).append("- ");
    if (item instanceof JsonObject object && !object.isEmpty()) {
      members(object, indent + "  ");
    } else {
      out.append(scalar(item)).append('\n');
    }
  }

  private static String scalar(Json value) {
    return value.accept(
        new Json.Visitor<>() {
          @Override
          public String object(JsonObject object) {
            return object.toString();
          }

          @Override
          public String array(JsonArray array) {
            return array.toString();
          }

          @Override
          public String string(JsonString string) {
            return word(string.value());
          }

          @Override
          public String number(JsonNumber number) {
            return number.text();
          }

          @Override
          public String bool(JsonBoolean bool) {
            return bool.toString();
          }

          @Override
          public String nothing(JsonNull nothing) {
            return nothing.toString();
          }
        });
  }

  /** Quotes as JSON does, which YAML reads alike but for a few characters. */
  private static String word(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    return ODD.matcher(Json.of(text).toString())
        .replaceAll(odd -> String.format(Locale.ROOT, "\\\\u%04x", (int) odd.group().charAt(0)));
  }
}
