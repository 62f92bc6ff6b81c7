package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.yaml.schema.Schema.Anything;
import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.Numeric;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of the panel types. */
public final class PanelSchema {

  public static final GrafanaSchema GRAFANA = GrafanaSchema.forProfile(Profile.DEFAULT);

  /** The name of a variable. */
  static final Schema VARIABLE =
      new Text("a variable's name without $", "^[^\\s$\\[{][^\\s$]*$", "variable-name-invalid");

  /** The uid of a datasource. */
  static final Schema UID =
      new Text("a datasource's uid, or ${variable}", "\\S", "datasource-uid-invalid");

  private static final Schema KEY =
      new Text(
          "lower-case letters and digits joined by - and /, at most 200",
          "^(?=.{1,200}$)[a-z0-9]+([-/][a-z0-9]+)*$",
          "key-invalid");

  /** Kinds of data that a query returns. */
  public static final Enumeration TOPIC =
      Enumeration.of("topic", "series", "annotations", "alertStates");

  /** Panels of plugins that are not part of Grafana. */
  public static final String PLUGIN = "plugin";

  /** Panels of Grafana's library. */
  public static final String LIBRARY = "library";

  private static final String OUTSIDE_GRID = "panel-outside-grid";

  private static final Schema PLACE =
      ObjectSchema.of(
          "a place",
          required("column", Numeric.integer(0, 23, OUTSIDE_GRID), "From the left."),
          required("line", Numeric.integer(0, 100_000, OUTSIDE_GRID), "From the section's first."));

  private static final Schema DATASOURCE =
      ObjectSchema.of(
          "a datasource",
          optional("type", Text.NON_BLANK, "The plugin's id, if known."),
          required("uid", UID, "Of the datasource."));

  public static final Schema TRANSFORMATIONS =
      new SchemaRef(
          "transformations",
          new ListOf(
              ObjectSchema.of(
                  "a transformation",
                  required(
                      "id",
                      Enumeration.of("transformation", GRAFANA.transformations()),
                      "Which one."),
                  optional("options", new Anything(true), "As Grafana's JSON has them."),
                  optional("raw", new Anything(true), "Other options, unchecked."),
                  optional("disabled", new Flag(), "Kept, but not applied."),
                  optional("onlyQuery", Text.NON_BLANK, "The refId of the query it is applied to."),
                  optional("onlyFrames", frames(), "The frames that it is applied to."),
                  optional("topic", TOPIC, "The data it is applied to; default: series."))));

  /** Exclusions of lint rules, which exist in the configuration file, too. */
  private static final Schema EXCLUSIONS =
      new SchemaRef(
          "exclusions",
          new ListOf(
              ObjectSchema.of(
                  "an exclusion",
                  required("rule", Text.NON_BLANK, "The code of a lint rule."),
                  required("reason", Text.NON_BLANK, "Why it does not apply to the panel."))));

  private PanelSchema() {}

