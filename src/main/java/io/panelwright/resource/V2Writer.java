package io.panelwright.resource;

import io.panelwright.assemble.Assembly;
import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.AnnotationView;
import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.PanelView;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Variable;
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
 * Writes an assembled dashboard as v2 in the form that Grafana would save: sorted keys, settings of
 * variables and rows spelled out (transformSceneToSaveModelSchemaV2.ts).
 */
final class V2Writer {

  private final Dashboard dashboard;
  private final DashboardDocument classic;
  private final List<Part> parts = new ArrayList<>();
  private final Losses losses;

  V2Writer(Dashboard dashboard, Assembly assembly) {
    this.dashboard = dashboard;
    this.classic = assembly.document();
    this.losses = new Losses(dashboard.title());
    for (int i = 0; i < assembly.sections().size(); i++) {
      parts.add(new Part(dashboard.sections().get(i), assembly.sections().get(i)));
    }
  }

  /** The resource's spec. */
  JsonObject spec() {
    Map<Integer, JsonObject> panels = new LinkedHashMap<>();
    for (PanelView panel : classic.panels()) {
      panels.put(panel.id().orElse(0L).intValue(), panel.json());
    }
    List<JsonObject> variables = variables();
    JsonObject layout = new LayoutWriter(new GridWriter(panels), byName(variables)).write(parts);
    JsonObject spec =
        SettingsWriter.write(classic.json(), losses, dashboard.site().place())
            .with("annotations", annotations())
            .with("elements", elements(panels))
            .with("layout", layout)
            .with("variables", ofWhole(variables));
    return (JsonObject) Canonical.keysSorted(spec);
  }

  /** What v2 cannot say; known when the spec is written. */
  List<Finding> losses() {
    offered();
    parts.forEach(part -> Conditions.losses(part, losses));
    return losses.findings();
  }

  private JsonObject elements(Map<Integer, JsonObject> panels) {
    var writer = new ElementWriter(losses);
    Map<String, Json> elements = new LinkedHashMap<>();
    for (Part part : parts) {
      for (PlacedPanel placed : part.placed().panels()) {
        JsonObject panel = panels.get(placed.id());
        Place place = placed.site().place().inside(part.section().title()).inside(placed.title());
        elements.put(ElementWriter.name(panel), writer.write(panel, place));
      }
    }
    return new JsonObject(elements);
  }

  private void offered() {
    long count =
        parts.stream()
            .flatMap(part -> part.section().panels().stream())
            .map(panel -> panel.spec().data())
            .filter(data -> data.queries().isEmpty() && data.settings().has("datasource"))
            .count();
    if (count > 0) {
      losses.add(
          dashboard.site().place(),
          "in v2 only queries have a datasource: what the editor offers in "
              + Counts.plural(count, "panel")
              + " without queries is left out",
          "take .datasource(…) out of them");
    }
  }

  private List<JsonObject> variables() {
    Map<String, Place> places = new HashMap<>();
    for (Variable variable : dashboard.allVariables()) {
      places.put(variable.name(), variable.site().place().inside("$" + variable.name()));
    }
    var writer = new VariableWriter(losses);
    Place whole = dashboard.site().place();
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

  /** The variables that no section has for itself. */
  private JsonArray ofWhole(List<JsonObject> variables) {
    Set<String> own = new HashSet<>();
    for (Part part : parts) {
      part.section().arrangement().variables().forEach(variable -> own.add(variable.name()));
    }
    return new JsonArray(
        variables.stream().filter(v -> !own.contains(name(v))).<Json>map(v -> v).toList());
  }

  private JsonArray annotations() {
    return new JsonArray(
        classic.annotations().stream()
            .map(AnnotationView::json)
            .<Json>map(AnnotationWriter::write)
            .toList());
  }
}
