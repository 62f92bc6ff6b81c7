package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single values as YAML writes them: without quotes where none of its versions needs them. */
final class YamlScalars {

  /** What some version of YAML takes for a truth, nothing, a merge or a default. */
  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|=|<<");

  /** What some version of YAML takes for a number or a date. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0[xX][0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|\\.[iI][nN][fF]|\\.[nN][aA][nN]"
              + "|(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
              + "|[0-9][0-9_]*(:[0-9]{1,2})+(\\.[0-9_]*)?)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  /** What starts something else than a text, or splits one. */
  private static final Pattern SPECIAL =
      Pattern.compile("^[-?:,\\[\\]{}#&*!|>'\"%@`~\\s]|^\\.\\.\\.|:\\s|\\s#|[:\\s]$");

  /** What splits a text between brackets. */
  private static final Pattern SPECIAL_IN_FLOW = Pattern.compile("[,\\[\\]{}:?]");

  /** What is not to be seen, or ends a line for some version of YAML. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u00a0\\u2028\\u2029\\ufeff\\ufffe\\uffff]|\\p{Cs}");

  /** What would be lost in a block. */
  private static final Pattern HIDDEN_IN_BLOCK =
      Pattern.compile(
          "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff&&[^\\n\\t]]|\\p{Cs}");

  private YamlScalars() {}

  /** A text on one line, quoted where it must be. */
  static String line(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** A text of several lines, with the line's end; nothing where a block would change it. */
  static Optional<String> block(String text, String indent) {
    boolean fits = text.contains("\n") && !text.isBlank() && !text.endsWith("\n\n");
    if (!fits || HIDDEN_IN_BLOCK.matcher(text).find()) {
      return Optional.empty();
    }
    boolean ended = text.endsWith("\n");
    boolean indented = text.startsWith(" ") || text.startsWith("\n") || text.startsWith("\t");
    StringBuilder block = new StringBuilder(indented ? "|2" : "|");
    block.append(ended ? "\n" : "-\n");
    for (String line : (ended ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
      block.append(line.isEmpty() ? "" : indent).append(line).append('\n');
    }
    return Optional.of(block.toString());
  }

  /**
   * A value between brackets, on one line; nothing for what is nested or has several lines.
   *
   * @param quotes whether texts may have quotes
   */
  static Optional<String> flow(Json value, boolean quotes) {
    if (value instanceof JsonArray array) {
      return list(array, quotes).map(items -> "[" + items + "]");
    }
    return value instanceof JsonObject object && !object.isEmpty()
        ? members(object, quotes).map(members -> "{ " + members + " }")
        : single(value, quotes);
  }

  private static Optional<String> list(JsonArray array, boolean quotes) {
    List<String> items = new ArrayList<>();
    for (Json item : array.items()) {
      Optional<String> text = single(item, quotes);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      items.add(text.get());
    }
    return Optional.of(String.join(", ", items));
  }

  private static Optional<String> members(JsonObject object, boolean quotes) {
    List<String> members = new ArrayList<>();
    for (var member : object.members().entrySet()) {
      Optional<String> key = single(Json.of(member.getKey()), quotes);
      boolean list = member.getValue() instanceof JsonArray;
      Optional<String> value =
          list ? flow(member.getValue(), quotes) : single(member.getValue(), quotes);
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      members.add(key.get() + ": " + value.get());
    }
    return Optional.of(String.join(", ", members));
  }

  private static Optional<String> single(Json value, boolean quotes) {
    if (value instanceof JsonArray || value instanceof JsonObject) {
      return Optional.empty();
    }
    if (!(value instanceof JsonString text)) {
      return Optional.of(value.toString());
    }
    if (isPlain(text.value()) && !SPECIAL_IN_FLOW.matcher(text.value()).find()) {
      return Optional.of(text.value());
    }
    return quotes && !text.value().contains("\n")
        ? Optional.of(quoted(text.value()))
        : Optional.empty();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && !WORD.matcher(text).matches()
        && !NUMBER.matcher(text).matches()
        && !SPECIAL.matcher(text).find()
        && !HIDDEN.matcher(text).find();
  }

  private static String quoted(String text) {
    boolean single = text.contains("\"") || text.contains("\\");
    if (single && !HIDDEN.matcher(text).find()) {
      return "'" + text.replace("'", "''") + "'";
    }
    // JSON's quotes are YAML's; what YAML would take for a line's end or refuse is escaped, too.
    return HIDDEN.matcher(Json.of(text).toString()).replaceAll(odd -> escaped(odd.group()));
  }

  private static String escaped(String hidden) {
    StringBuilder escaped = new StringBuilder();
    hidden.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\\\u%04x", unit)));
    return escaped.toString();
  }
}
