package io.panelwright.yaml.node;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes scalars, without quotes where no YAML version needs them. */
public final class YamlScalarWriter {

  /** Texts that some YAML version reads as boolean, null, merge or default key. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|=|<<");

  /** Texts that some YAML version reads as a number or a date. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0[xX][0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|\\.[iI][nN][fF]|\\.[nN][aA][nN]"
              + "|(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
              + "|[0-9][0-9_]*(:[0-9]{1,2})+(\\.[0-9_]*)?)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  /** Characters that start another construct or end a plain text. */
  private static final Pattern SPECIAL =
      Pattern.compile("^[-?:,\\[\\]{}#&*!|>'\"%@`~\\s]|^\\.\\.\\.|:\\s|\\s#|[:\\s]$");

  /** Characters that end a plain text between brackets. */
  private static final Pattern SPECIAL_IN_FLOW = Pattern.compile("[,\\[\\]{}:?]");

  /**
   * Characters without a width, and marks of the writing direction: a reviewer of the file, and of
   * a patch on a terminal, does not see them. Listed, since JDKs have different Unicode versions.
   */
  private static final String FORMATS =
      "\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufff9-\\ufffb";

  /** Invisible characters, and line ends of some YAML version. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cntrl}\\u0080-\\u00a0\\u2028\\u2029\\ufeff\\ufffe\\uffff" + FORMATS + "]|\\p{Cs}");

  /** Characters that a block cannot preserve. */
  private static final Pattern HIDDEN_IN_BLOCK =
      Pattern.compile(
          "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff"
              + FORMATS
              + "&&[^\\n\\t]]|\\p{Cs}");

  private YamlScalarWriter() {}

  /** Writes a text on one line, quoted if necessary. */
  public static String line(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** Writes a text as a block with its line end; empty if a block would change it. */
  public static Optional<String> block(String text, String indent) {
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
   * Writes a value on one line; empty for nested values and texts of several lines.
   *
   * @param quotes whether texts may be quoted
   */
  public static Optional<String> flow(Json value, boolean quotes) {
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

  /** Whether a text has a character that only double quotes can show. */
  public static boolean isHidden(String text) {
    return HIDDEN.matcher(text).find();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && !RESERVED.matcher(text).matches()
        && !NUMBER.matcher(text).matches()
        && !SPECIAL.matcher(text).find()
        && !HIDDEN.matcher(text).find();
  }

  private static String quoted(String text) {
    boolean single = text.contains("\"") || text.contains("\\");
    if (single && !HIDDEN.matcher(text).find()) {
      return "'" + text.replace("'", "''") + "'";
    }
    return doubleQuoted(text);
  }

  /** Writes a text between double quotes. */
  public static String doubleQuoted(String text) {
    // YAML accepts JSON's quoting; characters that end a line or are not allowed are escaped, too.
    return HIDDEN.matcher(Json.of(text).toString()).replaceAll(match -> escaped(match.group()));
  }

  private static String escaped(String hidden) {
    StringBuilder escaped = new StringBuilder();
    hidden.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\\\u%04x", unit)));
    return escaped.toString();
  }
}
