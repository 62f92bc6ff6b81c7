package io.panelwright.export;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;

/**
 * A rendered dashboard.
 *
 * @param uid of at most 40 characters of {@code A-Z a-z 0-9 _ -}
 * @param json the classic dashboard, or the resource
 */
public record ExportedDashboard(String uid, String title, JsonObject json) {

  /** The text of its file. */
  String text() {
    return JsonWriter.pretty(json);
  }

  /** Whether it is a resource with {@code apiVersion} and {@code spec}. */
  boolean isResource() {
    return json.has("apiVersion");
  }
}
