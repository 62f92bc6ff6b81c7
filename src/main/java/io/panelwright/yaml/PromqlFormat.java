package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.Numeric;
import io.panelwright.yaml.Shape.Text;
import io.panelwright.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.List;

/** Queries in PromQL. */
final class PromqlFormat {

  static final Shape TEXT = new Text("a PromQL text", "\\S");

  private static final Shape FILTERS =
      new ListOf(
          Fields.of(
              "a filter",
              required("label", Text.FILLED, "Of the series."),
              required("operator", Text.FILLED, "How it compares, such as =~."),
              required("value", Text.ANY, "With what.")));

  /** What a query says besides its text. */
  private static final Fields WORDS =
      Fields.of(
          "a query",
          optional("legend", Text.ANY, "How each series is called: \"{{job}}\"."),
          optional(
              "mode",
              Word.of("mode", "instant", "range", "both"),
              "instant for tiles of the present state; range where nothing is said."),
          optional(
              "format",
              Word.of("format", "time_series", "table", "heatmap"),
              "How the answer is read."),
          optional("minStep", Text.DURATION, "Smallest distance of two points, such as 15s."),
          optional("intervalFactor", Numeric.whole(1, 10_000), "One point for so many pixels."),
          optional("exemplars", new Flag(), "Also asks for exemplars."),
          optional("editor", Word.of("editor", "code", "builder"), "How it opens; as code."),
          optional("groupByKeys", new ListOf(Text.FILLED), "Also groups by these labels."),
          optional("adhocFilters", FILTERS, "Put into each selector of the query."),
          optional("bare", new Flag(), "Says nothing by itself: neither legend, mode nor editor."),
          optional("instant", new Flag(), "In place of mode, for bare queries."),
          optional("range", new Flag(), "In place of mode, for bare queries."),
          optional("oldStep", Numeric.whole(0, 1_000_000_000), "Of Grafana 6; not read today."),
          optional("oldMetric", Text.ANY, "Of Grafana 6; not read today."));

  private PromqlFormat() {}

  /** What a word takes. */
  static Shape word(String name) {
    return WORDS.field(name).orElseThrow().shape();
  }

  /** A query of a domain. */
  static Fields query(Shape domain) {
    List<Field> fields = new ArrayList<>();
    fields.add(required("expr", TEXT, "PromQL."));
    String whose = "Whose datasource is asked; the section's owner where nothing is said.";
    fields.add(optional("domain", domain, whose));
    fields.addAll(WORDS.fields());
    fields.addAll(TargetFormat.common());
    return new Fields("a query", "key", "", fields);
  }

  /** A query of a Prometheus that no contract lists. */
  static Fields unlisted() {
    List<Field> told = new ArrayList<>();
    told.add(required("uid", PanelFormat.UID, "Of the datasource."));
    told.add(required("expr", TEXT, "PromQL."));
    told.addAll(WORDS.fields());
    List<Field> fields = new ArrayList<>();
    fields.add(
        required(TargetFormat.PROMETHEUS, new Fields("a prometheus query", "key", "", told), ""));
    fields.addAll(TargetFormat.common());
    return new Fields("a query", "key", "", fields);
  }
}
