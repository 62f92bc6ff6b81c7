package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.vocabulary.PanelType;
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

/** Overrides: which fields they are for, and what they say of them. */
final class OverrideFormat {

  /** Kinds of frames that a matcher looks at. */
  static final Word SCOPE = Word.of("scope", "series", "nested", "annotation", "exemplar");

  /** The long form of {@code byNames}, as Grafana's JSON has it. */
  static final Fields NAMES =
      Fields.of(
          "byNames",
          required("names", new ListOf(Text.FILLED), "Names."),
          required("mode", Word.of("mode", "include", "exclude"), "These, or all others."),
          optional("prefix", Text.ANY, "What people see before the names."),
          optional("readOnly", new Flag(), "Not to be changed in Grafana."));

  private OverrideFormat() {}

  /** Overrides of one type of panel, whose properties have the paths of its field options. */
  static Shape overrides(PanelType type) {
    Map<String, Shape> byPath = FieldFormat.byPath(type);
    List<Field> properties = new ArrayList<>();
    byPath.forEach((path, shape) -> properties.add(optional(path, shape, "")));
    groups(byPath)
        .forEach(
            (path, inner) ->
                properties.add(
                    optional(path, FieldFormat.tree(type.id(), "field option", inner), "")));
    return overrides(
        new Named(
            "properties-" + type.id(), new Fields(type.id(), "field option", "", properties)));
  }

  /** Options that Grafana also overrides together, such as {@code custom.hideFrom}. */
  private static Map<String, Map<String, Shape>> groups(Map<String, Shape> byPath) {
    Map<String, Map<String, Shape>> groups = new LinkedHashMap<>();
    byPath.forEach(
        (path, shape) -> {
          int dot = path.lastIndexOf('.');
          if (dot > path.indexOf('.')) {
            groups
                .computeIfAbsent(path.substring(0, dot), group -> new LinkedHashMap<>())
                .put(path.substring(dot + 1), shape);
          }
        });
    return groups;
  }

  /** Overrides of a panel whose field options nobody knows. */
  static Shape overrides() {
    return overrides(new Anything(true));
  }

  private static Shape overrides(Shape properties) {
    Word matchers = Word.of("matcher", PanelFormat.WORDS.fieldMatchers());
    return new ListOf(
        Fields.of(
            "an override",
            required("matcher", matchers, "Which fields."),
            optional("options", new Anything(false), "What the matcher looks for."),
            optional("scope", SCOPE, "In which frames; Grafana 13 and later."),
            optional("systemRef", Text.FILLED, "What of Grafana made it."),
            required(
                "properties", properties, "Field options by path, such as custom.lineWidth.")));
  }

  /** What the options of a matcher may be; nothing for matchers that take none. */
  static Map<String, Shape> matcherOptions() {
    Word types = Word.of("type", "time", "number", "string", "boolean", "enum", "other");
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("byName", Text.FILLED);
    shapes.put("byNames", new ListOf(Text.FILLED));
    shapes.put("byRegexp", Text.FILLED);
    shapes.put(
        "byRegexpOrNames",
        Fields.of(
            "byRegexpOrNames",
            required("pattern", Text.FILLED, "A regular expression."),
            required("names", new ListOf(Text.FILLED, 0), "Names.")));
    shapes.put("byType", types);
    shapes.put("byTypes", new ListOf(types));
    shapes.put("byFrameRefID", Text.FILLED);
    shapes.put(
        "byValue",
        Fields.of(
            "byValue",
            required("reducer", Word.of("reducer", PanelFormat.WORDS.reducers()), "Which value."),
            required("op", Word.of("comparison", "eq", "neq", "gt", "gte", "lt", "lte"), "How."),
            required("value", Numeric.ANY, "With what.")));
    return shapes;
  }
}
