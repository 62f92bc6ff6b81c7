package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What only v2 says of panels that stand together, beside their row in the classic form.
 *
 * @param title of that row, which people may not see; empty where there is none
 * @param header whether people see that row
 * @param tab the title of the tab that it stands in
 * @param autoGrid how the panels are placed, where they are not placed one by one
 * @param rendering when it is shown
 * @param variables the names of those that it has for itself
 * @param panels in order
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
   * A panel's place in the layout.
   *
   * @param element the name of the panel
   * @param repeat the variable by which it repeats in an automatic grid
   * @param rendering when it is shown
   */
  public record Item(String element, Optional<String> repeat, Optional<JsonObject> rendering) {}

  public V2Section {
    variables = List.copyOf(variables);
    panels = List.copyOf(panels);
  }
}
