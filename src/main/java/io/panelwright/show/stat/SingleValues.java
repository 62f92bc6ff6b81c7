package io.panelwright.show.stat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.reduce.Reducers;
import io.panelwright.show.value.DisplayProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** The values of a panel. */
final class SingleValues {
  private SingleValues() {}

  static List<SingleValue> of(
      JsonObject panel, List<DataFrame> frames, PanelArea area, UnaryOperator<String> interpolate) {
    List<SingleValue> values = new ArrayList<>();
    String calc =
        panel
            .object("options")
            .object("reduceOptions")
            .array("calcs")
            .strings()
            .findFirst()
            .orElse("lastNotNull");
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        if (field.type() == FieldType.NUMBER) {
          values.add(value(field, Reducers.reduce(calc, field), area));
        }
      }
    }
    if (values.isEmpty()) {
      DataField none =
          DataField.of("", FieldType.NUMBER, Column.of())
              .withConfig(panel.object("fieldConfig").object("defaults"));
      values.add(value(none, Cell.NULL, area));
    }
    return values;
  }

  private static SingleValue value(DataField field, Cell cell, PanelArea area) {
    return new SingleValue(
        field.state().displayName().orElse(field.name()),
        DisplayProcessor.of(field, area.theme(), area.zone()).display(cell),
        field,
        OptionalDouble.empty(),
        Optional.empty(),
        List.of());
  }
}
