package io.panelwright.dsl.internal;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.json.Json;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;

/** JSON that authors write as text, such as the options of a plugin. */
public final class JsonText {

  private JsonText() {}

  /**
   * Parses the text of an object.
   *
   * @param name of the argument, for messages
   * @return the object; an empty one if the text is invalid and findings are collected
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not
   *     JSON, or not an object
   */
  public static JsonObject parseObject(String text, String name) {
    try {
      Json value = JsonReader.read(text);
      boolean isObject = value instanceof JsonObject;
      ArgumentValidator.check(
          isObject,
          "json-invalid",
          name + ": expected a JSON object, found " + value.kind(),
          "write an object: {\"name\": value}");
      return isObject ? (JsonObject) value : Json.object();
    } catch (JsonException e) {
      FindingCollector.report(
          Finding.error(
                  "json-invalid",
                  CallSite.here().place(),
                  name + ", line " + e.line() + ", column " + e.column() + ": " + e.getMessage(),
                  "write a JSON object: {\"name\": value}")
              .withExcerpt(Excerpt.extract(text, index(text, e))));
      return Json.object();
    }
  }

  /** Returns the index of the error in the text. */
  private static int index(String text, JsonException e) {
    int start = 0;
    for (int line = 1; line < e.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(start + e.column() - 1, text.length());
  }
}
