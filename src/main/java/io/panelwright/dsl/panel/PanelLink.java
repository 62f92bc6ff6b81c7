package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A link in a panel's header.
 *
 * @param url may use variables
 * @param newTab whether the link opens a new tab
 */
public record PanelLink(String title, String url, boolean newTab) {

  public PanelLink {
    ArgumentValidator.requireText(title, "link title");
    ArgumentValidator.requireText(url, "link url");
  }

  /** A link that opens in the same tab. */
  public static PanelLink panelLink(String title, String url) {
    return new PanelLink(title, url, false);
  }

  /** Opens the link in a new tab. */
  public PanelLink inNewTab() {
    return new PanelLink(title, url, true);
  }

  /** The JSON as Grafana writes it. */
  public JsonObject json() {
    return Json.object().with("targetBlank", newTab).with("title", title).with("url", url);
  }
}
