package io.panelwright.dsl;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A link below a dashboard's title: to a URL, or to all dashboards with some tags. */
public final class DashboardLink extends JsonValue {

  private DashboardLink(JsonObject json) {
    super(json);
  }

  /** A link to a URL, such as {@code /d/some-uid}. */
  public static DashboardLink link(String title, String url) {
    return new DashboardLink(
        blank(ArgumentValidator.requireText(title, "link title"))
            .with("type", "link")
            .with("url", ArgumentValidator.requireText(url, "link url")));
  }

  /** Links to all dashboards that have these tags, side by side. */
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

  /** Adds the time range to the link. */
  public DashboardLink keepTime() {
    return with("keepTime", Json.of(true));
  }

  /** Adds the variables' values to the link. */
  public DashboardLink includeVariables() {
    return with("includeVars", Json.of(true));
  }

  /** Opens the link in a new tab. */
  public DashboardLink inNewTab() {
    return with("targetBlank", Json.of(true));
  }

  /** Shows a dropdown menu instead of links side by side; for links by tag. */
  public DashboardLink asDropdown() {
    return with("asDropdown", Json.of(true));
  }

  /** Sets the tooltip. */
  public DashboardLink tooltip(String text) {
    return with("tooltip", Json.of(text));
  }

  /** Sets one of Grafana's link icons, such as {@code dashboard}, {@code info} or {@code bolt}. */
  public DashboardLink icon(String icon) {
    return with("icon", Json.of(icon));
  }

  /** Moves the link to the dashboard's controls menu. */
  public DashboardLink inControlsMenu() {
    return with("placement", Json.of("inControlsMenu"));
  }

  private DashboardLink with(String key, Json value) {
    return new DashboardLink(json().with(key, value));
  }
}
