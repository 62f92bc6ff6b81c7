package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A link on a value of a panel.
 *
 * @param url may use variables, also {@code ${__value.raw}} and {@code ${__field.labels.job}}
 * @param newTab whether the link opens a new tab
 * @param oneClick whether a click on the value opens the link without a menu
 */
public record DataLink(String title, String url, boolean newTab, boolean oneClick) {

  public DataLink {
    ArgumentValidator.requireText(title, "link title");
    ArgumentValidator.requireText(url, "link url");
  }

  /** A link that opens in the same tab. */
  public static DataLink dataLink(String title, String url) {
    return new DataLink(title, url, false, false);
  }

  /** Opens the link in a new tab. */
  public DataLink inNewTab() {
    return new DataLink(title, url, true, oneClick);
  }

  /** Opens the link with a click on the value, without a menu. */
  public DataLink onClick() {
    return new DataLink(title, url, newTab, true);
  }

  public JsonObject json() {
    JsonObject json =
        Json.object().with("targetBlank", newTab).with("title", title).with("url", url);
    return oneClick ? json.with("oneClick", true) : json;
  }
}
