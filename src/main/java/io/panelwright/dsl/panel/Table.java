package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** Rows and columns ({@code table}). */
public final class Table extends NumericPanel<Table> implements TableFieldOptions<Table> {

  /** Heights of cells. */
  public enum CellHeight implements JsonEnum {
    SMALL("sm"),
    MEDIUM("md"),
    LARGE("lg"),
    AUTO("auto");

    private final String id;

    CellHeight(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Table(PanelSpec spec) {
    super(spec);
  }

  @Override
  Table with(PanelSpec spec) {
    return new Table(spec);
  }

  /** Sets whether columns have headers. */
  public Table showHeader(boolean shown) {
    return option("showHeader", Json.of(shown));
  }

  /** Sets the height of cells. */
  public Table cellHeight(CellHeight height) {
    return option("cellHeight", height.json());
  }

  /** Sets the maximum height of rows in pixels. */
  public Table maxRowHeight(int pixels) {
    return option("maxRowHeight", Json.of(pixels));
  }

  /** Splits the table into pages instead of scrolling. */
  public Table paginate() {
    return option("enablePagination", Json.of(true));
  }

  /** Sets the number of rows on a page; Grafana 13 and later. */
  public Table pageSize(int rows) {
    return option("pageSize", Json.of(rows));
  }

  /** Freezes this many columns on the left while others scroll. */
  public Table frozenColumns(int columns) {
    return option("frozenColumns.left", Json.of(columns));
  }

  /** Sets the index of the frame shown, counted from 0. */
  public Table frameIndex(int index) {
    return option("frameIndex", Json.of(index));
  }

  /** Shows icons for the columns' types. */
  public Table showTypeIcons() {
    return option("showTypeIcons", Json.of(true));
  }

  /** Disables keyboard events in the panel; Grafana 13 and later. */
  public Table disableKeyboardEvents() {
    return option("disableKeyboardEvents", Json.of(true));
  }

  /** Sorts by a column, given by its display name. */
  public Table sortBy(String column, boolean descending) {
    return option(
        "sortBy", Json.array(Json.object().with("desc", descending).with("displayName", column)));
  }
}
