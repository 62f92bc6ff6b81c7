package io.panelwright.document;

import io.panelwright.json.JsonObject;

/** A link of a dashboard or of a panel. */
public record LinkView(JsonObject json) {

  public String title() {
    return json.string("title").orElse("");
  }

  public String url() {
    return json.string("url").orElse("");
  }
}
