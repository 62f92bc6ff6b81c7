package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An element of a v2 dashboard as a classic panel. */
final class V2Panel {

  /** The type of what only calculates. */
  private static final Optional<String> EXPRESSION = Optional.of("__expr__");

  private V2Panel() {}

  /** The panel, without its place in the grid. */
  static Draft draft(Located element) {
    Located spec = element.at("spec");
    Draft panel =
        Draft.from(spec)
            .copy(spec, "id", "title", "description", "links", "transparent")
            .unless("description", Json.of(""))
            .unless("links", Json.array());
    if (element.string("kind").filter("LibraryPanel"::equals).isPresent()) {
      return panel
          .copy(spec, "libraryPanel")
          .put("type", Json.of("library-panel-ref"), element.pointer());
    }
    visualisation(panel, spec.at("vizConfig"));
    Located data = spec.at("data").at("spec");
    panel.copyAll(data.at("queryOptions"));
    panel.put("transformations", transformations(data), data.below("transformations"));
    panel.put("targets", targets(data), data.below("queries"));
    datasource(panel, data);
    return panel.unless("transformations", Json.array()).unless("targets", Json.array());
  }

  private static void visualisation(Draft panel, Located viz) {
    String typed = viz.json().has("group") ? "group" : "kind";
    V2Query.plugin(viz, "VizConfig")
        .ifPresent(type -> panel.put("type", Json.of(type), viz.below(typed)));
    Located spec = viz.at("spec");
    panel.copy(spec, "options", "fieldConfig");
    if (spec.json().has("pluginVersion")) {
      panel.copy(spec, "pluginVersion");
    } else {
      panel.copy("pluginVersion", viz, "version");
    }
  }

  private static List<Draft.Made> targets(Located data) {
    List<Draft.Made> targets = new ArrayList<>();
    for (Located item : data.each("queries")) {
      Located spec = item.at("spec");
      V2Query query = new V2Query(spec);
      Draft target = Draft.like(query.spec()).copy(spec, "refId").copy("hide", spec, "hidden");
      target.unless("hide", Json.of(false));
      query.datasource(target);
      targets.add(target.made());
    }
    return targets;
  }

  /** What all queries ask, expressions aside; a classic panel says it once more for the whole. */
  private static void datasource(Draft panel, Located data) {
    Set<JsonObject> asked = new LinkedHashSet<>();
    for (Located item : data.each("queries")) {
      new V2Query(item.at("spec")).datasource().ifPresent(asked::add);
    }
    if (asked.size() > 1) {
      asked.removeIf(reference -> reference.string("type").equals(EXPRESSION));
    }
    if (!asked.isEmpty()) {
      JsonObject common = asked.iterator().next();
      JsonObject json = asked.size() == 1 ? common : DatasourceRef.MIXED.json();
      panel.put("datasource", json, data.below("queries"));
    }
  }

  private static List<Draft.Made> transformations(Located data) {
    List<Draft.Made> made = new ArrayList<>();
    for (Located item : data.each("transformations")) {
      Located spec = item.at("spec");
      Draft transformation = Draft.like(spec);
      V2Query.plugin(item, "Transformation")
          .ifPresent(id -> transformation.put("id", Json.of(id), item.pointer()));
      made.add(transformation.made());
    }
    return made;
  }
}
