package io.panelwright.assertions;

import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelContent.TableColumn;
import io.panelwright.text.Suggestions;
import java.util.List;

/** Assertions on a cell of a table. */
public final class CellAssert {

  private final PanelDataAssert panel;
  private final ShownPanel shown;
  private final String place;
  private final TableCell cell;

  CellAssert(PanelDataAssert panel, ShownPanel shown, String column, int row) {
    this.panel = panel;
    this.shown = shown;
    this.place = "cell \"" + column + "\" of row " + row + ": ";
    Table table = shown.content(Table.class);
    List<String> titles = table.columns().stream().map(TableColumn::title).toList();
    if (!titles.contains(column)) {
      throw shown.failure(
          "no column has the title \""
              + column
              + "\""
              + Suggestions.didYouMean(column, titles)
              + "; columns: "
              + String.join(", ", titles));
    }
    if (row < 1 || row > table.rows().size()) {
      throw shown.failure(
          "expected at least " + Math.max(1, row) + " rows, found " + table.rows().size());
    }
    this.cell = table.rows().get(row - 1).get(titles.indexOf(column));
  }

  /** Returns to the assertions on the panel. */
  public PanelDataAssert and() {
    return panel;
  }

  /** Verifies the text, with its unit. */
  public CellAssert hasText(String text) {
    if (!cell.text().equals(text)) {
      throw shown.failure(place + "expected \"" + text + "\", found \"" + cell.text() + "\"");
    }
    return this;
  }

  /** Verifies the color of the background or else of the text: a name, or CSS. */
  public CellAssert hasColor(String color) {
    if (!shown.colors().matches(cell.stateColor(), color)) {
      throw shown.failure(
          place
              + "expected the color "
              + shown.colors().describe(color)
              + ", found "
              + cell.stateColor().map(shown.colors()::name).orElse("none"));
    }
    return this;
  }
}
