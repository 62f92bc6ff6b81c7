package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code groupToNestedTable}: one row for each group, with a table of its rows inside. */
final class GroupToNestedTableTransformer implements FrameTransformer {

  /** What is done with the fields that a matcher selects. */
  private record Rule(FieldSelector selector, TransformerOptions options) {

    boolean groups() {
      return options.text("operation", "").equals(GroupByTransformer.GROUP);
    }

    boolean aggregates() {
      return options.text("operation", "").equals(GroupByTransformer.AGGREGATE);
    }

    boolean hasReducers() {
      return options.hasItems("aggregations");
    }

    /** Whether the field is a column of the nested tables. */
    boolean isNested() {
      boolean hasList =
          options.json().get("aggregations").orElse(JsonNull.NULL) instanceof JsonArray;
      boolean isComplete = hasList && !options.cell("operation").isMissing();
      return !isComplete
          || aggregates() && (!hasReducers() || options.json().isTrue("keepNestedField"));
    }
  }

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<Rule> rules = rules(options, naming);
    if (rules.stream().noneMatch(Rule::groups)) {
      return frames;
    }
    List<DataFrame> grouped = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> groupFields =
          frame.fields().stream()
              .filter(field -> rule(rules, field, frame, frames).map(Rule::groups).orElse(false))
              .toList();
      if (!groupFields.isEmpty()) {
        List<DataField> fields = grouped(frame, groupFields, frames, rules, options, naming);
        grouped.add(new DataFrame(Optional.empty(), Optional.empty(), meta(options), fields));
      }
    }
    return grouped;
  }

  private static List<DataField> grouped(
      DataFrame frame,
      List<DataField> groupFields,
      List<DataFrame> frames,
      List<Rule> rules,
      TransformerOptions options,
      FieldNaming naming) {
    var grouper = new FieldGrouper(frame, groupFields, naming);
    List<DataField> fields = new ArrayList<>(grouper.keyFields());
    List<Cell> nested = new ArrayList<>();
    grouper
        .groups()
        .forEach(
            (key, group) -> nested.add(nested(key, group, frame, frames, rules, options, naming)));
    for (DataField field : frame.fields()) {
      rule(rules, field, frame, frames)
          .filter(rule -> rule.aggregates() && rule.hasReducers())
          .ifPresent(rule -> addResults(fields, rule, field, grouper, naming));
    }
    fields.add(Frames.field("__nestedFrames", FieldType.NESTED_FRAMES, nested));
    return fields;
  }

  /** Old options list fields by name. */
  private static List<Rule> rules(TransformerOptions options, FieldNaming naming) {
    List<Rule> rules = new ArrayList<>();
    if (options.json().has("rules")) {
      options
          .list("rules")
          .forEach(
              rule -> rules.add(new Rule(FieldSelector.of(rule.options("matcher"), naming), rule)));
      return rules;
    }
    options
        .map("fields")
        .forEach(
            (name, field) -> {
              boolean hasList =
                  field.json().get("aggregations").orElse(JsonNull.NULL) instanceof JsonArray;
              JsonObject json = field.json().without("keepNestedField");
              rules.add(
                  new Rule(
                      FieldSelector.byName(name, naming),
                      new TransformerOptions(
                          hasList ? json : json.with("aggregations", Json.array()))));
            });
    return rules;
  }

  private static Optional<Rule> rule(
      List<Rule> rules, DataField field, DataFrame frame, List<DataFrame> frames) {
    return rules.stream().filter(rule -> rule.selector().selects(field, frame, frames)).findFirst();
  }

  private static JsonObject meta(TransformerOptions options) {
    return options.isTruthy("expandAllRows")
        ? Json.object().with("custom", Json.object().with("expandAllRows", true))
        : Json.object();
  }

  private static void addResults(
      List<DataField> fields,
      Rule rule,
      DataField field,
      FieldGrouper grouper,
      FieldNaming naming) {
    String name = naming.nameAlone(field);
    grouper
        .reduce(name, rule.options().strings("aggregations"))
        .forEach(
            (reducer, cells) -> {
              String resultName = name + " (" + reducer + ")";
              fields.add(Frames.field(resultName, type(reducer, field, resultName, cells), cells));
            });
  }

  private static FieldType type(String reducer, DataField field, String name, List<Cell> cells) {
    return switch (reducer) {
      case "allIsNull" -> FieldType.BOOLEAN;
      case "last", "lastNotNull", "first", "firstNotNull" -> field.type();
      default -> TypeGuess.of(name, cells).orElse(FieldType.STRING);
    };
  }

  private static Cell nested(
      String key,
      Map<String, DataField> group,
      DataFrame frame,
      List<DataFrame> frames,
      List<Rule> rules,
      TransformerOptions options,
      FieldNaming naming) {
    List<DataField> fields = new ArrayList<>();
    for (String name : PropertyOrder.sorted(group.keySet())) {
      DataField source =
          frame.fields().stream()
              .filter(field -> naming.nameAlone(field).equals(name))
              .findFirst()
              .orElseGet(() -> group.get(name));
      if (rule(rules, source, frame, frames).map(Rule::isNested).orElse(true)) {
        fields.add(group.get(name));
      }
    }
    JsonObject custom =
        Json.object()
            .with("noHeader", options.isFalse("showSubframeHeaders"))
            .with("stableRowKey", key);
    JsonObject meta = Json.object().with("custom", custom);
    DataFrame table = new DataFrame(Optional.empty(), Optional.empty(), meta, fields);
    return new Cell.FramesCell(List.of(table));
  }
}
