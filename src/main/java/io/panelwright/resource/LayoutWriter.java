package io.panelwright.resource;

import io.panelwright.dsl.Section;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes sections as rows, or as tabs where all stand in tabs. Tabs beside rows stand in a row
 * without a header; a section that is alone in its tab is the tab.
 */
final class LayoutWriter {

  private final GridWriter grids;
  private final Map<String, JsonObject> variables;

  /**
   * Writes for one dashboard.
   *
   * @param variables v2 ones by their names
   */
  LayoutWriter(GridWriter grids, Map<String, JsonObject> variables) {
    this.grids = grids;
    this.variables = variables;
  }

  /** The layout of the whole dashboard. */
  JsonObject write(List<Part> parts) {
    if (parts.isEmpty()) {
      return GridWriter.grid(List.of());
    }
    if (parts.stream().allMatch(LayoutWriter::isInTab)) {
      return tabs(parts);
    }
    Part first = parts.get(0);
    return parts.size() == 1 && first.isBare() ? grids.write(first) : rows(parts);
  }

  private static boolean isInTab(Part part) {
    return part.tab().isPresent();
  }

  private JsonObject rows(List<Part> parts) {
    List<Json> rows = new ArrayList<>();
    for (List<Part> run : Part.runs(parts, LayoutWriter::isInTab)) {
      if (isInTab(run.get(0))) {
        rows.add(row(Json.object().with("hideHeader", true), "", false, tabs(run)));
      } else {
        run.forEach(part -> rows.add(row(part)));
      }
    }
    return Kind.of("RowsLayout", Json.object().with("rows", new JsonArray(rows)));
  }

  private JsonObject row(Part part) {
    Section.Look look = part.section().look();
    JsonObject about = about(part.section());
    boolean collapsed = look.header() && look.collapsed();
    return row(
        look.header() ? about : about.with("hideHeader", true),
        part.section().title(),
        collapsed,
        grids.write(part));
  }

  private static JsonObject row(
      JsonObject about, String title, boolean collapsed, JsonObject layout) {
    return Kind.of(
        "RowsLayoutRow",
        about.with("collapse", collapsed).with("layout", layout).with("title", title));
  }

  private JsonObject tabs(List<Part> parts) {
    List<Json> tabs = new ArrayList<>();
    Part.runs(parts, Part::tab).forEach(run -> tabs.add(tab(run)));
    return Kind.of("TabsLayout", Json.object().with("tabs", new JsonArray(tabs)));
  }

  private JsonObject tab(List<Part> parts) {
    Part first = parts.get(0);
    boolean alone = parts.size() == 1 && first.isWholeTab();
    JsonObject spec =
        alone
            ? about(first.section()).with("layout", grids.write(first))
            : Json.object().with("layout", rowsOf(parts));
    return Kind.of("TabsLayoutTab", spec.with("title", first.tab().orElseThrow()));
  }

  private JsonObject rowsOf(List<Part> parts) {
    List<Json> rows = parts.stream().<Json>map(this::row).toList();
    return Kind.of("RowsLayout", Json.object().with("rows", new JsonArray(rows)));
  }

  /** What rows and tabs alike say of a section. */
  private JsonObject about(Section section) {
    JsonObject about = Json.object();
    Section.Arrangement arrangement = section.arrangement();
    if (section.look().repeat().isPresent()) {
      about = about.with("repeat", GridWriter.repeat(section.look().repeat().get()));
    }
    if (arrangement.rendering().isPresent()) {
      about = about.with("conditionalRendering", arrangement.rendering().get().json());
    }
    if (!arrangement.variables().isEmpty()) {
      List<Json> own =
          arrangement.variables().stream()
              .<Json>map(variable -> variables.get(variable.name()))
              .toList();
      about = about.with("variables", new JsonArray(own));
    }
    return about;
  }
}
