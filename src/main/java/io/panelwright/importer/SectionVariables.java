package io.panelwright.importer;

import io.panelwright.document.V2Section;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which variables belong to which section: those that only one section has, and nobody else. */
final class SectionVariables {

  /** Sections by the names of their variables; looked up, never iterated. */
  private final Map<String, Integer> sections = new HashMap<>();

  private final List<String> names;

  SectionVariables(List<JsonObject> variables, List<V2Section> all) {
    this.names = variables.stream().map(variable -> variable.string("name").orElse("")).toList();
    for (int i = 0; i < all.size(); i++) {
      for (String name : all.get(i).variables()) {
        sections.put(name, i);
      }
    }
    sections.keySet().removeIf(name -> names.stream().filter(name::equals).count() != 1);
  }

  /**
   * The methods of a section's variables.
   *
   * @param pieces of all variables, or none
   */
  List<Script.Piece> of(int section, List<Script.Piece> pieces) {
    return chosen(pieces, section);
  }

  /** The methods of the dashboard's variables. */
  List<Script.Piece> common(List<Script.Piece> pieces) {
    return chosen(pieces, -1);
  }

  private List<Script.Piece> chosen(List<Script.Piece> pieces, int section) {
    return pieces.stream()
        .filter(piece -> sections.getOrDefault(piece.title(), -1) == section)
        .toList();
  }
}
