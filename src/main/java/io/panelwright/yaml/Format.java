package io.panelwright.yaml;

import static io.panelwright.yaml.Shape.Field.optional;
import static io.panelwright.yaml.Shape.Field.required;

import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Either;
import io.panelwright.yaml.Shape.Field;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.MapOf;
import io.panelwright.yaml.Shape.Named;
import io.panelwright.yaml.Shape.Text;
import io.panelwright.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The format of {@code panels.yaml}, from the file down to its panels and queries. */
final class Format {

  private static final Shape SECTION_KEY =
      new Text(
          "small letters and digits joined by -, at most 100",
          "^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$");

  private static final Shape DOMAIN = new Text("the name of a domain", "\\S");

  private static final Shape PROMQL = new Text("a PromQL text", "\\S");

  private static final Shape QUERY =
      new Named("query", new Either(PROMQL, new Choice("query", "key", false, kindsOfQueries())));

  /** One query, or several. */
  static final Shape QUERIES = new ListOf(QUERY);

  /** The short form of one query. */
  static final Shape ONE_QUERY = PROMQL;

  private static final Shape PANELS =
      new Named("panels", new ListOf(new Choice("panel", "type", true, PanelFormat.byType())));

  private static final Fields SECTION =
      Fields.of(
          "a section",
          required("section", Text.FILLED, "The title."),
          required("owner", DOMAIN, "The domain of the contract that is responsible."),
          required("panels", PANELS, "From left to right and from top to bottom."),
          optional("key", SECTION_KEY, "Its stable name; made from the title where none is given."),
          optional("after", SECTION_KEY, "The key of the section before it."),
          optional("before", SECTION_KEY, "The key of the section behind it."),
          optional("collapsed", new Flag(), "Closed when the dashboard opens."),
          optional("repeat", PanelFormat.VARIABLE, "One copy for each value of this variable."));

  private static final Fields ADDITION =
      Fields.of(
          "an addition",
          required("addTo", SECTION_KEY, "The key of a section that exists."),
          required("panels", PANELS, "Put behind the panels that the section has."));

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
                      required("sections", new ListOf(sectionOrAddition()), "What is added."))),
              "Dashboards that exist, by their uid."));

  private Format() {}

  private static Map<String, Shape> kindsOfQueries() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put("expr", new Named("query-expr", promql()));
    cases.putAll(TargetFormat.cases());
    return cases;
  }

  private static Fields promql() {
    List<Field> fields = new ArrayList<>();
    fields.add(required("expr", PROMQL, "PromQL."));
    fields.add(optional("legend", Text.ANY, "How each series is called: \"{{job}}\"."));
    String domain = "Whose datasource is asked; the section's owner where nothing is said.";
    fields.add(optional("domain", DOMAIN, domain));
    String mode = "instant for tiles of the present state; range where nothing is said.";
    fields.add(optional("mode", Word.of("mode", "instant", "range", "both"), mode));
    Word formats = Word.of("format", "time_series", "table", "heatmap");
    fields.add(optional("format", formats, "How the answer is read."));
    String step = "Smallest distance of two points, such as 15s.";
    fields.add(optional("minStep", Text.DURATION, step));
    fields.add(optional("exemplars", new Flag(), "Also asks for exemplars."));
    fields.addAll(TargetFormat.common());
    return new Fields("a query", "key", "", fields);
  }

  private static Shape sectionOrAddition() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put("section", new Named("section", SECTION));
    cases.put("addTo", new Named("addition", ADDITION));
    return new Choice("section", "key", true, cases);
  }
}
