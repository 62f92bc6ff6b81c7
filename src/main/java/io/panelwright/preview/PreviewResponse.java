package io.panelwright.preview;

import io.panelwright.json.Json;
import io.panelwright.json.JsonWriter;

/** A response of the preview's server. */
record PreviewResponse(int status, String mediaType, String text) {

  /** A text of a media type. */
  static PreviewResponse of(String mediaType, String text) {
    return new PreviewResponse(200, mediaType, text);
  }

  /** A JSON text. */
  static PreviewResponse json(String text) {
    return of("application/json", text);
  }

  /** A failed request, with its reason for the page. */
  static PreviewResponse error(int status, String message) {
    String text = JsonWriter.compact(Json.object().with("error", message));
    return new PreviewResponse(status, "application/json", text);
  }
}
