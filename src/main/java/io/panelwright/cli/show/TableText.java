package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a table. Columns that are too wide are cut, the widest ones first. */
final class TableText {

  private static final int INDENT = 4;
  private static final int GAP = 2;
  private static final int MIN_WIDTH = 4;

  private final AnsiStyle style;
  private final Table table;
  private final int maxRows;

  TableText(AnsiStyle style, Table table, int maxRows) {
    this.style = style;
    this.table = table;
    this.maxRows = maxRows;
  }

  String format() {
    int[] widths = widths();
    var out = new StringBuilder();
    if (table.showHeader()) {
      List<String> titles = table.columns().stream().map(column -> column.title()).toList();
      out.append(style.paint(Role.MUTED, line(titles, widths))).append('\n');
    }
    List<List<TableCell>> rows = table.rows();
    rows.stream().limit(maxRows).forEach(row -> out.append(row(row, widths)).append('\n'));
    if (rows.isEmpty()) {
      out.append("    ").append(style.paint(Role.MUTED, "no rows")).append('\n');
    } else if (rows.size() > maxRows) {
      String more = "… " + (rows.size() - maxRows) + " more rows";
      out.append("    ").append(style.paint(Role.MUTED, more)).append('\n');
    }
    if (!table.footer().isEmpty()) {
      out.append(style.paint(Role.HEADING, line(table.footer(), widths))).append('\n');
    }
    return out.toString();
  }

  private int[] widths() {
    int[] widths =
        IntStream.range(0, table.columns().size())
            .map(column -> Math.max(1, widest(column)))
            .toArray();
    int room = TextLine.WIDTH - INDENT - GAP * Math.max(0, widths.length - 1);
    while (IntStream.of(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= MIN_WIDTH) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private int widest(int column) {
    int title = table.showHeader() ? TextLine.length(table.columns().get(column).title()) : 0;
    int cells =
        table.rows().stream()
            .limit(maxRows)
            .mapToInt(row -> TextLine.length(row.get(column).text()))
            .max()
            .orElse(0);
    int footer = column < table.footer().size() ? TextLine.length(table.footer().get(column)) : 0;
    return Math.min(TextLine.WIDTH, Math.max(title, Math.max(cells, footer)));
  }

  private String line(List<String> texts, int[] widths) {
    var line = new StringBuilder(" ".repeat(INDENT));
    for (int i = 0; i < texts.size(); i++) {
      line.append(i == 0 ? "" : " ".repeat(GAP)).append(aligned(texts.get(i), widths, i));
    }
    return line.toString().stripTrailing();
  }

  private String row(List<TableCell> cells, int[] widths) {
    var line = new StringBuilder(" ".repeat(INDENT));
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = cells.get(i);
      line.append(i == 0 ? "" : " ".repeat(GAP))
          .append(TextLine.paint(style, cell.stateColor(), aligned(cell.text(), widths, i)));
    }
    return line.toString().stripTrailing();
  }

  private String aligned(String text, int[] widths, int column) {
    return table.columns().get(column).align().equals("right")
        ? TextLine.fitRight(text, widths[column])
        : TextLine.fit(text, widths[column]);
  }
}
