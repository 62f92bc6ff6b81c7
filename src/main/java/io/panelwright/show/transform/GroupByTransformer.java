package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code groupBy}: one row for each group of equal values, with calculations of other fields. */
final class GroupByTransformer implements FrameTransformer {

  static final String GROUP = "groupby";
  static final String AGGREGATE = "aggregate";

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    Map<String, TransformerOptions> rules = options.map("fields");
    Set<String> names = new LinkedHashSet<>();
    rules.forEach(
        (name, rule) -> {
          if (rule.text("operation", "").equals(GROUP)) {
            names.add(name);
          }
        });
    if (names.isEmpty()) {
      return frames;
    }
    FieldSelector selector = FieldSelector.byNames(names, naming);
    List<DataFrame> grouped = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> groupFields =
          frame.fields().stream().filter(field -> selector.selects(field, frame, frames)).toList();
      if (!groupFields.isEmpty()) {
        var grouper = new FieldGrouper(frame, groupFields, naming);
        List<DataField> fields = new ArrayList<>(grouper.keyFields());
        frame.fields().forEach(field -> fields.addAll(results(field, rules, grouper, naming)));
        grouped.add(new DataFrame(Optional.empty(), frame.refId(), Json.object(), fields));
      }
    }
    return grouped;
  }

  private static List<DataField> results(
      DataField field,
      Map<String, TransformerOptions> rules,
      FieldGrouper grouper,
      FieldNaming naming) {
    String name = naming.nameAlone(field);
    Optional<TransformerOptions> rule =
        Optional.ofNullable(rules.get(name))
            .or(() -> Optional.ofNullable(rules.get(field.name())))
            .filter(GroupByTransformer::calculates);
    List<DataField> results = new ArrayList<>();
    if (rule.isPresent()) {
      grouper
          .reduce(name, rule.get().strings("aggregations"))
          .forEach(
              (reducer, cells) ->
                  results.add(
                      Frames.field(name + " (" + reducer + ")", type(reducer, field), cells)));
    }
    return results;
  }

  /** A field that groups can be counted. */
  private static boolean calculates(TransformerOptions rule) {
    List<String> reducers = rule.strings("aggregations");
    boolean isList = rule.json().get("aggregations").orElse(JsonNull.NULL) instanceof JsonArray;
    return switch (rule.text("operation", "")) {
      case AGGREGATE -> isList && !reducers.isEmpty();
      case GROUP -> reducers.equals(List.of("count"));
      default -> false;
    };
  }

  private static FieldType type(String reducer, DataField field) {
    return switch (reducer) {
      case "count", "countAll", "distinctCount", "changeCount" -> FieldType.NUMBER;
      case "allIsNull", "allIsZero" -> FieldType.BOOLEAN;
      default -> field.type();
    };
  }
}
