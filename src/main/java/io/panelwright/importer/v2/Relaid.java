package io.panelwright.importer.v2;

import io.panelwright.document.AutoPlaces;
import io.panelwright.document.GridPos;
import io.panelwright.document.V2Section;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sections of v2 one behind the other: without rows that nobody sees, grids that place by
 * themselves.
 */
public final class Relaid {

  private final SavedForm saved;
  private final List<V2Section> sections;
  private int y;

  private Relaid(SavedForm saved, List<V2Section> sections) {
    this.saved = saved;
    this.sections = sections;
  }

  /**
   * The saved form with these sections; as it is, where it has others.
   *
   * @param saved with a row for each section
   */
  public static SavedForm of(SavedForm saved, List<V2Section> sections) {
    return fits(saved, sections) ? new Relaid(saved, sections).all() : saved;
  }

  /** Whether these are the sections of the saved form. */
  public static boolean fits(SavedForm saved, List<V2Section> sections) {
    return saved.sections().size() == sections.size();
  }

  private SavedForm all() {
    List<SavedForm.Part> parts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      parts.add(part(saved.sections().get(i), sections.get(i)));
    }
    return new SavedForm(
        saved.settings(), parts, saved.variables(), saved.annotations(), saved.profile());
  }

  private SavedForm.Part part(SavedForm.Part part, V2Section section) {
    Optional<JsonObject> row =
        part.row()
            .filter(found -> section.header())
            .map(found -> found.withAt("gridPos.y", Json.of(y)));
    int before = part.row().map(found -> top(found) + 1).orElse(y);
    int base = row.isPresent() ? y + 1 : y;
    List<JsonObject> panels = new ArrayList<>();
    int bottom = base;
    for (int i = 0; i < part.panels().size(); i++) {
      JsonObject panel = part.panels().get(i);
      JsonObject placed =
          section.autoGrid().isPresent()
              ? automatic(panel, i, section, base)
              : panel.withAt("gridPos.y", Json.of(top(panel) + base - before));
      panels.add(placed);
      bottom = Math.max(bottom, top(placed) + number(placed, "h"));
    }
    y = row.filter(found -> found.isTrue("collapsed")).isPresent() ? base : bottom;
    return new SavedForm.Part(row, panels);
  }

  private static JsonObject automatic(JsonObject panel, int index, V2Section section, int base) {
    AutoPlaces places = AutoPlaces.of(section.autoGrid().orElse(Json.object()));
    GridPos place = places.place(index, base);
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
