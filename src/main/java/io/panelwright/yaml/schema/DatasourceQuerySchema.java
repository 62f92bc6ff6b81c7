package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.yaml.schema.Schema.Anything;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.OptionValue;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of queries in languages other than PromQL, as Grafana's tree. */
public final class DatasourceQuerySchema {

  /** In place of a uid: the datasource that Grafana uses by default for a type, or its first. */
  public static final String ANY = "*";

  static final String EXPRESSION = "expression";
  public static final String PANEL = "panel";
  public static final String PLUGIN = "plugin";
  public static final String PROMETHEUS = "prometheus";

  /** Keys of datasource types with their plugin ids in dashboards. */
  public static final Map<String, String> TYPES = types();

  private DatasourceQuerySchema() {}

  /** Returns the keys that queries of all kinds have. */
  static List<PropertySchema> common() {
    return List.of(
        optional("hidden", new Flag(), "Not shown, but available to transformations."),
        optional("refId", Text.nonBlank("a letter such as A"), "Its refId in the panel."),
        optional("raw", new Anything(true), "Other members of the query's JSON, unchecked."));
  }

  /** Returns a schema for each kind of query by its key. */
  static Map<String, Schema> cases() {
    Map<String, Schema> cases = new LinkedHashMap<>();
    TYPES.forEach((key, type) -> cases.put(key, query(key, settings(key, type))));
    cases.put(PANEL, query(PANEL, Text.nonBlank("the key of a panel"), panelResult()));
    Schema plugin =
        ObjectSchema.of(
            "a plugin's query",
            optional("type", Text.NON_BLANK, "The plugin's id, if known."),
            required("uid", PanelSchema.UID, "Of the datasource."),
            optional("settings", new Anything(true), "As Grafana's JSON has them."));
    cases.put(PLUGIN, query(PLUGIN, plugin));
    return cases;
  }

  private static List<PropertySchema> panelResult() {
    return List.of(
        optional("withTransformations", new Flag(), "After that panel's transformations."),
        optional("topic", PanelSchema.TOPIC, "The data of that panel; default: its series."),
        optional("adhocFilters", new Flag(), "Filtered by the dashboard's ad hoc filters."));
  }

  private static Schema query(String key, Schema value) {
    return query(key, value, List.of());
  }

  private static Schema query(String key, Schema value, List<PropertySchema> more) {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(required(key, value, ""));
    fields.addAll(more);
    fields.addAll(common());
    return new SchemaRef("query-" + key, new ObjectSchema("a query", "key", "", fields));
  }

  private static Schema settings(String key, String type) {
    List<PropertySchema> fields = new ArrayList<>();
    if (hasUid(key)) {
      fields.add(required("uid", PanelSchema.UID, "Of the datasource."));
    }
    Map<String, Schema> schemas = new LinkedHashMap<>();
    PanelSchema.GRAFANA
        .queryOptions(type)
        .orElseThrow()
        .forEach((path, option) -> schemas.put(path, new OptionValue(option)));
    schemas.remove("hide");
    ObjectSchema tree = FieldSchema.tree("a " + key + " query", "setting", schemas);
    fields.addAll(tree.properties());
    return new ObjectSchema(tree.owner(), tree.keyLabel(), "", fields);
  }

  /** Returns whether a kind has several datasources, so that queries name a uid. */
  public static boolean hasUid(String key) {
    return !key.equals(EXPRESSION) && !key.equals("grafana");
  }

  /** Returns the notation of a uid: {@link #ANY} for the default datasource of a type. */
  public static String notation(String uid) {
    return uid.isEmpty() ? ANY : uid;
  }

  /** Returns the uid of the only datasource of a kind. */
  public static String uniqueUid(String key) {
    return key.equals(EXPRESSION) ? "__expr__" : "-- Grafana --";
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put(EXPRESSION, "__expr__");
    PanelSchema.GRAFANA.queryTypes().stream()
        .filter(type -> !List.of("prometheus", "__expr__", "datasource").contains(type))
        .forEach(
            type ->
                types.put(type.equals("grafana-postgresql-datasource") ? "postgres" : type, type));
    return types;
  }
}
