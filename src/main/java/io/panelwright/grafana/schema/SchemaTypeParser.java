package io.panelwright.grafana.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the types of {@code resource-v1.txt}, such as {@code string|[string]}. */
final class SchemaTypeParser {

  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
  private static final Pattern SIMPLE =
      Pattern.compile("any|string|text|boolean|number|integer|null|object");

  private SchemaTypeParser() {}

  /** Parses a type. */
  static SchemaType parse(String text) {
    List<String> parts = split(text);
    return parts.size() == 1
        ? single(parts.get(0))
        : new SchemaType.Alternatives(parts.stream().map(SchemaTypeParser::single).toList());
  }

  /** Splits at the bars outside of brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static SchemaType single(String text) {
    String inner = text.length() > 1 ? text.substring(1, text.length() - 1) : "";
    Matcher range = RANGE.matcher(text);
    if (text.startsWith("[")) {
      return new SchemaType.Items(parse(inner));
    } else if (text.startsWith("{")) {
      return new SchemaType.Values(parse(inner));
    } else if (text.startsWith("'")) {
      return new SchemaType.Constant(inner);
    } else if (range.matches()) {
      return new SchemaType.Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
    return SIMPLE.matcher(text).matches()
        ? SchemaType.Simple.valueOf(text.toUpperCase(Locale.ROOT))
        : new SchemaType.Named(text);
  }
}
