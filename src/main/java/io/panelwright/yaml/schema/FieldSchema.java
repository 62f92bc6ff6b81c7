package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.yaml.schema.Schema.Choice;
import io.panelwright.yaml.schema.Schema.Either;
import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.Numeric;
import io.panelwright.yaml.schema.Schema.OptionValue;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of field and panel options, with short notations where the JSON is long. */
public final class FieldSchema {

  /** Short keys of a panel with the field option that each one sets. */
  public static final Map<String, String> SHORT_NAMES = shortNames();

  /** A color value. */
  public static final Text COLOR_TEXT =
      new Text(
          "a palette name, #rrggbb or rgb(…)",
          "^(?=.{1,60}$)(#[0-9a-fA-F]{3,8}|rgba?\\([0-9., %]+\\)|[a-z]+(-[a-z]+)*)$",
          "color-invalid");

  private static final Schema COLOR = new SchemaRef("color", COLOR_TEXT);

  /** A color, or the name of a color mode; the reader distinguishes them. */
  private static final Schema COLOR_MODE =
      new Either(
          new Text("a color or a color mode", "^[#a-zA-Z0-9(), .%-]{1,60}$", "color-invalid"),
          ObjectSchema.of(
              "a color",
              optional(
                  "mode", Enumeration.of("color mode", PanelSchema.GRAFANA.colorModes()), "How."),
              optional("fixedColor", COLOR, "For fixed and shades."),
              optional("seriesBy", Enumeration.of("value", "last", "min", "max"), "Which value.")));

  private static final Schema UNIT =
      new Enumeration("unit", PanelSchema.GRAFANA.units(), PanelSchema.GRAFANA.unitPrefixes());

  static final Schema REDUCERS =
      new SchemaRef(
          "reducers", new ListOf(Enumeration.of("reducer", PanelSchema.GRAFANA.reducers()), 0));

  private static final Schema THRESHOLDS =
      new Either(
          Numeric.ANY,
          ObjectSchema.of(
              "thresholds",
              required("base", COLOR, "Below the first step."),
              optional(
                  "steps",
                  new ListOf(
                      ObjectSchema.of(
                          "a step",
                          required("from", Numeric.ANY, "From this value upwards."),
                          required("color", COLOR, "In this color."),
                          optional("expression", Text.NON_BLANK, "For from, such as $limit."))),
                  "In ascending order."),
              optional(
                  "mode",
                  Enumeration.of("mode", "absolute", "percentage"),
                  "Values, or" + " percentages of the range from min to max.")));

  private static final Schema MAPPINGS = new ListOf(mapping(), 0);

  /** Links in the header of a panel. */
  static final Schema LINKS = new SchemaRef("links", new ListOf(link(false), 0));

  private static final Schema DATA_LINKS = new ListOf(link(true), 0);

  private FieldSchema() {}

  /** Returns the short keys of a panel type. */
  static List<PropertySchema> shortProperties(PanelType type) {
    Map<String, Schema> known = byPath(type);
    List<PropertySchema> fields = new ArrayList<>();
    SHORT_NAMES.forEach(
        (name, path) -> {
          if (known.containsKey(path)) {
            boolean needed = name.equals("unit") && type.takesQueries();
            fields.add(new PropertySchema(name, known.get(path), needed, "As field." + path + "."));
          }
        });
    return fields;
  }

