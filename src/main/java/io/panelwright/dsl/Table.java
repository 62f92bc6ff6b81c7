package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Rows and columns ({@code table}). */
public final class Table extends NumberPanel<Table> implements TableFieldWords<Table> {

  /** Height of cells. */
  public enum CellHeight implements Word {
    SMALL("sm"),
    MEDIUM("md"),
    LARGE("lg"),
    AUTO("auto");

    private final String word;

    CellHeight(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Table(PanelSpec spec) {
    super(spec);
  }

  @Override
  Table with(PanelSpec spec) {
    return new Table(spec);
  }

  /** Whether columns have heads. */
  public Table showHeader(boolean shown) {
    return option("showHeader", Json.of(shown));
  }

  /** Height of cells. */
  public Table cellHeight(CellHeight height) {
    return option("cellHeight", height.json());
  }

  /** Greatest height of rows in pixels. */
  public Table maxRowHeight(int pixels) {
    return option("maxRowHeight", Json.of(pixels));
  }

  /** Shows pages instead of a scroll bar. */
  public Table paginate() {
    return option("enablePagination", Json.of(true));
  }

  /** How many rows a page has; Grafana 13 and later. */
  public Table pageSize(int rows) {
    return option("pageSize", Json.of(rows));
  }

  /** How many columns to the left stay while others scroll. */
  public Table frozenColumns(int columns) {
    return option("frozenColumns.left", Json.of(columns));
  }

  /** Which frame is shown, counted from 0. */
  public Table frameIndex(int index) {
    return option("frameIndex", Json.of(index));
  }

  /** Shows columns' types as icons. */
  public Table showTypeIcons() {
    return option("showTypeIcons", Json.of(true));
  }

  /** Leaves the keyboard to the page; Grafana 13 and later. */
  public Table disableKeyboardEvents() {
    return option("disableKeyboardEvents", Json.of(true));
  }

  /** Sorted by a column's display name. */
  public Table sortBy(String column, boolean descending) {
    return option(
        "sortBy", Json.array(Json.object().with("desc", descending).with("displayName", column)));
  }
}
