package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.AutoGridLayout;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.V2Section;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flattens sections of v2 to a list: removes invisible rows, and positions panels of automatic
 * grids.
 */
public final class V2SectionFlattener {

  private final SaveModel saved;
  private final List<V2Section> sections;
  private int y;

  private V2SectionFlattener(SaveModel saved, List<V2Section> sections) {
    this.saved = saved;
    this.sections = sections;
  }

  /**
   * Returns the save model with these sections; unchanged if it has other sections.
   *
   * @param saved a save model with a row for each section
   */
  public static SaveModel flatten(SaveModel saved, List<V2Section> sections) {
    return matches(saved, sections) ? new V2SectionFlattener(saved, sections).flattenAll() : saved;
  }

  /** Whether these are the sections of the save model. */
  public static boolean matches(SaveModel saved, List<V2Section> sections) {
    return saved.sections().size() == sections.size();
  }

  private SaveModel flattenAll() {
    List<SaveModel.SavedSection> parts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      parts.add(part(saved.sections().get(i), sections.get(i)));
    }
    return new SaveModel(
        saved.settings(), parts, saved.variables(), saved.annotations(), saved.profile());
  }

  private SaveModel.SavedSection part(SaveModel.SavedSection part, V2Section section) {
    Optional<JsonObject> row =
        part.row()
            .filter(rowPanel -> section.header())
            .map(rowPanel -> rowPanel.withAt("gridPos.y", Json.of(y)));
    int before = part.row().map(rowPanel -> top(rowPanel) + 1).orElse(y);
    int base = row.isPresent() ? y + 1 : y;
    List<JsonObject> panels = new ArrayList<>();
    int bottom = base;
    for (int i = 0; i < part.panels().size(); i++) {
      JsonObject panel = part.panels().get(i);
      JsonObject placed =
          section.autoGrid().isPresent()
              ? placeAutomatically(panel, i, section, base)
              : panel.withAt("gridPos.y", Json.of(top(panel) + base - before));
      panels.add(placed);
      bottom = Math.max(bottom, top(placed) + number(placed, "h"));
    }
    y = row.filter(rowPanel -> rowPanel.isTrue("collapsed")).isPresent() ? base : bottom;
    return new SaveModel.SavedSection(row, panels);
  }

  private static JsonObject placeAutomatically(
      JsonObject panel, int index, V2Section section, int base) {
    AutoGridLayout places = AutoGridLayout.read(section.autoGrid().orElse(Json.object()));
    GridPos place = places.gridPos(index, base);
    JsonObject placed = panel.with("gridPos", place.json());
    Optional<String> repeat =
        index < section.panels().size() ? section.panels().get(index).repeat() : Optional.empty();
    return repeat
        .map(
            variable ->
                placed
                    .with("maxPerRow", places.columns())
                    .with("repeat", variable)
                    .with("repeatDirection", "h"))
        .orElse(placed);
  }

  private static int top(JsonObject panel) {
    return number(panel, "y");
  }

  private static int number(JsonObject panel, String key) {
    return panel.object("gridPos").integer(key).orElse(0L).intValue();
  }
}
