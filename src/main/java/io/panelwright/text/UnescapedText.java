package io.panelwright.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose escapes of URLs, JSON and HTML are replaced by their characters.
 *
 * @param starts for each character the position in the original text, and the length of that text
 */
record UnescapedText(String text, int[] starts) {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?<url>(?:%[0-9A-Fa-f]{2})+)"
              + "|\\\\u+(?<json>[0-9A-Fa-f]{4})"
              + "|\\\\x(?<hex>[0-9A-Fa-f]{2})"
              + "|\\\\(?<quoted>[\"'/\\\\])"
              + "|&#(?<decimal>[0-9]{1,6});"
              + "|&#[xX](?<hexadecimal>[0-9A-Fa-f]{1,5});"
              + "|&(?<name>amp|lt|gt|quot|apos);");

  private static final Map<String, String> NAMES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  /** A range of the original text. */
  record Range(int start, int end) {}

  static UnescapedText of(String text) {
    int[] starts = new int[text.length() + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
    }
    return new UnescapedText(text, starts);
  }

  /** Replaces one level of escapes. */
  UnescapedText unescape() {
    var result = new StringBuilder(text.length());
    int[] positions = new int[text.length() + 1];
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      boolean isEscape = escape.find(at);
      int next = isEscape ? escape.start() : text.length();
      for (; at < next; at++) {
        positions[result.length()] = starts[at];
        result.append(text.charAt(at));
      }
      if (isEscape) {
        String characters = characters(escape);
        for (int i = 0; i < characters.length(); i++) {
          // Three digits encode a byte, so a character of an URL begins at its first byte.
          positions[result.length()] = starts[at + position(escape, characters, i)];
          result.append(characters.charAt(i));
        }
        at = escape.end();
      }
    }
    positions[result.length()] = starts[text.length()];
    return new UnescapedText(result.toString(), positions);
  }

  private static int position(Matcher escape, String characters, int index) {
    return escape.group("url") == null
        ? 0
        : 3 * characters.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  private static String characters(Matcher escape) {
    if (escape.group("url") != null) {
      return decodeUrl(escape.group("url"));
    }
    if (escape.group("quoted") != null) {
      return escape.group("quoted");
    }
    if (escape.group("name") != null) {
      return NAMES.get(escape.group("name"));
    }
    if (escape.group("decimal") != null) {
      return Character.toString(Integer.parseInt(escape.group("decimal")));
    }
    for (String hex : List.of("json", "hex", "hexadecimal")) {
      if (escape.group(hex) != null) {
        return Character.toString(Integer.parseInt(escape.group(hex), 16));
      }
    }
    throw new IllegalStateException("escape " + escape.group());
  }

  private static String decodeUrl(String escapes) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 1; i < escapes.length(); i += 3) {
      bytes.write(Integer.parseInt(escapes.substring(i, i + 2), 16));
    }
    String decoded = bytes.toString(StandardCharsets.UTF_8);
    // Bytes of another encoding have no positions.
    return decoded.getBytes(StandardCharsets.UTF_8).length == bytes.size()
        ? decoded
        : bytes.toString(StandardCharsets.ISO_8859_1).replaceAll("[^\\x00-\\x7F]", "?");
  }

  /** All places of some texts, in order and without overlaps. */
  List<Range> find(List<String> wanted) {
    List<Range> ranges = new ArrayList<>();
    for (String one : wanted) {
      for (int at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length())) {
        ranges.add(new Range(starts[at], starts[at + one.length()]));
      }
    }
    ranges.sort(Comparator.comparingInt(Range::start).thenComparing(r -> -r.end()));
    List<Range> separate = new ArrayList<>();
    for (Range range : ranges) {
      if (separate.isEmpty() || range.start() >= separate.get(separate.size() - 1).end()) {
        separate.add(range);
      }
    }
    return separate;
  }
}
