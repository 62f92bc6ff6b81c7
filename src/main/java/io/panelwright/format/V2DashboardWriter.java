package io.panelwright.format;

import io.panelwright.assembly.Assembly;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an assembled dashboard as the v2 resource that Grafana would save.
 *
 * <p>Keys are sorted, and defaults of variables and rows are written out
 * (transformSceneToSaveModelSchemaV2.ts).
 */
final class V2DashboardWriter {

  private final Dashboard dashboard;
  private final DashboardDocument classic;
  private final List<AssembledSection> sections = new ArrayList<>();
  private final V2LossCollector losses;

  V2DashboardWriter(Dashboard dashboard, Assembly assembly) {
    this.dashboard = dashboard;
    this.classic = assembly.document();
    this.losses = new V2LossCollector(dashboard.title());
    for (int i = 0; i < assembly.sections().size(); i++) {
      sections.add(new AssembledSection(dashboard.sections().get(i), assembly.sections().get(i)));
    }
  }

  /** The resource's spec. */
  JsonObject writeSpec() {
    Map<Integer, JsonObject> panels = new LinkedHashMap<>();
    for (PanelView panel : classic.panels()) {
      panels.put(panel.id().orElse(0L).intValue(), panel.json());
    }
    List<JsonObject> variables = variables();
    JsonObject layout =
        new V2LayoutWriter(new V2GridWriter(panels), byName(variables)).write(sections);
    JsonObject spec =
        V2SettingsWriter.write(classic.json(), losses, dashboard.site().place())
            .with("annotations", annotations())
            .with("elements", elements(panels))
            .with("layout", layout)
            .with("variables", dashboardVariables(variables));
    return (JsonObject) CanonicalJson.sortKeys(spec);
  }

  /** The settings that v2 lacks; complete after the spec was written. */
  List<Finding> losses() {
    addEditorDatasourceLoss();
    sections.forEach(section -> V2ConditionValidator.collect(section, losses));
    return losses.findings();
  }

  private JsonObject elements(Map<Integer, JsonObject> panels) {
    var writer = new V2ElementWriter(losses);
    Map<String, Json> elements = new LinkedHashMap<>();
    for (AssembledSection section : sections) {
      for (PlacedPanel placed : section.placed().panels()) {
        JsonObject panel = panels.get(placed.id());
        Location place =
            placed.site().place().child(section.section().title()).child(placed.title());
        elements.put(V2ElementWriter.name(panel), writer.write(panel, place));
      }
    }
    return new JsonObject(elements);
  }

  private void addEditorDatasourceLoss() {
    long count =
        sections.stream()
            .flatMap(section -> section.section().panels().stream())
            .map(panel -> panel.spec().data())
            .filter(data -> data.queries().isEmpty() && data.settings().has("datasource"))
            .count();
    if (count > 0) {
      losses.add(
          dashboard.site().place(),
          "in v2 only queries have a datasource: the editor's default in "
              + SeverityCounts.plural(count, "panel")
              + " without queries is omitted",
          "remove .datasource(…) from them");
    }
  }

  private List<JsonObject> variables() {
    Map<String, Location> places = new HashMap<>();
    for (Variable variable : dashboard.allVariables()) {
      places.put(variable.name(), variable.site().place().child("$" + variable.name()));
    }
    var writer = new V2VariableWriter(losses);
    Location whole = dashboard.site().place();
    return classic.variables().stream()
        .flatMap(
            view -> writer.write(view.json(), places.getOrDefault(view.name(), whole)).stream())
        .toList();
  }

  private static Map<String, JsonObject> byName(List<JsonObject> variables) {
    Map<String, JsonObject> byName = new HashMap<>();
    variables.forEach(variable -> byName.put(name(variable), variable));
    return byName;
  }

  private static String name(JsonObject variable) {
    return variable.object("spec").string("name").orElse("");
  }

  /** The variables that belong to no section. */
  private JsonArray dashboardVariables(List<JsonObject> variables) {
    Set<String> ofSections = new HashSet<>();
    for (AssembledSection section : sections) {
      section.section().v2Settings().variables().forEach(v -> ofSections.add(v.name()));
    }
    return new JsonArray(
        variables.stream().filter(v -> !ofSections.contains(name(v))).<Json>map(v -> v).toList());
  }

  private JsonArray annotations() {
    return new JsonArray(
        classic.annotations().stream()
            .map(AnnotationView::json)
            .<Json>map(V2AnnotationWriter::write)
            .toList());
  }
}
