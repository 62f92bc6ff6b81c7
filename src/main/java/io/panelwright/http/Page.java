package io.panelwright.http;

import io.panelwright.diagnostic.Printable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service sent.
 *
 * @param type the content type, or an empty text
 * @param location where a redirection leads
 */
public record Page(Asked asked, int status, String type, String text, Optional<String> location) {

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>\\s*([^<]{1,100}?)\\s*</title", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_GIST = 200;

  /** Whether the status says that all is well. */
  public boolean isOk() {
    return status / 100 == 2;
  }

  /** Whether it is meant for a browser: a login page, a proxy's complaint, another program. */
  public boolean isHtml() {
    return type.toLowerCase(Locale.ROOT).contains("html") || text.stripLeading().startsWith("<");
  }

  /** Whether it is a JSON object, at first sight. */
  public boolean looksLikeJson() {
    return text.stripLeading().startsWith("{");
  }

  /** What it says, in a few words on one line, for people. */
  public String gist() {
    if (isHtml()) {
      Matcher title = TITLE.matcher(text);
      return title.find() ? "a web page titled \"" + line(title.group(1)) + "\"" : "a web page";
    }
    return text.isBlank() ? "nothing" : "\"" + line(text) + "\"";
  }

  private static String line(String text) {
    String first = text.strip().lines().findFirst().orElse("");
    String shown = first.length() > LONGEST_GIST ? first.substring(0, LONGEST_GIST) + "…" : first;
    return Printable.of(shown);
  }
}
