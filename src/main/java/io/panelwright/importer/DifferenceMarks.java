package io.panelwright.importer;

import io.panelwright.importer.generate.DashboardDeclarations;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The differences of an imported dashboard by the methods of its Java source. */
final class DifferenceMarks {

  private static final int MAX_PER_METHOD = 12;

  private final Map<String, List<String>> byMethod = new LinkedHashMap<>();

  private DifferenceMarks() {}

  /** Assigns each difference to the method of its panel, section, variable or dashboard. */
  static DifferenceMarks create(ImportedDashboard imported) {
    var marks = new DifferenceMarks();
    DashboardDeclarations declarations = imported.declarations();
    for (Difference difference : differences(imported)) {
      String method =
          difference
              .panel()
              .flatMap(panel -> declaration(declarations, panel))
              .or(() -> variable(imported, difference.pointer()))
              .orElseGet(declarations::dashboard)
              .name();
      marks.add(method, difference.text());
    }
    return marks;
  }

  private void add(String method, String text) {
    byMethod.computeIfAbsent(method, key -> new ArrayList<>()).add(text);
  }

  /** A difference, the path of its value in the dashboard, and its panel. */
  private record Difference(JsonPointer pointer, Optional<PanelIndex> panel, String text) {}

  /** A panel by section and position; without a position the section's row. */
  private record PanelIndex(int section, Optional<Integer> panel) {}

  private static List<Difference> differences(ImportedDashboard imported) {
    Map<JsonPointer, PanelIndex> panels = panels(imported.source().json());
    List<Difference> all = new ArrayList<>();
    for (String difference : imported.allDifferences()) {
      String path = difference.substring(0, Math.max(0, difference.indexOf(": ")));
      JsonPointer pointer = path.startsWith("/") ? parse(path) : JsonPointer.ROOT;
      Optional<JsonPointer> panel = panelPointer(pointer, panels);
      String inner =
          panel
              .map(outer -> pointer.suffix(outer.size()) + difference.substring(path.length()))
              .orElse(difference);
      all.add(new Difference(pointer, panel.map(panels::get), inner));
    }
    return all;
  }

  /** Keys of the paths may contain a tilde, which pointers escape. */
  private static JsonPointer parse(String path) {
    return JsonPointer.of(path.substring(1).split("/", -1));
  }

  private static Optional<JsonPointer> panelPointer(
      JsonPointer pointer, Map<JsonPointer, PanelIndex> panels) {
    for (int size : List.of(4, 2)) {
      if (pointer.size() >= size && panels.containsKey(pointer.prefix(size))) {
        return Optional.of(pointer.prefix(size));
      }
    }
    return Optional.empty();
  }

  /** The sections and positions of all panels and rows of a saved dashboard. */
  private static Map<JsonPointer, PanelIndex> panels(JsonObject dashboard) {
    Map<JsonPointer, PanelIndex> panels = new LinkedHashMap<>();
    List<JsonObject> all = dashboard.array("panels").objects().toList();
    int section = -1;
    int position = 0;
    for (int i = 0; i < all.size(); i++) {
      JsonPointer pointer = JsonPointer.of("panels", String.valueOf(i));
      if (all.get(i).string("type").filter("row"::equals).isPresent()) {
        section++;
        position = 0;
        panels.put(pointer, new PanelIndex(section, Optional.empty()));
        for (int k = 0; k < all.get(i).array("panels").size(); k++) {
          panels.put(
              pointer.child("panels").child(k), new PanelIndex(section, Optional.of(position++)));
        }
      } else {
        section = Math.max(0, section);
        panels.put(pointer, new PanelIndex(section, Optional.of(position++)));
      }
    }
    return panels;
  }

  private static Optional<DashboardDeclarations.Declaration> declaration(
      DashboardDeclarations declarations, PanelIndex index) {
    if (index.section >= declarations.sections().size()) {
      return Optional.empty();
    }
    DashboardDeclarations.SectionDeclarations section = declarations.sections().get(index.section);
    return index.panel.isEmpty() || index.panel.get() >= section.panels().size()
        ? Optional.of(section.section())
        : Optional.of(section.panels().get(index.panel.get()));
  }

  /** The method of the variable at a path; variables of sections are in the dashboard's list. */
  private static Optional<DashboardDeclarations.Declaration> variable(
      ImportedDashboard imported, JsonPointer pointer) {
    if (pointer.size() < 3 || !pointer.token(0).equals("templating")) {
      return Optional.empty();
    }
    Optional<String> name =
        pointer
            .prefix(3)
            .resolve(imported.source().json())
            .filter(JsonObject.class::isInstance)
            .flatMap(variable -> ((JsonObject) variable).string("name"));
    return imported.declarations().variables().stream()
        .filter(variable -> name.filter(variable.title()::equals).isPresent())
        .findFirst();
  }

  /** The comment of a method; empty if the method produces its part of the source. */
  Optional<String> javadoc(String method) {
    List<String> texts = byMethod.getOrDefault(method, List.of());
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = new ArrayList<>();
    texts.stream().limit(MAX_PER_METHOD).map(text -> "IMPORT DIFFERS: " + text).forEach(shown::add);
    if (texts.size() > MAX_PER_METHOD) {
      shown.add("IMPORT DIFFERS: " + (texts.size() - MAX_PER_METHOD) + " more values.");
    }
    return Optional.of(String.join("\n\n", shown));
  }

  /** The differences within panels and rows. */
  static List<ImportedDashboard.PanelDifference> panelDifferences(ImportedDashboard imported) {
    List<ImportedDashboard.PanelDifference> all = new ArrayList<>();
    for (Difference difference : differences(imported)) {
      difference
          .panel()
          .ifPresent(
              index ->
                  all.add(
                      new ImportedDashboard.PanelDifference(
                          index.section, index.panel, difference.text())));
    }
    return all;
  }
}
