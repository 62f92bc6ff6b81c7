package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The v2 settings of a section, which the classic row lacks.
 *
 * @param title the title of the row, even if it is hidden; empty if there is none
 * @param header whether the row's header is visible
 * @param tab the title of the tab around the section
 * @param autoGrid the automatic grid; empty if each panel has its own position
 * @param rendering the conditions under which the section is shown
 * @param variables the names of the section's own variables
 * @param panels the panels, in order
 */
public record V2Section(
    String title,
    boolean header,
    Optional<String> tab,
    Optional<JsonObject> autoGrid,
    Optional<JsonObject> rendering,
    List<String> variables,
    List<Item> panels) {

  /**
   * An item of the layout with one panel.
   *
   * @param element the name of the panel's element
   * @param repeat the variable by which it repeats in an automatic grid
   * @param rendering the conditions under which the panel is shown
   */
  public record Item(String element, Optional<String> repeat, Optional<JsonObject> rendering) {}

  public V2Section {
    variables = List.copyOf(variables);
    panels = List.copyOf(panels);
  }
}
