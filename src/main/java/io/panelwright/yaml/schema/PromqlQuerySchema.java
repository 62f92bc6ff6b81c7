package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.Numeric;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.ArrayList;
import java.util.List;

/** Schemas of PromQL queries. */
public final class PromqlQuerySchema {

  static final Schema TEXT = new Text("a PromQL text", "\\S", "query-empty");

  private static final Schema FILTERS =
      new ListOf(
          ObjectSchema.of(
              "a filter",
              required("label", Text.NON_BLANK, "Of the series."),
              required("operator", Text.NON_BLANK, "The comparison operator, such as =~."),
              required("value", Text.ANY, "With what.")));

  /** The settings of a query besides its text. */
  private static final ObjectSchema SETTINGS =
      ObjectSchema.of(
          "a query",
          optional("legend", Text.ANY, "Name of each series: \"{{job}}\"."),
          optional(
              "mode",
              Enumeration.of("mode", "instant", "range", "both"),
              "instant for current values; default: range."),
          optional(
              "format",
              Enumeration.of("format", "time_series", "table", "heatmap"),
              "Format of the result."),
          optional("minStep", Text.DURATION, "Minimum interval between two points, such as 15s."),
          optional("intervalFactor", Numeric.integer(1, 10_000), "Pixels per point."),
          optional("exemplars", new Flag(), "Also queries exemplars."),
          optional("editor", Enumeration.of("editor", "code", "builder"), "Default: code."),
          optional("groupByKeys", new ListOf(Text.NON_BLANK), "Also groups by these labels."),
          optional("adhocFilters", FILTERS, "Put into each selector of the query."),
          optional("minimal", new Flag(), "Sets no default legend, mode or editor."),
          optional("instant", new Flag(), "In place of mode, for minimal queries."),
          optional("range", new Flag(), "In place of mode, for minimal queries."),
          optional("oldStep", Numeric.integer(0, 1_000_000_000), "For Grafana 6 only."),
          optional("oldMetric", Text.ANY, "For Grafana 6 only."));

  private PromqlQuerySchema() {}

  /** Returns the schema of a setting. */
  public static Schema property(String name) {
    return SETTINGS.property(name).orElseThrow().schema();
  }

  /** Returns the schema of a query of a domain. */
  static ObjectSchema query(Schema domain) {
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(required("expr", TEXT, "PromQL."));
    String description = "Domain of the datasource; default: the section's owner.";
    fields.add(optional("domain", domain, description));
    fields.addAll(SETTINGS.properties());
    fields.addAll(DatasourceQuerySchema.common());
    return new ObjectSchema("a query", "key", "", fields);
  }

  /** Returns the schema of a query of a Prometheus that is not in the contract. */
  static ObjectSchema unlisted() {
    List<PropertySchema> settings = new ArrayList<>();
    settings.add(required("uid", PanelSchema.UID, "Of the datasource."));
    settings.add(required("expr", TEXT, "PromQL."));
    settings.addAll(SETTINGS.properties());
    List<PropertySchema> fields = new ArrayList<>();
    fields.add(
        required(
            DatasourceQuerySchema.PROMETHEUS,
            new ObjectSchema("a prometheus query", "key", "", settings),
            ""));
    fields.addAll(DatasourceQuerySchema.common());
    return new ObjectSchema("a query", "key", "", fields);
  }
}
