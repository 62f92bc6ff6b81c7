package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts an element of a v2 dashboard to a classic panel. */
final class V2PanelConverter {

  /** The datasource type of expressions. */
  private static final Optional<String> EXPRESSION = Optional.of("__expr__");

  private V2PanelConverter() {}

  /** The panel without its position in the grid. */
  static TracedObjectBuilder convert(LocatedObject element) {
    LocatedObject spec = element.object("spec");
    TracedObjectBuilder panel =
        TracedObjectBuilder.from(spec)
            .copy(spec, "id", "title", "description", "links", "transparent")
            .removeIfEqual("description", Json.of(""))
            .removeIfEqual("links", Json.array());
    if (element.string("kind").filter("LibraryPanel"::equals).isPresent()) {
      return panel
          .copy(spec, "libraryPanel")
          .put("type", Json.of("library-panel-ref"), element.pointer());
    }
    visualization(panel, spec.object("vizConfig"));
    LocatedObject data = spec.object("data").object("spec");
    panel.copyAll(data.object("queryOptions"));
    panel.put("transformations", transformations(data), data.pointerTo("transformations"));
    panel.put("targets", targets(data), data.pointerTo("queries"));
    datasource(panel, data);
    return panel
        .removeIfEqual("transformations", Json.array())
        .removeIfEqual("targets", Json.array());
  }

  private static void visualization(TracedObjectBuilder panel, LocatedObject viz) {
    String typed = viz.json().has("group") ? "group" : "kind";
    V2QueryConverter.pluginId(viz, "VizConfig")
        .ifPresent(type -> panel.put("type", Json.of(type), viz.pointerTo(typed)));
    LocatedObject spec = viz.object("spec");
    panel.copy(spec, "options", "fieldConfig");
    if (spec.json().has("pluginVersion")) {
      panel.copy(spec, "pluginVersion");
    } else {
      panel.copy("pluginVersion", viz, "version");
    }
  }

  private static List<TracedObjectBuilder.TracedValue> targets(LocatedObject data) {
    List<TracedObjectBuilder.TracedValue> targets = new ArrayList<>();
    for (LocatedObject item : data.objects("queries")) {
      LocatedObject spec = item.object("spec");
      V2QueryConverter query = new V2QueryConverter(spec);
      TracedObjectBuilder target =
          TracedObjectBuilder.copyOf(query.spec()).copy(spec, "refId").copy("hide", spec, "hidden");
      target.removeIfEqual("hide", Json.of(false));
      query.datasource(target);
      targets.add(target.build());
    }
    return targets;
  }

  /** Sets the panel's datasource: the common one of its queries, or the mixed datasource. */
  private static void datasource(TracedObjectBuilder panel, LocatedObject data) {
    Set<JsonObject> references = new LinkedHashSet<>();
    for (LocatedObject item : data.objects("queries")) {
      new V2QueryConverter(item.object("spec")).datasource().ifPresent(references::add);
    }
    if (references.size() > 1) {
      references.removeIf(ref -> ref.string("type").equals(EXPRESSION));
    }
    if (!references.isEmpty()) {
      JsonObject common = references.iterator().next();
      JsonObject json = references.size() == 1 ? common : DatasourceRef.MIXED.json();
      panel.put("datasource", json, data.pointerTo("queries"));
    }
  }

  private static List<TracedObjectBuilder.TracedValue> transformations(LocatedObject data) {
    List<TracedObjectBuilder.TracedValue> converted = new ArrayList<>();
    for (LocatedObject item : data.objects("transformations")) {
      LocatedObject spec = item.object("spec");
      TracedObjectBuilder transformation = TracedObjectBuilder.copyOf(spec);
      V2QueryConverter.pluginId(item, "Transformation")
          .ifPresent(id -> transformation.put("id", Json.of(id), item.pointer()));
      converted.add(transformation.build());
    }
    return converted;
  }
}
