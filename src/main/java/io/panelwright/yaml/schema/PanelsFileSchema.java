package io.panelwright.yaml.schema;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.yaml.schema.Schema.Choice;
import io.panelwright.yaml.schema.Schema.Either;
import io.panelwright.yaml.schema.Schema.Flag;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.MapOf;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** Schema of {@code panels.yaml}, from the file to its panels and queries. */
public final class PanelsFileSchema {

  private static final Schema SECTION_KEY =
      new Text(
          "lower-case letters and digits joined by -, at most 100",
          "^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$",
          "key-invalid");

  private static final Schema DOMAIN = Text.nonBlank("the name of a domain");

  private static final Schema OWNER =
      new SchemaRef(
          "owner",
          new Either(
              DOMAIN,
              ObjectSchema.of(
                  "an owner",
                  required(
                      DatasourceQuerySchema.PROMETHEUS,
                      PanelSchema.UID,
                      "A Prometheus that no contract lists."))));

  private static final Schema QUERY =
      new SchemaRef(
          "query",
          new Either(PromqlQuerySchema.TEXT, new Choice("query", "key", false, kindsOfQueries())));

  /** The queries of a panel; empty for a panel without queries. */
  static final Schema QUERIES = new ListOf(QUERY, 0);

  /** The short notation of one query. */
  static final Schema ONE_QUERY = PromqlQuerySchema.TEXT;

  private static final Schema PANEL = new Choice("panel", "type", true, PanelSchema.byType());

  private static final Schema PANELS = new SchemaRef("panels", new ListOf(PANEL, 0));

  private static final Schema MORE_PANELS = new SchemaRef("more-panels", new ListOf(PANEL));

  private static final ObjectSchema SECTION =
      ObjectSchema.of(
          "a section",
          required("section", Text.ANY, "The title; one without needs a key."),
          optional(
              "owner",
              OWNER,
              "The domain of the contract that is responsible; required for panels with PromQL."),
          required("panels", PANELS, "From left to right and from top to bottom."),
          optional("key", SECTION_KEY, "Stable key; default: derived from the title."),
          optional("after", SECTION_KEY, "The key of the section before it."),
          optional("before", SECTION_KEY, "The key of the section after it."),
          optional("header", new Flag(), "false: its panels without a row with its title."),
          optional("collapsed", new Flag(), "Closed when the dashboard opens."),
          optional("repeat", PanelSchema.VARIABLE, "One copy for each value of this variable."),
          optional("tab", Text.NON_BLANK, "The title of its tab."),
          optional("autoGrid", RenderingSchema.AUTO_GRID, "Places its panels by itself."),
          RenderingSchema.field("showWhen"),
          RenderingSchema.field("showWhenAny"),
          RenderingSchema.field("hideWhen"),
          RenderingSchema.field("hideWhenAny"));

  private static final ObjectSchema ADDITION =
      ObjectSchema.of(
          "an addition",
          required("addTo", SECTION_KEY, "The key of a section that exists."),
          required("panels", MORE_PANELS, "Panels to append to the section."));

  /** The whole file. */
  public static final ObjectSchema FILE =
      ObjectSchema.of(
          "the file",
          required(
              "dashboards",
              new MapOf(
                  "the uid of a dashboard with sections: below it",
                  ObjectSchema.of(
                      "a dashboard",
                      required("sections", new ListOf(sectionOrAddition(), 0), "What to add."))),
              "Dashboards that exist, by their uid."));

  private PanelsFileSchema() {}

  private static Map<String, Schema> kindsOfQueries() {
    Map<String, Schema> cases = new LinkedHashMap<>();
    cases.put("expr", new SchemaRef("query-expr", PromqlQuerySchema.query(DOMAIN)));
    cases.put(
        DatasourceQuerySchema.PROMETHEUS,
        new SchemaRef("query-prometheus", PromqlQuerySchema.unlisted()));
    cases.putAll(DatasourceQuerySchema.cases());
    return cases;
  }

  private static Schema sectionOrAddition() {
    Map<String, Schema> cases = new LinkedHashMap<>();
    cases.put("section", new SchemaRef("section", SECTION));
    cases.put("addTo", new SchemaRef("addition", ADDITION));
    return new Choice("section", "key", true, cases);
  }
}
