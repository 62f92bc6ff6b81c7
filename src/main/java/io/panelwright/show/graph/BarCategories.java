package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import java.util.ArrayList;
import java.util.List;

/**
 * The categories of a bar chart and how their texts are laid out.
 *
 * @param field the field of the categories
 * @param texts one for each category
 * @param spacing the pixels between two texts: 0 for all texts, negative to count from the end
 * @param rotation of the texts in degrees
 */
record BarCategories(DataField field, List<String> texts, double spacing, double rotation) {

  BarCategories {
    texts = List.copyOf(texts);
  }

  static BarCategories of(DataField field, JsonObject options, PanelArea area) {
    int maxLength =
        (int) FieldSettings.number(options, "xTickLabelMaxLength").orElse(Integer.MAX_VALUE);
    List<String> texts = new ArrayList<>();
    for (String text : texts(field, area)) {
      texts.add(shortened(text, maxLength));
    }
    return new BarCategories(
        field,
        texts,
        FieldSettings.number(options, "xTickLabelSpacing").orElse(0),
        FieldSettings.number(options, "xTickLabelRotation").orElse(0));
  }

  private static List<String> texts(DataField field, PanelArea area) {
    boolean formatted = field.config().string("unit").isPresent();
    if (field.type() == FieldType.TIME && !formatted) {
      return TimeAxis.texts(PlotValues.of(field.values()), area.zone());
    }
    SeriesDisplay display = SeriesDisplay.of(field, area);
    List<String> texts = new ArrayList<>();
    for (Cell cell : field.values().cells()) {
      texts.add(display.display(cell).text());
    }
    return texts;
  }

  private static String shortened(String text, int maxLength) {
    return maxLength > 0 && text.length() > maxLength ? text.substring(0, maxLength) + "..." : text;
  }

  int count() {
    return texts.size();
  }

  /** Whether the text of a category is shown on an axis of this length. */
  boolean isShown(int index, double pixels) {
    if (spacing == 0) {
      return true;
    }
    double most = Math.abs(Math.floor(pixels / spacing));
    int every = count() < most ? 1 : (int) Math.ceil(count() / Math.max(1, most));
    return (spacing > 0 ? index : count() - 1 - index) % every == 0;
  }
}
