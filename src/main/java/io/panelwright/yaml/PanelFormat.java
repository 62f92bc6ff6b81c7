package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import io.panelwright.yaml.Shape.Anything;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
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
  static final Shape VARIABLE = new Text("a variable's name without $", "^[^\\s$\\[{][^\\s$]*$");

  /** What datasources are named by. */
  static final Shape UID = new Text("a datasource's uid, or ${variable}", "\\S");

  private static final Shape KEY =
      new Text(
          "small letters and digits joined by - and /, at most 200",
          "^(?=.{1,200}$)[a-z0-9]+([-/][a-z0-9]+)*$");

  /** Kinds of data that a query returns. */
  static final Word TOPIC = Word.of("topic", "series", "annotations", "alertStates");

  /** Panels of plugins that are not part of Grafana. */
  static final String PLUGIN = "plugin";

  /** Panels of Grafana's library. */
  static final String LIBRARY = "library";

  private static final Shape PLACE =
      Fields.of(
          "a place",
          required("column", Numeric.whole(0, 23), "From the left."),
          required("line", Numeric.whole(0, 100_000), "From the section's first."));

  private static final Shape DATASOURCE =
      Fields.of(
          "a datasource",
          optional("type", Text.FILLED, "The plugin's id, where it is known."),
          required("uid", UID, "Of the datasource."));

  static final Shape TRANSFORMATIONS =
      new Named(
          "transformations",
          new ListOf(
              Fields.of(
                  "a transformation",
                  required("id", Word.of("transformation", WORDS.transformations()), "Which one."),
                  optional("options", new Anything(true), "As Grafana's JSON has them."),
                  optional("raw", new Anything(true), "Other options, unchecked."),
                  optional("disabled", new Flag(), "There, but not applied."),
                  optional("onlyQuery", Text.FILLED, "The refId of the query it is applied to."),
                  optional("onlyFrames", frames(), "The frames that it is applied to."),
                  optional("topic", TOPIC, "What data it is applied to; series otherwise."))));

  private PanelFormat() {}

  /** A shape for each core panel type, for plugins' panels and for those of the library. */
  static Map<String, Shape> byType() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    WORDS.panels().forEach((id, type) -> shapes.put(id, new Named("panel-" + id, panel(type))));
    shapes.put(PLUGIN, new Named("panel-plugin", plugin()));
    shapes.put(LIBRARY, new Named("panel-library", library()));
    return shapes;
  }

  /** Whether a key tells of which kind a panel is. */
  static boolean isType(String key) {
    return WORDS.panels().containsKey(key) || key.equals(PLUGIN) || key.equals(LIBRARY);
  }

  private static Shape frames() {
    return Fields.of(
        "a matcher of frames",
        required("matcher", Word.of("matcher", "byName", "byRefId", "byIndex"), "Which frames."),
        required("options", Text.FILLED, "What the matcher looks for."),
        optional("scope", OverrideFormat.SCOPE, "Of which kind; Grafana 13 and later."));
  }

  private static Fields plugin() {
    List<Field> fields = new ArrayList<>();
    fields.add(title(PLUGIN));
    fields.add(required("type", Text.FILLED, "The plugin's id."));
    fields.add(optional("pluginVersion", Text.FILLED, "The plugin's version, if it is known."));
    fields.addAll(ofAllPanels());
    fields.addAll(ofPanelsWithData());
    fields.add(optional("field", new Anything(true), "Field options, as Grafana's tree."));
    fields.add(optional("overrides", OverrideFormat.overrides(), "For some fields only."));
    fields.add(optional("options", new Anything(true), "Panel options, as Grafana's tree."));
    return new Fields("a plugin panel", "key", "", fields);
  }

  private static Fields library() {
    List<Field> fields = new ArrayList<>();
    fields.add(title(LIBRARY));
    fields.add(required("name", Text.FILLED, "The library panel's name."));
    fields.add(required("uid", Text.FILLED, "The library panel's uid."));
    fields.addAll(ofAllPanels());
    return new Fields("a library panel", "key", "", fields);
  }

  private static Field title(String type) {
    return required(type, Text.ANY, "The title; one without needs a key.");
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
    fields.add(title(type.id()));
    fields.addAll(ofAllPanels());
    if (type.id().equals("text")) {
      fields.add(optional("content", Text.FILLED, "The text, in Markdown."));
    }
    if (type.takesQueries()) {
      fields.add(optional("query", Format.ONE_QUERY, "The only query, as PromQL."));
    }
    fields.addAll(ofPanelsWithData());
    fields.addAll(FieldFormat.words(type));
    if (!type.fieldOptions().isEmpty()) {
      String where = "field-" + type.id();
      Shape tree = FieldFormat.tree(type.id(), "field option", FieldFormat.byPath(type));
      fields.add(optional("field", new Named(where, tree), "Field options, as Grafana's tree."));
      fields.add(optional("overrides", OverrideFormat.overrides(type), "For some fields only."));
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
        optional("place", PLACE, "Its left upper corner; behind the panel before it otherwise."),
        optional("repeat", VARIABLE, "One copy for each value of this variable."),
        optional("maxPerRow", Numeric.whole(1, 24), "Most copies side by side."),
        optional("repeatDirection", Word.of("direction", "h", "v"), "Side by side, or below."),
        optional("transparent", new Flag(), "Without ground and border."),
        optional("links", FieldFormat.LINKS, "Links in the panel's corner."),
        RenderingFormat.field("showWhen"),
        RenderingFormat.field("showWhenAny"),
        RenderingFormat.field("hideWhen"),
        RenderingFormat.field("hideWhenAny"),
        optional("datasource", DATASOURCE, "What its editor offers, if not what is asked."),
        optional("raw", new Anything(true), "Values by path in the panel's JSON, unchecked."));
  }

  private static List<Field> ofPanelsWithData() {
    return List.of(
        optional("queries", Format.QUERIES, "The queries, in order."),
        optional("transformations", TRANSFORMATIONS, "Changes to the data, in order."),
        optional("interval", Text.DURATION, "Smallest distance of two points, such as 15s."),
        optional("maxDataPoints", Numeric.whole(1, 1_000_000), "Most points for each series."),
        optional("timeFrom", Text.DURATION, "Another time range, such as 1h."),
        optional("timeShift", Text.DURATION, "The time range, moved back, such as 1d."),
        optional("timeCompare", Text.DURATION, "Compares with the range before, such as 1d."),
        optional("hideTimeOverride", new Flag(), "Does not tell people of the other range."),
        optional("queryCachingTTL", Numeric.whole(0, 1_000_000_000), "In milliseconds."),
        optional("cacheTimeout", Text.FILLED, "In seconds, where the datasource keeps answers."));
  }
}
