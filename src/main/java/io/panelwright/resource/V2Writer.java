package io.panelwright.resource;

import io.panelwright.assemble.Assembly;
import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.AnnotationView;
import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.PanelView;
import io.panelwright.document.VariableView;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Panel;
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
    Map<String, JsonObject> variables = variables();
    JsonObject layout = new LayoutWriter(new GridWriter(panels), variables).write(parts);
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
    parts.forEach(part -> Conditions.losses(part, losses));
    return losses.findings();
  }

  private JsonObject elements(Map<Integer, JsonObject> panels) {
    var writer = new ElementWriter(losses);
    Map<String, Json> elements = new LinkedHashMap<>();
    for (Part part : parts) {
      for (int i = 0; i < part.placed().panels().size(); i++) {
        PlacedPanel placed = part.placed().panels().get(i);
        JsonObject panel = panels.get(placed.id());
        Place place = placed.site().place().inside(part.section().title()).inside(placed.title());
        elements.put(ElementWriter.name(panel), writer.write(panel, place));
        offered(part.section().panels().get(i), place);
      }
    }
    return new JsonObject(elements);
  }

  private void offered(Panel panel, Place place) {
    if (panel.spec().data().settings().has("datasource")) {
      losses.add(
          place,
          "in v2 only queries have a datasource: the one that the panel's editor offers is left out",
          "take .datasource(…) out");
    }
  }

  private Map<String, JsonObject> variables() {
    Map<String, Place> places = new HashMap<>();
    for (Variable variable : dashboard.allVariables()) {
      places.put(variable.name(), variable.site().place().inside("$" + variable.name()));
    }
    var writer = new VariableWriter(losses);
    Map<String, JsonObject> written = new LinkedHashMap<>();
    for (VariableView variable : classic.variables()) {
      Place place = places.getOrDefault(variable.name(), dashboard.site().place());
      written.put(variable.name(), writer.write(variable.json(), place));
    }
    return written;
  }

  /** The variables that no section has for itself. */
  private JsonArray ofWhole(Map<String, JsonObject> variables) {
    Set<String> own = new HashSet<>();
    parts.forEach(
        part ->
            part.section().arrangement().variables().stream()
                .map(Variable::name)
                .forEach(own::add));
    return new JsonArray(
        variables.entrySet().stream()
            .filter(variable -> !own.contains(variable.getKey()))
            .<Json>map(Map.Entry::getValue)
            .toList());
  }

  private JsonArray annotations() {
    return new JsonArray(
        classic.annotations().stream()
            .map(AnnotationView::json)
            .<Json>map(AnnotationWriter::write)
            .toList());
  }
}
