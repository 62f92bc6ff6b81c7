package io.panelwright.show.field;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a field's rows, and their titles. */
final class RowDisplays {

  private final FieldPlace place;
  private final ValueSettings settings;
  private final FieldDisplays.TitleInterpolator titles;
  private final RowValues values;
  private final List<DataField> texts = new ArrayList<>();
  private final boolean withName;

  RowDisplays(
      FieldPlace place,
      ValueSettings settings,
      FieldDisplays.TitleInterpolator titles,
      RowValues values) {
    this.place = place;
    this.settings = settings;
    this.titles = titles;
    this.values = values;
    boolean otherNumbers = false;
    DataFrame frame = place.frame();
    for (int i = 0; i < frame.fields().size(); i++) {
      DataField other = frame.fields().get(i);
      if (i != place.index()) {
        otherNumbers |= other.type() == FieldType.NUMBER;
        if (other.type() == FieldType.STRING) {
          texts.add(other);
        }
      }
    }
    this.withName = otherNumbers;
  }

  /** The value of a row, which is at an index among all values. */
  DisplayValue value(int row, int index) {
    return values.display(place.field(), place.field().values().get(row), index);
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
    for (DataField text : texts) {
      Cell value = text.values().get(row);
      String part =
          values.display(text, value.isMissing() ? Cell.of("") : value).formatted().text();
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
