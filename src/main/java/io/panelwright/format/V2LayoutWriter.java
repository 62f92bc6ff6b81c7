package io.panelwright.format;

import io.panelwright.dsl.Section;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes sections as rows, or as tabs if all are in tabs.
 *
 * <p>Tabs beside rows are wrapped in a row without a header; a section that is alone in its tab
 * becomes the tab.
 */
final class V2LayoutWriter {

  private final V2GridWriter grids;
  private final Map<String, JsonObject> variables;

  /**
   * Creates a writer for one dashboard.
   *
   * @param variables the v2 variables by name
   */
  V2LayoutWriter(V2GridWriter grids, Map<String, JsonObject> variables) {
    this.grids = grids;
    this.variables = variables;
  }

  /** Writes the layout of the whole dashboard. */
  JsonObject write(List<AssembledSection> sections) {
    if (sections.isEmpty()) {
      return V2GridWriter.grid(List.of());
    }
    if (sections.stream().allMatch(V2LayoutWriter::isInTab)) {
      return tabs(sections);
    }
    AssembledSection first = sections.get(0);
    return sections.size() == 1 && first.isRedundant() ? grids.write(first) : rows(sections);
  }

  private static boolean isInTab(AssembledSection section) {
    return section.tab().isPresent();
  }

  private JsonObject rows(List<AssembledSection> sections) {
    List<Json> rows = new ArrayList<>();
    for (List<AssembledSection> run :
        AssembledSection.groupRuns(sections, V2LayoutWriter::isInTab)) {
      if (isInTab(run.get(0))) {
        rows.add(row(Json.object().with("hideHeader", true), "", false, tabs(run)));
      } else {
        run.forEach(section -> rows.add(row(section)));
      }
    }
    return KindSpec.of("RowsLayout", Json.object().with("rows", new JsonArray(rows)));
  }

  private JsonObject row(AssembledSection section) {
    Section.RowSettings rowSettings = section.section().rowSettings();
    JsonObject settings = settings(section.section());
    boolean collapsed = rowSettings.header() && rowSettings.collapsed();
    return row(
        rowSettings.header() ? settings : settings.with("hideHeader", true),
        section.section().title(),
        collapsed,
        grids.write(section));
  }

  private static JsonObject row(
      JsonObject settings, String title, boolean collapsed, JsonObject layout) {
    return KindSpec.of(
        "RowsLayoutRow",
        settings.with("collapse", collapsed).with("layout", layout).with("title", title));
  }

  private JsonObject tabs(List<AssembledSection> sections) {
    List<Json> tabs = new ArrayList<>();
    AssembledSection.groupRuns(sections, AssembledSection::tab).forEach(run -> tabs.add(tab(run)));
    return KindSpec.of("TabsLayout", Json.object().with("tabs", new JsonArray(tabs)));
  }

  private JsonObject tab(List<AssembledSection> sections) {
    AssembledSection first = sections.get(0);
    boolean alone = sections.size() == 1 && first.isWholeTab();
    JsonObject spec =
        alone
            ? settings(first.section()).with("layout", grids.write(first))
            : Json.object().with("layout", rowsOf(sections));
    return KindSpec.of("TabsLayoutTab", spec.with("title", first.tab().orElseThrow()));
  }

  private JsonObject rowsOf(List<AssembledSection> sections) {
    List<Json> rows = sections.stream().<Json>map(this::row).toList();
    return KindSpec.of("RowsLayout", Json.object().with("rows", new JsonArray(rows)));
  }

  /** The settings that rows and tabs have in common. */
  private JsonObject settings(Section section) {
    JsonObject settings = Json.object();
    Section.V2Settings v2Settings = section.v2Settings();
    if (section.rowSettings().repeat().isPresent()) {
      settings = settings.with("repeat", V2GridWriter.repeat(section.rowSettings().repeat().get()));
    }
    if (v2Settings.rendering().isPresent()) {
      settings = settings.with("conditionalRendering", v2Settings.rendering().get().json());
    }
    if (!v2Settings.variables().isEmpty()) {
      List<Json> own =
          v2Settings.variables().stream()
              .<Json>map(variable -> variables.get(variable.name()))
              .toList();
      settings = settings.with("variables", new JsonArray(own));
    }
    return settings;
  }
}
