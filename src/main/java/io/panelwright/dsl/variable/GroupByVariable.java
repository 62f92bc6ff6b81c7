package io.panelwright.dsl.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Labels that readers group by. */
public final class GroupByVariable extends BaseVariable<GroupByVariable> {

  GroupByVariable(Spec spec) {
    super(spec);
  }

  @Override
  GroupByVariable with(Spec spec) {
    return new GroupByVariable(spec);
  }

  /** Sets the labels offered, instead of all labels of the datasource. */
  public GroupByVariable labels(String... labels) {
    return with(
        "options", new JsonArray(List.of(labels).stream().<Json>map(l -> option(l, l)).toList()));
  }

  /** Sets the labels that are initially selected. */
  public GroupByVariable defaultLabels(String... labels) {
    Json selected = Json.strings(List.of(labels));
    return with("current", Json.object().with("text", selected).with("value", selected));
  }

  /** Allows several labels to be selected. */
  public GroupByVariable multi() {
    return with("multi", Json.of(true));
  }
}
