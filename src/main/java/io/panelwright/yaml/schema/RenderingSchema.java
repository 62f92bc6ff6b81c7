package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.yaml.schema.Schema.Choice;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.Numeric;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of conditional rendering and auto grids, which only v2 dashboards support. */
public final class RenderingSchema {

  /** Grafana's operators for comparing a variable. */
  public static final List<String> OPERATORS =
      List.of("equals", "notEquals", "matches", "notMatches");

  static final Schema AUTO_GRID =
      new SchemaRef(
          "auto-grid",
          ObjectSchema.of(
              "an auto grid",
              required("maxColumns", Numeric.integer(1, 24), "Maximum number of panels per row."),
              optional(
                  "columnWidth",
                  new Text(
                      "narrow, standard, wide or pixels",
                      "^(narrow|standard|wide|[1-9][0-9]{0,5})$",
                      "yaml-value-invalid"),
                  "Minimum width of a column; default: standard."),
              optional(
                  "rowHeight",
                  new Text(
                      "short, standard, tall or pixels",
                      "^(short|standard|tall|[1-9][0-9]{0,5})$",
                      "yaml-value-invalid"),
                  "Height of a row; default: standard."),
              optional("fillScreen", new Flag(), "Stretches the rows to fill the screen.")));

  private static final Schema CONDITIONS = new SchemaRef("conditions", new ListOf(condition()));

  private RenderingSchema() {}

  /** Returns one of the keys for conditional rendering. */
  static PropertySchema field(String key) {
    String hidden = key.startsWith("hide") ? "Hidden" : "Shown";
    String how = key.endsWith("Any") ? "one of these holds" : "all of these hold";
    return optional(key, CONDITIONS, hidden + " while " + how + "; v2 only.");
  }

  private static Schema condition() {
    Map<String, Schema> cases = new LinkedHashMap<>();
    cases.put(
        "variable",
        ObjectSchema.of(
            "a condition",
            required("variable", PanelSchema.VARIABLE, "The variable to compare."),
            optional("equals", Text.ANY, "It has this value."),
            optional("notEquals", Text.ANY, "It has another value."),
            optional("matches", Text.ANY, "A regular expression matches its value."),
            optional("notMatches", Text.ANY, "A regular expression does not match it.")));
    cases.put(
        "data",
        ObjectSchema.of(
            "a condition", required("data", new Flag(), "The panel's queries return data.")));
    cases.put(
        "timeRangeUpTo",
        ObjectSchema.of(
            "a condition",
            required(
                "timeRangeUpTo",
                new Text(
                    "a duration such as 6h or 7d",
                    "^[0-9]+(\\.[0-9]+)?[Mwdhmsy]$",
                    "duration-invalid"),
                "The dashboard's time range is this long, or shorter.")));
    return new Choice("condition", "key", false, cases);
  }
}
