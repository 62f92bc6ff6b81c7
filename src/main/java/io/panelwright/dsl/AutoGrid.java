package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * How Grafana places a section's panels by itself, line by line: all of one size, as many side by
 * side as the screen has room for.
 */
public final class AutoGrid extends JsonForm {

  /** Least widths of a column. */
  public enum ColumnWidth implements Word {
    NARROW,
    STANDARD,
    WIDE
  }

  /** Heights of a line. */
  public enum RowHeight implements Word {
    SHORT,
    STANDARD,
    TALL
  }

  private AutoGrid(JsonObject json) {
    super(json);
  }

  /** At most so many panels side by side, from 1 to 24; fewer where the screen is narrow. */
  public static AutoGrid maxColumns(int columns) {
    return new AutoGrid(
        Json.object()
            .with("columnWidthMode", ColumnWidth.STANDARD.json())
            .with("maxColumnCount", Check.between(1, 24, columns, "columns"))
            .with("rowHeightMode", RowHeight.STANDARD.json()));
  }

  /** The least width of a column. */
  public AutoGrid columnWidth(ColumnWidth width) {
    return new AutoGrid(json().with("columnWidthMode", width.json()).without("columnWidth"));
  }

  /** The least width of a column, in pixels. */
  public AutoGrid columnWidth(int pixels) {
    return custom("columnWidth", pixels);
  }

  /** The height of a line. */
  public AutoGrid rowHeight(RowHeight height) {
    return new AutoGrid(json().with("rowHeightMode", height.json()).without("rowHeight"));
  }

  /** The height of a line, in pixels. */
  public AutoGrid rowHeight(int pixels) {
    return custom("rowHeight", pixels);
  }

  private AutoGrid custom(String key, int pixels) {
    return new AutoGrid(
        json()
            .with(key + "Mode", "custom")
            .with(key, Check.atLeast(1, pixels, key + " in pixels")));
  }

  /** Stretches the lines where they would leave the screen's lower part empty. */
  public AutoGrid fillScreen() {
    return new AutoGrid(json().with("fillScreen", true));
  }
}
