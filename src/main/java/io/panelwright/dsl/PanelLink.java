package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A link in a panel's corner.
 *
 * @param url may use variables
 * @param newTab whether it opens a new tab
 */
public record PanelLink(String title, String url, boolean newTab) {

  public PanelLink {
    Check.text(title, "link title");
    Check.text(url, "link url");
  }

  /** A link that opens in the same tab. */
  public static PanelLink panelLink(String title, String url) {
    return new PanelLink(title, url, false);
  }

  /** Opens a new tab. */
  public PanelLink inNewTab() {
    return new PanelLink(title, url, true);
  }

  /** As Grafana writes it. */
  public JsonObject json() {
    return Json.object().with("targetBlank", newTab).with("title", title).with("url", url);
  }
}
