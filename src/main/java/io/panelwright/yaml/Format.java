package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Either;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.MapOf;
import io.panelwright.yaml.Shape.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The format of {@code panels.yaml}, from the file down to its panels and queries. */
final class Format {

  private static final Shape SECTION_KEY =
      new Text(
          "small letters and digits joined by -, at most 100",
          "^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$");

  private static final Shape DOMAIN = new Text("the name of a domain", "\\S");

  private static final Shape OWNER =
      new Named(
          "owner",
          new Either(
              DOMAIN,
              Fields.of(
                  "an owner",
                  required(
                      TargetFormat.PROMETHEUS,
                      PanelFormat.UID,
                      "A Prometheus that no contract lists."))));

  private static final Shape QUERY =
      new Named(
          "query",
          new Either(PromqlFormat.TEXT, new Choice("query", "key", false, kindsOfQueries())));

  /** The queries of a panel; none for a panel that asks nothing. */
  static final Shape QUERIES = new ListOf(QUERY, 0);

  /** The short form of one query. */
  static final Shape ONE_QUERY = PromqlFormat.TEXT;

  private static final Shape PANEL = new Choice("panel", "type", true, PanelFormat.byType());

  private static final Shape PANELS = new Named("panels", new ListOf(PANEL, 0));

  private static final Shape MORE_PANELS = new Named("more-panels", new ListOf(PANEL));

  private static final Fields SECTION =
      Fields.of(
          "a section",
          required("section", Text.ANY, "The title; one without needs a key."),
          required("owner", OWNER, "The domain of the contract that is responsible."),
          required("panels", PANELS, "From left to right and from top to bottom."),
          optional("key", SECTION_KEY, "Its stable name; made from the title where none is given."),
          optional("after", SECTION_KEY, "The key of the section before it."),
          optional("before", SECTION_KEY, "The key of the section behind it."),
          optional(
              "header", new Flag(), "false: its panels alone, without a row that tells its title."),
          optional("collapsed", new Flag(), "Closed when the dashboard opens."),
          optional("repeat", PanelFormat.VARIABLE, "One copy for each value of this variable."),
          optional("tab", Text.FILLED, "The title of the tab that it stands in."),
          optional("autoGrid", RenderingFormat.AUTO_GRID, "Places its panels by itself."),
          RenderingFormat.field("showWhen"),
          RenderingFormat.field("showWhenAny"),
          RenderingFormat.field("hideWhen"),
          RenderingFormat.field("hideWhenAny"));

  private static final Fields ADDITION =
      Fields.of(
          "an addition",
          required("addTo", SECTION_KEY, "The key of a section that exists."),
          required("panels", MORE_PANELS, "Put behind the panels that the section has."));

  /** The whole file. */
  static final Fields FILE =
      Fields.of(
          "the file",
          required(
              "dashboards",
              new MapOf(
                  "the uid of a dashboard with sections: below it",
                  Fields.of(
                      "a dashboard",
                      required("sections", new ListOf(sectionOrAddition(), 0), "What is added."))),
              "Dashboards that exist, by their uid."));

  private Format() {}

  private static Map<String, Shape> kindsOfQueries() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put("expr", new Named("query-expr", PromqlFormat.query(DOMAIN)));
    cases.put(TargetFormat.PROMETHEUS, new Named("query-prometheus", PromqlFormat.unlisted()));
    cases.putAll(TargetFormat.cases());
    return cases;
  }

  private static Shape sectionOrAddition() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put("section", new Named("section", SECTION));
    cases.put("addTo", new Named("addition", ADDITION));
    return new Choice("section", "key", true, cases);
  }
}
