package io.panelwright.client.http;

import io.panelwright.text.TerminalSanitizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP response.
 *
 * @param contentType the content type; empty without the header
 * @param text the body, decompressed and without our own secrets
 * @param location the target of a redirect
 * @param warnings the values of the header {@code Warning}, without our own secrets
 * @param retryAfter the time to wait before the request is sent again
 */
public record Response(
    RequestInfo request,
    int status,
    String contentType,
    String text,
    Optional<String> location,
    List<String> warnings,
    Optional<Duration> retryAfter) {

  public Response {
    warnings = List.copyOf(warnings);
  }

  /** A response without warnings, and without a time to wait. */
  public Response(
      RequestInfo request, int status, String contentType, String text, Optional<String> location) {
    this(request, status, contentType, text, location, List.of(), Optional.empty());
  }

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>\\s*([^<]{1,100}?)\\s*</title", Pattern.CASE_INSENSITIVE);

  private static final int MAX_SUMMARY_LENGTH = 200;

  /** Whether the status is 2xx. */
  public boolean isOk() {
    return status / 100 == 2;
  }

  /** Whether the body is a web page: a login page, a proxy's error page, another program. */
  public boolean isHtml() {
    return contentType.toLowerCase(Locale.ROOT).contains("html")
        || text.stripLeading().startsWith("<");
  }

  /** Whether the body starts like a JSON object. */
  public boolean looksLikeJson() {
    return text.stripLeading().startsWith("{");
  }

  /** Summarizes the body on one line, for messages. */
  public String summary() {
    if (isHtml()) {
      Matcher title = TITLE.matcher(text);
      return title.find()
          ? "a web page titled \"" + firstLine(title.group(1)) + "\""
          : "a web page";
    }
    return text.isBlank() ? "an empty body" : "\"" + firstLine(text) + "\"";
  }

  /** The first line of the body, truncated and safe to print. */
  public String firstLine() {
    return firstLine(text);
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return TerminalSanitizer.sanitizeAndTruncate(line, MAX_SUMMARY_LENGTH);
  }
}
