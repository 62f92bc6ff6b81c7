package peaktrade.exporter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP request.
 *
 * @param path without the query; empty if the head is not HTTP/1
 * @param isLast whether the connection ends with the response
 * @param length of the head in bytes
 */
record MetricsRequest(String method, String path, boolean isLast, int length) {

  private static final Pattern END = Pattern.compile("\r?\n\r?\n");
  private static final Pattern REQUEST_LINE =
      Pattern.compile("([!-~]+) (?:https?://[^/?# ]*)?([!-~]+) HTTP/1\\.([01])\\s*");

  /** Parses the first head of a text; empty if it is incomplete. */
  static Optional<MetricsRequest> parse(String text) {
    Matcher end = END.matcher(text);
    if (!end.find()) {
      return Optional.empty();
    }
    List<String> lines = text.substring(0, end.start()).lines().toList();
    Matcher line = REQUEST_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!line.matches()) {
      return Optional.of(new MetricsRequest("", "", true, end.end()));
    }
    String fields = String.join("\n", lines.subList(1, lines.size())).toLowerCase(Locale.ROOT);
    boolean isKept =
        line.group(3).equals("1")
            ? !hasField(fields, "connection:.*\\bclose\\b.*")
            : hasField(fields, "connection:.*\\bkeep-alive\\b.*");
    // A body is not read, so that no other request can follow it.
    boolean hasBody = hasField(fields, "transfer-encoding:.*|content-length:(?!\\s*0+\\s*$).*");
    return Optional.of(
        new MetricsRequest(
            line.group(1),
            line.group(2).replaceFirst("[?#].*", ""),
            !isKept || hasBody,
            end.end()));
  }

  private static boolean hasField(String fields, String pattern) {
    return fields.lines().anyMatch(field -> field.matches(pattern));
  }
}
