package io.panelwright.show.field;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a field's rows, and their titles. */
final class RowDisplays {

  private final FieldPlace place;
  private final ValueSettings settings;
  private final FieldDisplays.TitleInterpolator titles;
  private final Map<Cell, DisplayValue> shown = new HashMap<>();
  private final List<TextColumn> texts = new ArrayList<>();
  private final boolean withName;

  /** Another field of the row whose text is part of the title. */
  private record TextColumn(DataField field, DisplayProcessor processor) {}

  RowDisplays(FieldPlace place, ValueSettings settings, FieldDisplays.TitleInterpolator titles) {
    this.place = place;
    this.settings = settings;
    this.titles = titles;
    boolean otherNumbers = false;
    DataFrame frame = place.frame();
    for (int i = 0; i < frame.fields().size(); i++) {
      DataField other = frame.fields().get(i);
      if (i != place.index()) {
        otherNumbers |= other.type() == FieldType.NUMBER;
        if (other.type() == FieldType.STRING) {
          texts.add(new TextColumn(other, settings.processor(other)));
        }
      }
    }
    this.withName = otherNumbers;
  }

  /**
   * The value of a row. In a palette its color is that of its place among all values; equal values
   * of a field have one color.
   */
  DisplayValue value(int row, int seriesIndex) {
    Cell cell = place.field().values().get(row);
    return shown.computeIfAbsent(cell, value -> processor(seriesIndex).display(value));
  }

  private DisplayProcessor processor(int seriesIndex) {
    DataField field = place.field();
    FieldState state = field.state();
    return settings.processor(
        field.withState(
            new FieldState(state.displayName(), Optional.of(seriesIndex), state.range())));
  }

  /** The title of a row: the configured name, or the texts of the row's other fields. */
  String title(int row) {
    Optional<String> configured =
        place.field().config().string("displayName").filter(name -> !name.isEmpty());
    if (configured.isPresent()) {
      FieldVariables variables = FieldVariables.of(place, settings).withRow(row);
      return titles.interpolate(configured.get(), variables);
    }
    List<String> parts = new ArrayList<>();
    for (TextColumn text : texts) {
      Cell value = text.field().values().get(row);
      Cell shownValue = value.isMissing() ? Cell.of("") : value;
      String part = text.processor().display(shownValue).formatted().text();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (withName || parts.isEmpty()) {
      parts.add(FieldNames.of(place.frame()).name(place.field(), place.frame()));
    }
    return String.join(" ", parts);
  }
}
