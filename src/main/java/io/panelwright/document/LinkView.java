package io.panelwright.document;

import io.panelwright.json.JsonObject;

/** A link of a dashboard or of a panel. */
public record LinkView(JsonObject json) {

  /** What people see. */
  public String title() {
    return json.string("title").orElse("");
  }

  /** Where it leads; empty for links by tag. */
  public String url() {
    return json.string("url").orElse("");
  }
}
