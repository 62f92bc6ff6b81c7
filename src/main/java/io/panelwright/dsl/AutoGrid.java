package io.panelwright.dsl;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * Grafana's auto grid, which places a section's panels row by row. All panels have the same size; a
 * row has as many panels as fit on the screen.
 */
public final class AutoGrid extends JsonValue {

  /** Minimum widths of a column. */
  public enum ColumnWidth implements JsonEnum {
    NARROW,
    STANDARD,
    WIDE
  }

  /** Heights of a row. */
  public enum RowHeight implements JsonEnum {
    SHORT,
    STANDARD,
    TALL
  }

  private AutoGrid(JsonObject json) {
    super(json);
  }

  /** A grid with at most this many columns, from 1 to 24; fewer on a narrow screen. */
  public static AutoGrid maxColumns(int columns) {
    return new AutoGrid(
        Json.object()
            .with("columnWidthMode", ColumnWidth.STANDARD.json())
            .with("maxColumnCount", ArgumentValidator.requireBetween(1, 24, columns, "columns"))
            .with("rowHeightMode", RowHeight.STANDARD.json()));
  }

  /** Sets the minimum width of a column. */
  public AutoGrid columnWidth(ColumnWidth width) {
    return new AutoGrid(json().with("columnWidthMode", width.json()).without("columnWidth"));
  }

  /** Sets the minimum width of a column in pixels. */
  public AutoGrid columnWidth(int pixels) {
    return custom("columnWidth", pixels);
  }

  /** Sets the height of a row. */
  public AutoGrid rowHeight(RowHeight height) {
    return new AutoGrid(json().with("rowHeightMode", height.json()).without("rowHeight"));
  }

  /** Sets the height of a row in pixels. */
  public AutoGrid rowHeight(int pixels) {
    return custom("rowHeight", pixels);
  }

  private AutoGrid custom(String key, int pixels) {
    return new AutoGrid(
        json()
            .with(key + "Mode", "custom")
            .with(key, ArgumentValidator.requireAtLeast(1, pixels, key + " in pixels")));
  }

  /** Stretches the rows if the lower part of the screen would be empty. */
  public AutoGrid fillScreen() {
    return new AutoGrid(json().with("fillScreen", true));
  }
}
