package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.dashboard.V2Section;
import io.panelwright.format.V2FragmentWriter;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts a v2 dashboard to Grafana's save model, with the nesting of the file. */
public final class V2SaveModelConverter {

  private final SaveModel saved;
  private final V2DashboardView source;
  private final Map<String, Json> elements = new LinkedHashMap<>();

  /** Variables by name; for lookups only, since the order is undefined. */
  private final Map<String, JsonObject> variables = new HashMap<>();

  private final Set<String> inLayout = new HashSet<>();

  private V2SaveModelConverter(SaveModel saved, V2DashboardView source) {
    this.saved = saved;
    this.source = source;
    saved
        .variables()
        .forEach(
            variable ->
                V2FragmentWriter.writeVariable(variable)
                    .ifPresent(known -> variables.putIfAbsent(name(variable), known)));
  }

  private static String name(JsonObject variable) {
    return variable.string("name").orElse("");
  }

  /** Returns the spec that Grafana would save of a v2 dashboard. */
  public static JsonObject convert(V2DashboardView source, Profile profile) {
    DashboardDocument migrated = DashboardMigration.migrate(source.document(), profile).document();
    SaveModel saved = SaveModel.create(migrated, profile, new MigrationLog());
    return convert(V2SectionFlattener.flatten(saved, source.sections()), source);
  }

  /**
   * Returns the spec.
   *
   * @param saved the sections of the source with their new layout
   */
  public static JsonObject convert(SaveModel saved, V2DashboardView source) {
    return new V2SaveModelConverter(saved, source).spec();
  }

  private JsonObject spec() {
    JsonObject layout = layout(source.layout());
    List<Json> annotations = new ArrayList<>();
    saved
        .annotations()
        .forEach(annotation -> annotations.add(V2FragmentWriter.writeAnnotation(annotation)));
    List<Json> whole = new ArrayList<>();
    saved.variables().stream()
        .filter(variable -> !inLayout.contains(name(variable)))
        .forEach(variable -> V2FragmentWriter.writeVariable(variable).ifPresent(whole::add));
    return (JsonObject)
        CanonicalJson.sortKeys(
            V2FragmentWriter.writeSettings(saved.document().json())
                .with("annotations", new JsonArray(annotations))
                .with("elements", new JsonObject(elements))
                .with("layout", layout)
                .with("variables", new JsonArray(whole)));
  }

  private JsonObject layout(JsonObject layout) {
    JsonObject spec = layout.object("spec");
    if (layout.string("kind").filter(V2DashboardView.SECTION::equals).isPresent()) {
      return section(spec.integer("index").orElse(0L).intValue());
    }
    for (String key : List.of("rows", "tabs")) {
      List<Json> inner = new ArrayList<>();
      spec.array(key).objects().forEach(part -> inner.add(part(part)));
      spec = spec.has(key) ? spec.with(key, new JsonArray(inner)) : spec;
    }
    return layout.with("spec", spec);
  }

  private JsonObject part(JsonObject part) {
    JsonObject spec = part.object("spec");
    List<Json> own = new ArrayList<>();
    for (String name : spec.array("variables").strings().toList()) {
      Optional.ofNullable(variables.get(name)).ifPresent(own::add);
      inLayout.add(name);
    }
    spec = own.isEmpty() ? spec.without("variables") : spec.with("variables", new JsonArray(own));
    return part.with("spec", spec.with("layout", layout(spec.object("layout"))));
  }

  private JsonObject section(int index) {
    SaveModel.SavedSection part = saved.sections().get(index);
    V2Section section = source.sections().get(index);
    int top =
        part.panels().stream()
            .mapToInt(panel -> panel.object("gridPos").integer("y").orElse(0L).intValue())
            .min()
            .orElse(0);
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < part.panels().size(); i++) {
      JsonObject panel = part.panels().get(i);
      Optional<V2Section.Item> item =
          i < section.panels().size() ? Optional.of(section.panels().get(i)) : Optional.empty();
      String name = named(panel, item);
      elements.put(name, V2FragmentWriter.writeElement(panel));
      items.add(
          section.autoGrid().isPresent()
              ? cell(name, item)
              : V2FragmentWriter.writeGridItem(name, panel, top));
    }
    JsonObject grid = section.autoGrid().orElse(Json.object());
    String kind = section.autoGrid().isPresent() ? "AutoGridLayout" : "GridLayout";
    return Json.object().with("kind", kind).with("spec", grid.with("items", new JsonArray(items)));
  }

  /** Returns the element name of a panel, unique also if one element occurs at two places. */
  private String named(JsonObject panel, Optional<V2Section.Item> item) {
    String usual = "panel-" + panel.integer("id").orElse(0L);
    String name = item.map(V2Section.Item::element).orElse(usual);
    String free = elements.containsKey(name) ? usual : name;
    for (int i = 2; elements.containsKey(free); i++) {
      free = usual + "-" + i;
    }
    return free;
  }

  private static JsonObject cell(String name, Optional<V2Section.Item> item) {
    JsonObject spec = Json.object().with("element", V2FragmentWriter.writeElementReference(name));
    Optional<JsonObject> rendering = item.flatMap(V2Section.Item::rendering);
    if (rendering.isPresent()) {
      spec = spec.with("conditionalRendering", rendering.get());
    }
    Optional<String> repeat = item.flatMap(V2Section.Item::repeat);
    spec =
        repeat.isPresent() ? spec.with("repeat", V2FragmentWriter.writeRepeat(repeat.get())) : spec;
    return Json.object().with("kind", "AutoGridLayoutItem").with("spec", spec);
  }
}