  /** Returns a schema for each core panel type, for plugin panels and library panels. */
  public static Map<String, Schema> byType() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    GRAFANA
        .panels()
        .forEach((id, type) -> schemas.put(id, new SchemaRef("panel-" + id, panel(type))));
    schemas.put(PLUGIN, new SchemaRef("panel-plugin", plugin()));
    schemas.put(LIBRARY, new SchemaRef("panel-library", library()));
    return schemas;
  }

  /** Returns whether a key is the type key of a panel. */
  public static boolean isType(String key) {
    return GRAFANA.panels().containsKey(key) || key.equals(PLUGIN) || key.equals(LIBRARY);
  }

  private static Schema frames() {
    return ObjectSchema.of(
        "a matcher of frames",
        required(
            "matcher", Enumeration.of("matcher", "byName", "byRefId", "byIndex"), "Which frames."),
        required("options", Text.NON_BLANK, "The argument of the matcher."),
        optional("scope", OverrideSchema.SCOPE, "Kind of the frames; Grafana 13 and later."));
  }

  private static ObjectSchema plugin() {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(title(PLUGIN));
    fields.add(required("type", Text.NON_BLANK, "The plugin's id."));
    fields.add(optional("pluginVersion", Text.NON_BLANK, "The plugin's version, if known."));
    fields.addAll(ofAllPanels());
    fields.addAll(ofPanelsWithData());
    fields.add(optional("field", new Anything(true), "Field options, as Grafana's tree."));
    fields.add(optional("overrides", OverrideSchema.overrides(), "For some fields only."));
    fields.add(optional("options", new Anything(true), "Panel options, as Grafana's tree."));
    return new ObjectSchema("a plugin panel", "key", "", fields);
  }

  private static ObjectSchema library() {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(title(LIBRARY));
    fields.add(required("name", Text.NON_BLANK, "The library panel's name."));
    fields.add(required("uid", Text.NON_BLANK, "The library panel's uid."));
    fields.addAll(ofAllPanels());
    return new ObjectSchema("a library panel", "key", "", fields);
  }

  private static PropertySchema title(String type) {
    return required(type, Text.ANY, "The title; one without needs a key.");
  }

  /** Returns the schema of a transformation's options, as Grafana's tree. */
  public static ObjectSchema transformationOptions(String id) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    GRAFANA
        .transformationOptions(id)
        .forEach(
            (path, option) ->
                schemas.put(
                    path,
                    path.equals("reducers")
                        ? FieldSchema.REDUCERS
                        : new Schema.OptionValue(option)));
    return FieldSchema.tree("transformation " + id, "option", schemas);
  }

  private static ObjectSchema panel(PanelType type) {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(title(type.id()));
    fields.addAll(ofAllPanels());
    if (type.id().equals("text")) {
      fields.add(optional("content", Text.NON_BLANK, "The text, in Markdown."));
    }
    if (type.takesQueries()) {
      fields.add(optional("query", PanelsFileSchema.ONE_QUERY, "The only query, as PromQL."));
    }
    fields.addAll(ofPanelsWithData());
    fields.addAll(FieldSchema.shortProperties(type));
    if (!type.fieldOptions().isEmpty()) {
      String where = "field-" + type.id();
      Schema tree = FieldSchema.tree(type.id(), "field option", FieldSchema.byPath(type));
      fields.add(
          optional("field", new SchemaRef(where, tree), "Field options, as Grafana's tree."));
      fields.add(optional("overrides", OverrideSchema.overrides(type), "For some fields only."));
    }
    if (!type.options().isEmpty()) {
      Schema tree = FieldSchema.tree(type.id(), "option", FieldSchema.options(type));
      Schema options = new SchemaRef("options-" + type.id(), tree);
      fields.add(optional("options", options, "Panel options, as Grafana's tree."));
    }
    return new ObjectSchema(article(type.id()), "key", "", fields);
  }

  private static String article(String type) {
    return ("aeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type + " panel";
  }

  private static List<PropertySchema> ofAllPanels() {
    return List.of(
        optional("key", KEY, "Stable key; default: derived from the title."),
        optional("description", Text.NON_BLANK, "What it shows and what to do when it is empty."),
        optional("width", Numeric.integer(1, 24, OUTSIDE_GRID), "In columns of 24."),
        optional("height", Numeric.integer(1, 1000, OUTSIDE_GRID), "In units of the grid."),
        optional("place", PLACE, "Upper left corner; default: after the previous panel."),
        optional("repeat", VARIABLE, "One copy for each value of this variable."),
        optional("maxPerRow", Numeric.integer(1, 24), "Maximum number of copies per row."),
        optional(
            "repeatDirection", Enumeration.of("direction", "h", "v"), "Side by side, or below."),
        optional("transparent", new Flag(), "Without background and border."),
        optional("links", FieldSchema.LINKS, "Links in the panel's corner."),
        RenderingSchema.field("showWhen"),
        RenderingSchema.field("showWhenAny"),
        RenderingSchema.field("hideWhen"),
        RenderingSchema.field("hideWhenAny"),
        optional("exclusions", EXCLUSIONS, "Lint rules that do not apply to the panel."),
        optional("datasource", DATASOURCE, "Datasource in its editor, if other than its queries'."),
        optional("raw", new Anything(true), "Values by path in the panel's JSON, unchecked."));
  }

  private static List<PropertySchema> ofPanelsWithData() {
    return List.of(
        optional("queries", PanelsFileSchema.QUERIES, "The queries, in order."),
        optional("transformations", TRANSFORMATIONS, "Changes to the data, in order."),
        optional("interval", Text.DURATION, "Minimum interval between two points, such as 15s."),
        optional("maxDataPoints", Numeric.integer(1, 1_000_000), "Maximum points per series."),
        optional("timeFrom", Text.DURATION, "Another time range, such as 1h."),
        optional("timeShift", Text.DURATION, "The time range, moved back, such as 1d."),
        optional("timeCompare", Text.DURATION, "Compares with the range before, such as 1d."),
        optional("hideTimeOverride", new Flag(), "Hides the note on the other time range."),
        optional("queryCachingTTL", Numeric.integer(0, 1_000_000_000), "In milliseconds."),
        optional("cacheTimeout", Text.NON_BLANK, "In seconds, for datasources with a cache."));
  }
}
