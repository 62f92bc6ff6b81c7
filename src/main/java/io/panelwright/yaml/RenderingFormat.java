package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.Numeric;
import io.panelwright.yaml.Shape.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When sections and panels are shown, and how a section places them: what only v2 can say. */
final class RenderingFormat {

  /** What a variable is held against, as Grafana calls it. */
  static final List<String> OPERATORS = List.of("equals", "notEquals", "matches", "notMatches");

  static final Shape AUTO_GRID =
      new Named(
          "auto-grid",
          Fields.of(
              "an auto grid",
              required("maxColumns", Numeric.whole(1, 24), "Most panels side by side."),
              optional(
                  "columnWidth",
                  new Text(
                      "narrow, standard, wide or pixels",
                      "^(narrow|standard|wide|[1-9][0-9]{0,5})$"),
                  "Least width; standard where nothing is said."),
              optional(
                  "rowHeight",
                  new Text(
                      "short, standard, tall or pixels", "^(short|standard|tall|[1-9][0-9]{0,5})$"),
                  "Height of a line; standard where nothing is said."),
              optional("fillScreen", new Flag(), "Stretches the lines to the screen's end.")));

  private static final Shape CONDITIONS = new Named("conditions", new ListOf(condition()));

  private RenderingFormat() {}

  /** One of the keys that say when something is shown. */
  static Field field(String key) {
    String hidden = key.startsWith("hide") ? "Hidden" : "Shown";
    String how = key.endsWith("Any") ? "one of these holds" : "all of these hold";
    return optional(key, CONDITIONS, hidden + " while " + how + "; v2 only.");
  }

  private static Shape condition() {
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put(
        "variable",
        Fields.of(
            "a condition",
            required("variable", PanelFormat.VARIABLE, "The variable that is asked."),
            optional("equals", Text.ANY, "It has this value."),
            optional("notEquals", Text.ANY, "It has another value."),
            optional("matches", Text.ANY, "A regular expression matches its value."),
            optional("notMatches", Text.ANY, "A regular expression does not match it.")));
    cases.put(
        "data",
        Fields.of("a condition", required("data", new Flag(), "The panel's queries return data.")));
    cases.put(
        "timeRangeUpTo",
        Fields.of(
            "a condition",
            required(
                "timeRangeUpTo",
                new Text("a span of time such as 6h or 7d", "^[0-9]+(\\.[0-9]+)?[Mwdhmsy]$"),
                "The dashboard's time range is this long, or shorter.")));
    return new Choice("condition", "key", false, cases);
  }
}
