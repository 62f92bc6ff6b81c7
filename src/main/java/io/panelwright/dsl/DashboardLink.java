package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A link below a dashboard's title: to one address, or to all dashboards with some tags. */
public final class DashboardLink extends JsonForm {

  private DashboardLink(JsonObject json) {
    super(json);
  }

  /** A link to one address, such as {@code /d/some-uid}. */
  public static DashboardLink link(String title, String url) {
    return new DashboardLink(
        blank(Check.text(title, "link title"))
            .with("type", "link")
            .with("url", Check.text(url, "link url")));
  }

  /** Links to all dashboards that have these tags, one beside the other. */
  public static DashboardLink dashboards(String title, String... tags) {
    return new DashboardLink(
        blank(title).with("tags", Json.strings(List.of(tags))).with("type", "dashboards"));
  }

  private static JsonObject blank(String title) {
    return Json.object()
        .with("asDropdown", false)
        .with("icon", "external link")
        .with("includeVars", false)
        .with("keepTime", false)
        .with("tags", Json.array())
        .with("targetBlank", false)
        .with("title", title)
        .with("tooltip", "")
        .with("url", "");
  }

  /** Passes the time range on. */
  public DashboardLink keepTime() {
    return with("keepTime", Json.of(true));
  }

  /** Passes the variables' values on. */
  public DashboardLink includeVariables() {
    return with("includeVars", Json.of(true));
  }

  /** Opens a new tab. */
  public DashboardLink inNewTab() {
    return with("targetBlank", Json.of(true));
  }

  /** In a menu instead of side by side; for links by tag. */
  public DashboardLink asDropdown() {
    return with("asDropdown", Json.of(true));
  }

  /** Shown while the pointer is on the link. */
  public DashboardLink tooltip(String text) {
    return with("tooltip", Json.of(text));
  }

  /** One of Grafana's link icons, such as {@code dashboard}, {@code info} or {@code bolt}. */
  public DashboardLink icon(String icon) {
    return with("icon", Json.of(icon));
  }

  /** In the menu of the dashboard's controls instead of below its title. */
  public DashboardLink inControlsMenu() {
    return with("placement", Json.of("inControlsMenu"));
  }

  private DashboardLink with(String key, Json value) {
    return new DashboardLink(json().with(key, value));
  }
}
