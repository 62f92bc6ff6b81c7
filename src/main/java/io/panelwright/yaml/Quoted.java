package io.panelwright.yaml;

import io.panelwright.json.Json;

/** Values of a file as messages quote them. */
final class Quoted {

  private Quoted() {}

  /** A text between quotes, on one line, cut when it is long. */
  static String of(String text, int longest) {
    int end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), longest));
    return Json.of(end < text.length() ? text.substring(0, end) + "…" : text).toString();
  }

  /** A key between quotes. */
  static String key(String text) {
    return of(text, 60);
  }
}