  /** Returns the schemas of a panel type's field options by path. */
  public static Map<String, Schema> byPath(PanelType type) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    type.fieldOptions()
        .forEach((path, option) -> schemas.put(path, new NullableSchema(field(path, option))));
    return schemas;
  }

  /** Returns the schema of thresholds outside of a panel. */
  public static Schema thresholds() {
    OptionSchema option = thresholdsOption();
    return orRaw("thresholds", THRESHOLDS, option);
  }

  /** The option of Grafana that thresholds set. */
  public static OptionSchema thresholdsOption() {
    return PanelSchema.GRAFANA
        .panel("timeseries")
        .flatMap(type -> type.fieldOption("thresholds"))
        .orElseThrow();
  }

  /** Returns the schemas of a panel type's options by path. */
  public static Map<String, Schema> options(PanelType type) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    type.options()
        .forEach(
            (path, option) -> {
              boolean reduces = path.endsWith("calcs");
              schemas.put(path, new NullableSchema(reduces ? REDUCERS : new OptionValue(option)));
            });
    return schemas;
  }

  private static Schema field(String path, OptionSchema option) {
    return switch (path) {
      case "unit" -> orRaw("unit", UNIT, option);
      case "thresholds" -> orRaw("thresholds", THRESHOLDS, option);
      case "mappings" -> orRaw("mappings", MAPPINGS, option);
      case "links" -> orRaw("data-links", DATA_LINKS, option);
      case "color" -> orRaw("color-mode", COLOR_MODE, option);
      case "decimals" -> Numeric.integer(0, 100);
      case "min", "max" -> Numeric.ANY;
      default -> new OptionValue(option);
    };
  }

  private static Schema orRaw(String name, Schema schema, OptionSchema option) {
    return new SchemaRef(name, new RawAlternative(schema, option));
  }

  /** Converts schemas by path to the tree of Grafana's JSON. */
  static ObjectSchema tree(String owner, String keyLabel, Map<String, Schema> byPath) {
    return tree(owner, keyLabel, "", byPath);
  }

  private static ObjectSchema tree(
      String owner, String keyLabel, String prefix, Map<String, Schema> paths) {
    Map<String, Map<String, Schema>> groups = new LinkedHashMap<>();
    List<PropertySchema> fields = new ArrayList<>();
    paths.forEach(
        (path, schema) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            fields.add(optional(path, schema, ""));
          } else {
            groups
                .computeIfAbsent(path.substring(0, dot), head -> new LinkedHashMap<>())
                .put(path.substring(dot + 1), schema);
          }
        });
    groups.forEach(
        (head, inner) ->
            fields.add(optional(head, tree(owner, keyLabel, prefix + head + ".", inner), "")));
    return new ObjectSchema(owner, keyLabel, prefix, fields);
  }

  private static Schema mapping() {
    PropertySchema text = optional("text", Text.ANY, "The text to show; default: the value.");
    PropertySchema color = optional("color", COLOR, "In this color.");
    PropertySchema icon = optional("icon", Text.NON_BLANK, "With this icon.");
    Schema range =
        ObjectSchema.of(
            "a mapping of a range",
            optional("from", Numeric.ANY, "The lower bound, included."),
            optional("to", Numeric.ANY, "The upper bound, included."),
            text,
            color,
            icon);
    PropertySchema value = required("value", Text.ANY, "Exactly this value.");
    PropertySchema regex = required("regex", Text.NON_BLANK, "Texts that match.");
    Enumeration specials =
        Enumeration.of("value", "null", "nan", "null+nan", "true", "false", "empty");
    PropertySchema special = required("special", specials, "A special value.");
    Map<String, Schema> cases = new LinkedHashMap<>();
    cases.put("value", ObjectSchema.of("a mapping of a value", value, text, color, icon));
    cases.put("from", range);
    cases.put("to", range);
    cases.put("regex", ObjectSchema.of("a mapping of a pattern", regex, text, color, icon));
    cases.put(
        "special", ObjectSchema.of("a mapping of a special value", special, text, color, icon));
    return new Choice("mapping", "key", false, cases);
  }

  private static Schema link(boolean onValue) {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(required("title", Text.NON_BLANK, "The text of the link."));
    fields.add(required("url", Text.NON_BLANK, "The target; may contain variables."));
    fields.add(optional("newTab", new Flag(), "Opens a new tab."));
    if (onValue) {
      fields.add(optional("oneClick", new Flag(), "A click on the value opens it directly."));
    }
    return new ObjectSchema("a link", "key", "", fields);
  }

  private static Map<String, String> shortNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : List.of("unit", "thresholds", "mappings", "color", "noValue", "decimals")) {
      names.put(name, name);
    }
    names.put("min", "min");
    names.put("max", "max");
    names.put("displayName", "displayName");
    names.put("dataLinks", "links");
    return names;
  }
}
