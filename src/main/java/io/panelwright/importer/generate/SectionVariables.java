package io.panelwright.importer.generate;

import io.panelwright.dashboard.V2Section;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assigns variables to sections: a section gets the variables that no other section has. */
final class SectionVariables {

  /** Sections by the names of their variables; for lookups only, since the order is undefined. */
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
   * Returns the methods of a section's variables.
   *
   * @param declarations methods of all variables, or none
   */
  List<DashboardDeclarations.Declaration> forSection(
      int section, List<DashboardDeclarations.Declaration> declarations) {
    return select(declarations, section);
  }

  /** Returns the methods of the dashboard's variables. */
  List<DashboardDeclarations.Declaration> forDashboard(
      List<DashboardDeclarations.Declaration> declarations) {
    return select(declarations, -1);
  }

  private List<DashboardDeclarations.Declaration> select(
      List<DashboardDeclarations.Declaration> declarations, int section) {
    return declarations.stream()
        .filter(declaration -> sections.getOrDefault(declaration.title(), -1) == section)
        .toList();
  }
}
