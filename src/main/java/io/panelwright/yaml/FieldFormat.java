package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Either;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.Flag;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.Numeric;
import io.panelwright.yaml.Shape.Setting;
import io.panelwright.yaml.Shape.Text;
import io.panelwright.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Field options, panel options and overrides: the vocabulary's, with words where JSON is long. */
final class FieldFormat {

  /** Words of a panel that stand beside its title, and the field option that each one sets. */
  static final Map<String, String> SHORT = shortWords();

  /** A colour by itself. */
  static final Text COLOR_TEXT =
      new Text(
          "a palette name, #rrggbb or rgb(…)",
          "^(?=.{1,60}$)(#[0-9a-fA-F]{3,8}|rgba?\\([0-9., %]+\\)|[a-z]+(-[a-z]+)*)$");

  private static final Shape COLOR = new Named("color", COLOR_TEXT);

  /** Also the name of a mode; the reader tells which. */
  private static final Shape COLOR_MODE =
      new Either(
          new Text("a colour or a colour mode", "^[#a-zA-Z0-9(), .%-]{1,60}$"),
          Fields.of(
              "a colour",
              optional("mode", Word.of("colour mode", PanelFormat.WORDS.colorModes()), "How."),
              optional("fixedColor", COLOR, "For fixed and shades."),
              optional("seriesBy", Word.of("value", "last", "min", "max"), "Which value.")));

  private static final Shape UNIT =
      new Word("unit", PanelFormat.WORDS.units(), PanelFormat.WORDS.unitPrefixes());

  static final Shape REDUCERS =
      new Named("reducers", new ListOf(Word.of("reducer", PanelFormat.WORDS.reducers()), 0));

  private static final Shape THRESHOLDS =
      new Either(
          Numeric.ANY,
          Fields.of(
              "thresholds",
              required("base", COLOR, "Below the first step."),
              optional(
                  "steps",
                  new ListOf(
                      Fields.of(
                          "a step",
                          required("from", Numeric.ANY, "From this value upwards."),
                          required("color", COLOR, "In this colour."),
                          optional("expression", Text.FILLED, "Such as $limit, for from."))),
                  "In ascending order."),
              optional(
                  "mode",
                  Word.of("mode", "absolute", "percentage"),
                  "Values, or" + " percentages of the range from min to max.")));

  private static final Shape MAPPINGS = new ListOf(mapping(), 0);

  /** Links in a panel's corner. */
  static final Shape LINKS = new Named("links", new ListOf(link(false), 0));

  private static final Shape DATA_LINKS = new ListOf(link(true), 0);

  private FieldFormat() {}

  /** The short words that a type of panel takes. */
  static List<Field> words(PanelType type) {
    Map<String, Shape> known = byPath(type);
    List<Field> fields = new ArrayList<>();
    SHORT.forEach(
        (word, path) -> {
          if (known.containsKey(path)) {
            boolean needed = word.equals("unit") && type.takesQueries();
            fields.add(new Field(word, known.get(path), needed, "As field." + path + "."));
          }
        });
    return fields;
  }

  /** Shapes of a type's field options by their paths. */
  static Map<String, Shape> byPath(PanelType type) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    type.fieldOptions()
        .forEach((path, option) -> shapes.put(path, new OrNull(field(path, option))));
    return shapes;
  }

  /** Shapes of a type's panel options by their paths. */
  static Map<String, Shape> options(PanelType type) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    type.options()
        .forEach(
            (path, option) -> {
              boolean reduces = path.endsWith("calcs");
              shapes.put(path, new OrNull(reduces ? REDUCERS : new Setting(option)));
            });
    return shapes;
  }

  private static Shape field(String path, Option option) {
    return switch (path) {
      case "unit" -> orRaw("unit", UNIT, option);
      case "thresholds" -> orRaw("thresholds", THRESHOLDS, option);
      case "mappings" -> orRaw("mappings", MAPPINGS, option);
      case "links" -> orRaw("data-links", DATA_LINKS, option);
      case "color" -> orRaw("color-mode", COLOR_MODE, option);
      case "decimals" -> Numeric.whole(0, 100);
      case "min", "max" -> Numeric.ANY;
      default -> new Setting(option);
    };
  }

  private static Shape orRaw(String name, Shape shape, Option option) {
    return new Named(name, new OrRaw(shape, option));
  }

  /** Paths as the tree that they are in Grafana's JSON. */
  static Fields tree(String owner, String word, Map<String, Shape> byPath) {
    return tree(owner, word, "", byPath);
  }

  private static Fields tree(String owner, String word, String prefix, Map<String, Shape> paths) {
    Map<String, Map<String, Shape>> groups = new LinkedHashMap<>();
    List<Field> fields = new ArrayList<>();
    paths.forEach(
        (path, shape) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            fields.add(optional(path, shape, ""));
          } else {
            groups
                .computeIfAbsent(path.substring(0, dot), head -> new LinkedHashMap<>())
                .put(path.substring(dot + 1), shape);
          }
        });
    groups.forEach(
        (head, inner) ->
            fields.add(optional(head, tree(owner, word, prefix + head + ".", inner), "")));
    return new Fields(owner, word, prefix, fields);
  }

  private static Shape mapping() {
    Field text =
        optional("text", Text.ANY, "What is shown; the value itself where nothing is said.");
    Field color = optional("color", COLOR, "In this colour.");
    Field icon = optional("icon", Text.FILLED, "With this icon.");
    Shape range =
        Fields.of(
            "a mapping of a range",
            optional("from", Numeric.ANY, "The lower bound, included."),
            optional("to", Numeric.ANY, "The upper bound, included."),
            text,
            color,
            icon);
    Field value = required("value", Text.ANY, "This very value.");
    Field regex = required("regex", Text.FILLED, "Texts that match.");
    Word specials = Word.of("value", "null", "nan", "null+nan", "true", "false", "empty");
    Field special = required("special", specials, "What is no number.");
    Map<String, Shape> cases = new LinkedHashMap<>();
    cases.put("value", Fields.of("a mapping of a value", value, text, color, icon));
    cases.put("from", range);
    cases.put("to", range);
    cases.put("regex", Fields.of("a mapping of a pattern", regex, text, color, icon));
    cases.put("special", Fields.of("a mapping of a special value", special, text, color, icon));
    return new Choice("mapping", "key", false, cases);
  }

  private static Shape link(boolean onValue) {
    List<Field> fields = new ArrayList<>();
    fields.add(required("title", Text.FILLED, "What people see."));
    fields.add(required("url", Text.FILLED, "Where it leads; may use variables."));
    fields.add(optional("newTab", new Flag(), "Opens a new tab."));
    if (onValue) {
      fields.add(optional("oneClick", new Flag(), "A click on the value follows it at once."));
    }
    return new Fields("a link", "key", "", fields);
  }

  private static Map<String, String> shortWords() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String same : List.of("unit", "thresholds", "mappings", "color", "noValue", "decimals")) {
      words.put(same, same);
    }
    words.put("min", "min");
    words.put("max", "max");
    words.put("displayName", "displayName");
    words.put("dataLinks", "links");
    return words;
  }
}
