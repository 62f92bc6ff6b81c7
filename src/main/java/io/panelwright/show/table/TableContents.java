package io.panelwright.show.table;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldPlace;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelContent.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Computes what tables show. */
public final class TableContents {

  private static final int HEADER_HEIGHT = 28;
  private static final int PAGER_HEIGHT = 40;
  private static final int MIN_COLUMN_WIDTH = 150;

  private final JsonObject options;
  private final DataFrame frame;
  private final PanelArea area;
  private final List<FieldPlace> places;
  private final List<DataField> fields;

  private TableContents(JsonObject options, List<DataFrame> frames, int index, PanelArea area) {
    this.options = options;
    this.frame = frames.get(index);
    this.area = area;
    FieldNames names = FieldNames.of(frames);
    this.places =
        IntStream.range(0, frame.fields().size())
            .filter(i -> isShown(frame.fields().get(i)))
            .mapToObj(i -> FieldPlace.of(frame, index, i, names))
            .toList();
    this.fields = places.stream().map(FieldPlace::field).toList();
  }

  /** Whether frames have what a table needs: at least one field. */
  public static boolean hasColumns(List<DataFrame> frames) {
    return frames.stream().anyMatch(frame -> !frame.fields().isEmpty());
  }

  /**
   * Computes what the panel shows.
   *
   * @param panel the panel's JSON: {@code options}
   * @param frames the frames after transformations and field overrides; at least one
   */
  public static Table content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    int index =
        options
            .integer("frameIndex")
            .filter(i -> i > 0 && i < frames.size())
            .map(Long::intValue)
            .orElse(0);
    return new TableContents(options, frames, index, area).table();
  }

  private static boolean isShown(DataField field) {
    JsonObject custom = field.config().object("custom");
    return !custom.isTrue("hidden") && !custom.object("hideFrom").isTrue("viz");
  }

  /** The title of a column; that of nested tables, which are not reproduced, names them. */
  static String title(DataField field) {
    if (field.type() == FieldType.NESTED_FRAMES) {
      return "nested table";
    }
    return field.state().displayName().orElse(field.name());
  }

  private Table table() {
    var sorting = new RowSorting(options.array("sortBy").objects().toList(), fields);
    int[] order = sorting.order(frame.length());
    List<TableCells> cells = places.stream().map(place -> new TableCells(place, area)).toList();
    List<List<TableCell>> rows = new ArrayList<>(order.length);
    for (int row : order) {
      rows.add(row(cells, row));
    }
    List<String> footer = new TableFooter(options, fields, area).cells();
    boolean showHeader = !options.has("showHeader") || options.isTrue("showHeader");
    int rowHeight = rowHeight();
    return new Table(
        columns(),
        rows,
        rowHeight,
        visibleRows(rows.size(), rowHeight, showHeader, footer),
        sorting.first(),
        footer,
        showHeader);
  }

  private static List<TableCell> row(List<TableCells> columns, int row) {
    List<TableCell> cells = new ArrayList<>(columns.size());
    Optional<TableCell> rowColor = Optional.empty();
    for (TableCells column : columns) {
      TableCell cell = column.cell(row);
      cells.add(cell);
      if (column.colorsRow() && rowColor.isEmpty() && cell.background().isPresent()) {
        rowColor = Optional.of(cell);
      }
    }
    rowColor.ifPresent(color -> cells.replaceAll(cell -> TableCells.colored(cell, color)));
    return cells;
  }

  private int rowHeight() {
    return switch (options.string("cellHeight").orElse("sm")) {
      case "md" -> 42;
      case "lg" -> 48;
      default -> 36;
    };
  }

  private int visibleRows(int rows, int rowHeight, boolean showHeader, List<String> footer) {
    boolean hasPager =
        options.isTrue("enablePagination") || options.object("footer").isTrue("enablePagination");
    int room =
        area.size().height()
            - (showHeader ? HEADER_HEIGHT : 0)
            - (footer.isEmpty() ? 0 : rowHeight)
            - (hasPager ? PAGER_HEIGHT : 0);
    return Math.max(0, Math.min(rows, room / rowHeight));
  }

  /** Columns without a width share what the others leave. */
  private List<TableColumn> columns() {
    double left = area.size().width();
    int automatic = 0;
    for (DataField field : fields) {
      double width = number(field, "width");
      left -= width;
      automatic += width > 0 ? 0 : 1;
    }
    List<TableColumn> columns = new ArrayList<>();
    for (DataField field : fields) {
      double width = number(field, "width");
      double minimum = number(field, "minWidth");
      double shared =
          Math.max(minimum > 0 ? minimum : MIN_COLUMN_WIDTH, left / Math.max(1, automatic));
      columns.add(
          new TableColumn(
              title(field),
              (int) Math.floor(width > 0 ? width : shared),
              align(field),
              CellOptions.of(field).type()));
    }
    return columns;
  }

  private static double number(DataField field, String key) {
    JsonObject custom = field.config().object("custom");
    return custom.get(key).orElse(custom) instanceof JsonNumber number
        ? Math.max(0, number.toDouble())
        : 0;
  }

  /** Numbers are aligned to the right unless the column sets another alignment. */
  private static String align(DataField field) {
    String align = field.config().object("custom").string("align").orElse("auto");
    if (!align.equals("auto") && !align.isEmpty()) {
      return align;
    }
    return field.type() == FieldType.NUMBER ? "right" : "left";
  }
}
