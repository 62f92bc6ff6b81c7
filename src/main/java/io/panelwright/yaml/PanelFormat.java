package io.panelwright.yaml;

import static io.panelwright.yaml.Shape.Field.optional;
import static io.panelwright.yaml.Shape.Field.required;

import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import io.panelwright.yaml.Shape.Anything;
import io.panelwright.yaml.Shape.Field;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.Named;
import io.panelwright.yaml.Shape.Numeric;
import io.panelwright.yaml.Shape.Text;
import io.panelwright.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each type of panel takes. */
final class PanelFormat {

  static final Vocabulary WORDS = Vocabulary.of(Profile.DEFAULT);

  /** A variable's name. */
  static final Shape VARIABLE = new Text("a variable's name without $", "^[a-zA-Z_][a-zA-Z0-9_]*$");

  private static final Shape KEY =
      new Text(
          "small letters and digits joined by - and /, at most 200",
          "^(?=.{1,200}$)[a-z0-9]+([-/][a-z0-9]+)*$");

  private static final Shape TRANSFORMATIONS =
      new Named(
          "transformations",
          new ListOf(
              Fields.of(
                  "a transformation",
                  required("id", Word.of("transformation", WORDS.transformations()), "Which one."),
                  optional("options", new Anything(true), "As Grafana's JSON has them."),
                  optional("disabled", new Flag(), "There, but not applied."),
                  optional("onlyQuery", Text.FILLED, "The refId of the query it is applied to."))));

  private PanelFormat() {}

  /** A shape for each core panel type. */
  static Map<String, Shape> byType() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    WORDS.panels().forEach((id, type) -> shapes.put(id, new Named("panel-" + id, panel(type))));
    return shapes;
  }

  /** The options of a transformation, as Grafana's tree. */
  static Fields transformationOptions(String id) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    WORDS
        .transformation(id)
        .forEach(
            (path, option) ->
                shapes.put(
                    path,
                    path.equals("reducers") ? FieldFormat.REDUCERS : new Shape.Setting(option)));
    return FieldFormat.tree("transformation " + id, "option", shapes);
  }

  private static Fields panel(PanelType type) {
    List<Field> fields = new ArrayList<>();
    fields.add(required(type.id(), Text.FILLED, "The title."));
    fields.addAll(ofAllPanels());
    if (type.id().equals("text")) {
      fields.add(required("content", Text.FILLED, "The text, in Markdown."));
    }
    if (type.takesQueries()) {
      fields.addAll(ofPanelsWithData());
    }
    fields.addAll(FieldFormat.words(type));
    if (!type.fieldOptions().isEmpty()) {
      String where = "field-" + type.id();
      Shape tree = FieldFormat.tree(type.id(), "field option", FieldFormat.byPath(type));
      fields.add(optional("field", new Named(where, tree), "Field options, as Grafana's tree."));
      fields.add(optional("overrides", FieldFormat.overrides(type), "For some fields only."));
    }
    if (!type.options().isEmpty()) {
      Shape tree = FieldFormat.tree(type.id(), "option", FieldFormat.options(type));
      Shape options = new Named("options-" + type.id(), tree);
      fields.add(optional("options", options, "Panel options, as Grafana's tree."));
    }
    return new Fields(article(type.id()), "key", "", fields);
  }

  private static String article(String type) {
    return ("aeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type + " panel";
  }

  private static List<Field> ofAllPanels() {
    return List.of(
        optional("key", KEY, "Its stable name; made from the title where none is given."),
        optional("description", Text.FILLED, "What it shows and what to do when it is empty."),
        optional("width", Numeric.whole(1, 24), "In columns of 24."),
        optional("height", Numeric.whole(1, 1000), "In units of the grid."),
        optional("repeat", VARIABLE, "One copy for each value of this variable."),
        optional("maxPerRow", Numeric.whole(1, 24), "Most copies side by side."),
        optional("repeatDirection", Word.of("direction", "h", "v"), "Side by side, or below."),
        optional("transparent", new Flag(), "Without ground and border."),
        optional("links", FieldFormat.LINKS, "Links in the panel's corner."));
  }

  private static List<Field> ofPanelsWithData() {
    return List.of(
        optional("query", Format.ONE_QUERY, "The only query, as PromQL."),
        optional("queries", Format.QUERIES, "The queries, in order."),
        optional("transformations", TRANSFORMATIONS, "Changes to the data, in order."),
        optional("interval", Text.DURATION, "Smallest distance of two points, such as 15s."),
        optional("maxDataPoints", Numeric.whole(1, 1_000_000), "Most points for each series."),
        optional("timeFrom", Text.DURATION, "Another time range, such as 1h."),
        optional("timeShift", Text.DURATION, "The time range, moved back, such as 1d."),
        optional("timeCompare", Text.DURATION, "Compares with the range before, such as 1d."),
        optional("hideTimeOverride", new Flag(), "Does not tell people of the other range."));
  }
}
