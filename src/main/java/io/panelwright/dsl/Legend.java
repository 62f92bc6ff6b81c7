package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** The legend of a panel. */
public final class Legend extends JsonForm {

  private Legend(JsonObject json) {
    super(json);
  }

  /** Names in a line. */
  public static Legend list() {
    return shown("list");
  }

  /** Names and calculations in a table. */
  public static Legend table() {
    return shown("table");
  }

  /** No legend. */
  public static Legend none() {
    return new Legend(Json.object().with("showLegend", false));
  }

  private static Legend shown(String mode) {
    return new Legend(Json.object().with("displayMode", mode).with("showLegend", true));
  }

  /** Beside the graph. */
  public Legend right() {
    return with("placement", Json.of("right"));
  }

  /** Below the graph. */
  public Legend bottom() {
    return with("placement", Json.of("bottom"));
  }

  /** What is calculated of each series. */
  public Legend calcs(Reducer... reducers) {
    return with("calcs", Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** Sorted by a column's name, such as {@code Last *}. */
  public Legend sortBy(String column, boolean descending) {
    return with("sortBy", Json.of(column)).with("sortDesc", Json.of(descending));
  }

  /** Width in pixels, when it stands to the right. */
  public Legend width(int pixels) {
    return with("width", Json.of(pixels));
  }

  /** Width as a text, such as {@code 30%}, when it stands to the right. */
  public Legend width(String width) {
    return with("width", Json.of(width));
  }

  /** At most this many series; Grafana 13 and later. */
  public Legend limit(int series) {
    return with("limit", Json.of(series));
  }

  /** Breaks long names instead of cutting them; Grafana 13 and later. */
  public Legend wrap() {
    return with("overflow", Json.of("wrap"));
  }

  /** Grafana's older word for {@link #table()}, which some dashboards still carry. */
  public Legend asTable() {
    return with("asTable", Json.of(true));
  }

  /** Grafana's older word for a legend that is shown, which some dashboards still carry. */
  public Legend isVisible(boolean visible) {
    return with("isVisible", Json.of(visible));
  }

  private Legend with(String key, Json value) {
    return new Legend(json().with(key, value));
  }
}
