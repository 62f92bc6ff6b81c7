package io.panelwright.yaml.node;

import io.panelwright.json.Json;

/** Quotes values of a file for messages. */
public final class ValueQuoting {

  private ValueQuoting() {}

  /** Quotes a text on one line, truncated to a number of code points. */
  static String quote(String text, int maxLength) {
    int end =
        text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), maxLength));
    return Json.of(end < text.length() ? text.substring(0, end) + "…" : text).toString();
  }

  /** Quotes a key, truncated to 60 code points. */
  public static String quoteKey(String text) {
    return quote(text, 60);
  }
}
