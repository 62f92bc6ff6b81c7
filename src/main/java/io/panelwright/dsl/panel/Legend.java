package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** The legend of a panel. */
public final class Legend extends JsonValue {

  private Legend(JsonObject json) {
    super(json);
  }

  /** A legend that lists names. */
  public static Legend list() {
    return shown("list");
  }

  /** A legend with names and calculations in a table. */
  public static Legend table() {
    return shown("table");
  }

  /** A hidden legend. */
  public static Legend none() {
    return new Legend(Json.object().with("showLegend", false));
  }

  private static Legend shown(String mode) {
    return new Legend(Json.object().with("displayMode", mode).with("showLegend", true));
  }

  /** Places the legend beside the graph. */
  public Legend right() {
    return with("placement", Json.of("right"));
  }

  /** Places the legend below the graph. */
  public Legend bottom() {
    return with("placement", Json.of("bottom"));
  }

  /** Sets the calculations shown for each series. */
  public Legend calcs(Reducer... reducers) {
    return with("calcs", Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** Sorts by a column, given by its name such as {@code Last *}. */
  public Legend sortBy(String column, boolean descending) {
    return with("sortBy", Json.of(column)).with("sortDesc", Json.of(descending));
  }

  /** Sets the width in pixels, for a legend on the right. */
  public Legend width(int pixels) {
    return with("width", Json.of(pixels));
  }

  /** Sets the width as text, such as {@code 30%}, for a legend on the right. */
  public Legend width(String width) {
    return with("width", Json.of(width));
  }

  /** Limits the number of series; Grafana 13 and later. */
  public Legend limit(int series) {
    return with("limit", Json.of(series));
  }

  /** Wraps long names instead of truncating them; Grafana 13 and later. */
  public Legend wrap() {
    return with("overflow", Json.of("wrap"));
  }

  /** Sets Grafana's deprecated {@code asTable}, which some dashboards still contain. */
  public Legend asTable() {
    return with("asTable", Json.of(true));
  }

  /** Sets Grafana's deprecated {@code isVisible}, which some dashboards still contain. */
  public Legend isVisible(boolean visible) {
    return with("isVisible", Json.of(visible));
  }

  private Legend with(String key, Json value) {
    return new Legend(json().with(key, value));
  }
}
