package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A link on a value of a panel.
 *
 * @param url may use variables, also {@code ${__value.raw}} and {@code ${__field.labels.job}}
 * @param newTab whether it opens a new tab
 * @param oneClick whether a click on the value follows it at once
 */
public record DataLink(String title, String url, boolean newTab, boolean oneClick) {

  public DataLink {
    Check.text(title, "link title");
    Check.text(url, "link url");
  }

  /** A link that opens in the same tab. */
  public static DataLink dataLink(String title, String url) {
    return new DataLink(title, url, false, false);
  }

  /** Opens a new tab. */
  public DataLink inNewTab() {
    return new DataLink(title, url, true, oneClick);
  }

  /** A click on the value follows it at once. */
  public DataLink onClick() {
    return new DataLink(title, url, newTab, true);
  }

  JsonObject json() {
    JsonObject json =
        Json.object().with("targetBlank", newTab).with("title", title).with("url", url);
    return oneClick ? json.with("oneClick", true) : json;
  }
}
