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
              + "|&#(?<decimal>[0-9]{1,6});"
              + "|&#[xX](?<hexadecimal>[0-9A-Fa-f]{1,5});"
              + "|&(?<name>amp|lt|gt|quot|apos);");

  private static final String QUOTED = "\"'/\\";

  private static final Map<String, String> NAMES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  /** Such as {@code %2F}. */
  private static final int URL_ESCAPE_LENGTH = 3;

  /** A range of the original text. */
  record Range(int start, int end) {}

  static UnescapedText of(String text) {
    int[] starts = new int[text.length() + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
    }
    return new UnescapedText(text, starts);
  }

  /** Replaces one level of escapes; the same text if it has none. */
  UnescapedText unescape() {
    var result = new StringBuilder(text.length());
    int[] positions = new int[text.length() + 1];
    Matcher escape = ESCAPE.matcher(text);
    int end = 0;
    for (int at = nextStart(0); at < text.length(); at = nextStart(Math.max(at + 1, end))) {
      boolean quoted = isQuoted(at);
      if (quoted || escape.region(at, text.length()).lookingAt()) {
        System.arraycopy(starts, end, positions, result.length(), at - end);
        result.append(text, end, at);
        end = quoted ? at + 2 : escape.end();
        String characters = quoted ? text.substring(at + 1, end) : characters(escape);
        // Each byte has an escape of its own in a URL.
        int step = text.charAt(at) == '%' ? URL_ESCAPE_LENGTH : 0;
        int position = at;
        for (int i = 0; i < characters.length(); i++) {
          positions[result.length()] = starts[position];
          result.append(characters.charAt(i));
          position += step * utf8Length(characters.charAt(i));
        }
      }
    }
    if (end == 0) {
      return this;
    }
    System.arraycopy(starts, end, positions, result.length(), text.length() + 1 - end);
    return new UnescapedText(result.append(text, end, text.length()).toString(), positions);
  }

  /** The next character with which an escape can start: most texts have few of them. */
  private int nextStart(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '%' || c == '&') {
        return i;
      }
    }
    return text.length();
  }

  /** Whether a backslash and a quote are here, the most frequent escape in JSON. */
  private boolean isQuoted(int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && QUOTED.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** The bytes of a character; the four bytes of a surrogate pair count as one and three. */
  private static int utf8Length(char c) {
    if (c < 0x80 || Character.isHighSurrogate(c)) {
      return 1;
    }
    return c < 0x800 ? 2 : 3;
  }

  private static String characters(Matcher escape) {
    if (escape.group("url") != null) {
      return decodeUrl(escape.group("url"));
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
    for (int i = 1; i < escapes.length(); i += URL_ESCAPE_LENGTH) {
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
