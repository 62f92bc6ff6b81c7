package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.grafana.schema.PanelType;
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

/** Schemas of overrides: matchers and properties. */
public final class OverrideSchema {

  /** Kinds of frames that a matcher applies to. */
  static final Enumeration SCOPE =
      Enumeration.of("scope", "series", "nested", "annotation", "exemplar");

  /** The full notation of {@code byNames}, as in Grafana's JSON. */
  public static final ObjectSchema NAMES =
      ObjectSchema.of(
          "byNames",
          required("names", new ListOf(Text.NON_BLANK), "Names."),
          required("mode", Enumeration.of("mode", "include", "exclude"), "These, or all others."),
          optional("prefix", Text.ANY, "Text before the names."),
          optional("readOnly", new Flag(), "Not to be changed in Grafana."));

  private OverrideSchema() {}

  /** Returns the schema of overrides of a panel type; properties are field option paths. */
  public static Schema overrides(PanelType type) {
    Map<String, Schema> byPath = FieldSchema.byPath(type);
    List<PropertySchema> properties = new ArrayList<>();
    byPath.forEach((path, schema) -> properties.add(optional(path, schema, "")));
    groups(byPath)
        .forEach(
            (path, inner) ->
                properties.add(
                    optional(path, FieldSchema.tree(type.id(), "field option", inner), "")));
    return overrides(
        new SchemaRef(
            "properties-" + type.id(),
            new ObjectSchema(type.id(), "field option", "", properties)));
  }

  /** Returns option groups that Grafana also overrides as a whole: {@code custom.hideFrom}. */
  private static Map<String, Map<String, Schema>> groups(Map<String, Schema> byPath) {
    Map<String, Map<String, Schema>> groups = new LinkedHashMap<>();
    byPath.forEach(
        (path, schema) -> {
          int dot = path.lastIndexOf('.');
          if (dot > path.indexOf('.')) {
            groups
                .computeIfAbsent(path.substring(0, dot), group -> new LinkedHashMap<>())
                .put(path.substring(dot + 1), schema);
          }
        });
    return groups;
  }

  /** Returns the schema of overrides of a panel of an unknown type. */
  public static Schema overrides() {
    return overrides(new Anything(true));
  }

  private static Schema overrides(Schema properties) {
    Enumeration matchers = Enumeration.of("matcher", PanelSchema.GRAFANA.fieldMatchers());
    return new ListOf(
        ObjectSchema.of(
            "an override",
            required("matcher", matchers, "Which fields."),
            optional("options", new Anything(false), "The argument of the matcher."),
            optional("scope", SCOPE, "Kind of the frames; Grafana 13 and later."),
            optional("systemRef", Text.NON_BLANK, "The Grafana feature that created it."),
            required(
                "properties", properties, "Field options by path, such as custom.lineWidth.")));
  }

  /** Returns the schemas of matcher options by matcher; matchers without options are absent. */
  public static Map<String, Schema> matcherOptions() {
    Enumeration types =
        Enumeration.of("type", "time", "number", "string", "boolean", "enum", "other");
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("byName", Text.NON_BLANK);
    schemas.put("byNames", new ListOf(Text.NON_BLANK));
    schemas.put("byRegexp", Text.NON_BLANK);
    schemas.put(
        "byRegexpOrNames",
        ObjectSchema.of(
            "byRegexpOrNames",
            required("pattern", Text.NON_BLANK, "A regular expression."),
            required("names", new ListOf(Text.NON_BLANK, 0), "Names.")));
    schemas.put("byType", types);
    schemas.put("byTypes", new ListOf(types));
    schemas.put("byFrameRefID", Text.NON_BLANK);
    schemas.put(
        "byValue",
        ObjectSchema.of(
            "byValue",
            required(
                "reducer",
                Enumeration.of("reducer", PanelSchema.GRAFANA.reducers()),
                "Which value."),
            required(
                "op", Enumeration.of("comparison", "eq", "neq", "gt", "gte", "lt", "lte"), "How."),
            required("value", Numeric.ANY, "With what.")));
    return schemas;
  }
}
