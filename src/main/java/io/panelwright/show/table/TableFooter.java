package io.panelwright.show.table;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.reduce.Reducers;
import io.panelwright.show.value.DisplayProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The footer of a table: reduced values of its columns.
 *
 * <p>Since Grafana 12.2 each column has its reducers; before, the panel had them for all columns.
 */
final class TableFooter {

  private final JsonObject footer;
  private final List<DataField> fields;
  private final PanelArea area;

  TableFooter(JsonObject options, List<DataField> fields, PanelArea area) {
    this.footer = options.object("footer");
    this.fields = fields;
    this.area = area;
  }

  /** The cells in the order of the columns; empty without a footer. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      cells.add(footer.isTrue("show") ? panelCell(i) : columnCell(fields.get(i)));
    }
    return cells.stream().allMatch(String::isEmpty) ? List.of() : cells;
  }

  private String columnCell(DataField field) {
    List<String> reducers =
        field.config().object("custom").object("footer").array("reducers").strings().toList();
    return reducers.stream()
        .map(
            reducer ->
                reducers.size() == 1
                    ? value(reducer, field)
                    : reducer + " " + value(reducer, field))
        .collect(Collectors.joining(", "));
  }

  private String panelCell(int index) {
    List<String> reducers = footer.array("reducer").strings().toList();
    if (reducers.isEmpty()) {
      return "";
    }
    String reducer = reducers.get(0);
    if (reducer.equals("count") && footer.isTrue("countRows")) {
      int rows = fields.get(0).values().size();
      return index == 0 ? "Count" : index == 1 ? String.valueOf(rows) : "";
    }
    DataField field = fields.get(index);
    List<String> names = footer.array("fields").strings().toList();
    boolean isReduced =
        field.type() == FieldType.NUMBER
            && (names.isEmpty() || names.contains(TableContents.title(field)));
    return isReduced ? value(reducer, field) : index == 0 ? reducer : "";
  }

  private String value(String reducer, DataField field) {
    Cell reduced = Reducers.reduce(reducer, field);
    return reduced.isMissing()
        ? ""
        : DisplayProcessor.of(field, area.theme(), area.zone()).display(reduced).text();
  }
}
