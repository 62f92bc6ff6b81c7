package io.panelwright.show.graph;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PixelSize;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of a legend. At the bottom it has at most 35 % of the height, on the right at most 60 %
 * of the width; the entries that do not fit need scrolling.
 *
 * @param width the pixels that the legend takes away on the right; 0 at the bottom
 * @param height the pixels that the legend takes away at the bottom; 0 on the right
 * @param visibleEntries the entries of which at least half is visible without scrolling
 */
public record LegendSize(double width, double height, int visibleEntries) {

  static final LegendSize NONE = new LegendSize(0, 0, 0);

  private static final double MAX_HEIGHT = 0.35;
  private static final double MAX_WIDTH = 0.60;

  /** A line of 12 pixel text: Grafana's line height is 22/14. */
  private static final double LINE = AxisText.FONT_SIZE * 22 / 14;

  /** A row of a table: the line, a padding of 2 above and below, and a border of 1. */
  private static final double ROW = LINE + 5;

  /** The padding at each side of a cell. */
  private static final double CELL_PADDING = 8;

  /** The padding in front of a column's name in the header of a table. */
  private static final double HEADER_PADDING = 30;

  /** The padding around a list. */
  private static final double LIST_PADDING = 4;

  /** The gap below an entry of a list on the right. */
  private static final double ENTRY_GAP = 4;

  /** The colored line in front of a name, and the gap after it. */
  private static final double ICON = 14 + 8;

  private static final double ENTRY_PADDING = 10;
  private static final double VALUE_MARGIN = 8;
  private static final double MAX_NAME_WIDTH = 600;

  /** The text after the name of a series whose axis is on the right. */
  private static final String RIGHT_AXIS = " (right y-axis)";

  /**
   * The size of a legend.
   *
   * @param options the panel's {@code legend}
   * @param columns the names of the calculations
   */
  public static LegendSize of(
      JsonObject options,
      boolean table,
      boolean right,
      List<String> columns,
      List<LegendItem> items,
      PixelSize graph) {
    List<Double> widths = entryWidths(table, columns, items);
    if (right) {
      double width = rightWidth(options, table, columns, items, widths, graph.width());
      return new LegendSize(width, 0, visibleOnTheRight(table, items.size(), graph.height()));
    }
    double limit = MAX_HEIGHT * graph.height();
    if (table) {
      double height = Math.min(limit, (items.size() + 1) * ROW);
      return new LegendSize(0, height, fitting((height - ROW) / ROW, items.size()));
    }
    return listBelow(widths, limit, graph.width() - 2 * LIST_PADDING);
  }

  private static LegendSize listBelow(List<Double> widths, double limit, double room) {
    List<Integer> rows = rows(widths, room);
    double height = Math.min(limit, rows.size() * LINE + 2 * LIST_PADDING);
    int visibleRows = fitting((height - LIST_PADDING) / LINE, rows.size());
    int visible = rows.stream().limit(visibleRows).mapToInt(row -> row).sum();
    return new LegendSize(0, height, visible);
  }

  /** The number of entries in each row. */
  private static List<Integer> rows(List<Double> widths, double room) {
    List<Integer> rows = new ArrayList<>();
    int count = 0;
    double used = 0;
    for (double width : widths) {
      if (count > 0 && used + width > room) {
        rows.add(count);
        count = 0;
        used = 0;
      }
      count++;
      used += width;
    }
    if (count > 0) {
      rows.add(count);
    }
    return rows;
  }

  private static int visibleOnTheRight(boolean table, int entries, double height) {
    return table
        ? fitting((height - ROW) / ROW, entries)
        : fitting((height - LIST_PADDING) / (LINE + ENTRY_GAP), entries);
  }

  /** An entry counts as visible if at least half of it is. */
  private static int fitting(double entries, int all) {
    return (int) Math.max(0, Math.min(all, Math.round(entries)));
  }

  private static double rightWidth(
      JsonObject options,
      boolean table,
      List<String> columns,
      List<LegendItem> items,
      List<Double> widths,
      double graphWidth) {
    if (options.get("width").orElse(null) instanceof JsonNumber width && width.toDouble() > 0) {
      return width.toDouble();
    }
    double content = widths.stream().mapToDouble(width -> width).max().orElse(0);
    double wanted = table ? tableWidth(columns, items) : content + 2 * LIST_PADDING;
    return Math.min(MAX_WIDTH * graphWidth, Math.ceil(wanted));
  }

  private static double tableWidth(List<String> columns, List<LegendItem> items) {
    double names = items.stream().mapToDouble(LegendSize::nameWidth).max().orElse(0);
    double sum = Math.max(names + 2 * CELL_PADDING, HEADER_PADDING + AxisText.width("Name"));
    for (int i = 0; i < columns.size(); i++) {
      double widest = HEADER_PADDING + AxisText.width(columns.get(i)) + CELL_PADDING;
      for (LegendItem item : items) {
        double text = AxisText.width(item.values().get(i).text());
        widest = Math.max(widest, text + 2 * CELL_PADDING);
      }
      sum += widest;
    }
    return sum;
  }

  private static List<Double> entryWidths(
      boolean table, List<String> columns, List<LegendItem> items) {
    return table
        ? List.of()
        : items.stream()
            .map(item -> ENTRY_PADDING + nameWidth(item) + values(item, columns))
            .toList();
  }

  private static double nameWidth(LegendItem item) {
    String name = item.rightAxis() ? item.name() + RIGHT_AXIS : item.name();
    return ICON + Math.min(MAX_NAME_WIDTH, AxisText.width(name));
  }

  /** The width of values in a list, such as {@code Max: 5 s}. */
  private static double values(LegendItem item, List<String> columns) {
    double sum = 0;
    for (int i = 0; i < columns.size(); i++) {
      String text = columns.get(i) + ": " + item.values().get(i).text();
      sum += VALUE_MARGIN + AxisText.width(text);
    }
    return sum;
  }
}
