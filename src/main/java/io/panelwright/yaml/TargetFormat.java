package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.yaml.Shape.Anything;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.Setting;
import io.panelwright.yaml.Shape.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries in other languages than PromQL: the vocabulary's settings, as Grafana's tree. */
final class TargetFormat {

  static final String EXPRESSION = "expression";
  static final String PANEL = "panel";
  static final String PLUGIN = "plugin";
  static final String PROMETHEUS = "prometheus";

  /** Types of datasources that have a key of their own, and what dashboards call them. */
  static final Map<String, String> TYPES = types();

  private TargetFormat() {}

  /** Fields that queries of all kinds have. */
  static List<Field> common() {
    return List.of(
        optional("hidden", new Flag(), "Not shown, but there for transformations."),
        optional("refId", new Text("a letter such as A", "\\S"), "Its letter in the panel."),
        optional("raw", new Anything(true), "Other members of the query's JSON, unchecked."));
  }

  /** A shape for each kind of query, by the key that tells it. */
  static Map<String, Shape> cases() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    TYPES.forEach((key, type) -> cases.put(key, query(key, settings(key, type))));
    cases.put(PANEL, query(PANEL, new Text("the key of a panel", "\\S"), panelResult()));
    Shape plugin =
        Fields.of(
            "a plugin's query",
            optional("type", Text.FILLED, "The plugin's id, where it is known."),
            required("uid", PanelFormat.UID, "Of the datasource."),
            optional("settings", new Anything(true), "As Grafana's JSON has them."));
    cases.put(PLUGIN, query(PLUGIN, plugin));
    return cases;
  }

  private static List<Field> panelResult() {
    return List.of(
        optional("withTransformations", new Flag(), "As that panel's transformations leave it."),
        optional("topic", PanelFormat.TOPIC, "What of that panel; its series otherwise."),
        optional("adhocFilters", new Flag(), "Filtered by the dashboard's ad hoc filters."));
  }

  private static Shape query(String key, Shape told) {
    return query(key, told, List.of());
  }

  private static Shape query(String key, Shape told, List<Field> more) {
    List<Field> fields = new ArrayList<>();
    fields.add(required(key, told, ""));
    fields.addAll(more);
    fields.addAll(common());
    return new Named("query-" + key, new Fields("a query", "key", "", fields));
  }

  private static Shape settings(String key, String type) {
    List<Field> fields = new ArrayList<>();
    if (hasUid(key)) {
      fields.add(required("uid", PanelFormat.UID, "Of the datasource."));
    }
    Map<String, Shape> shapes = new LinkedHashMap<>();
    PanelFormat.WORDS
        .query(type)
        .orElseThrow()
        .forEach((path, option) -> shapes.put(path, new Setting(option)));
    shapes.remove("hide");
    Fields tree = FieldFormat.tree("a " + key + " query", "setting", shapes);
    fields.addAll(tree.fields());
    return new Fields(tree.owner(), tree.word(), "", fields);
  }

  /** Whether there are several datasources of a kind. */
  static boolean hasUid(String key) {
    return !key.equals(EXPRESSION) && !key.equals("grafana");
  }

  /** The uid of the datasource that is the only one of its kind. */
  static String only(String key) {
    return key.equals(EXPRESSION) ? "__expr__" : "-- Grafana --";
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put(EXPRESSION, "__expr__");
    PanelFormat.WORDS.queryTypes().stream()
        .filter(type -> !List.of("prometheus", "__expr__", "datasource").contains(type))
        .forEach(
            type ->
                types.put(type.equals("grafana-postgresql-datasource") ? "postgres" : type, type));
    return types;
  }
}
