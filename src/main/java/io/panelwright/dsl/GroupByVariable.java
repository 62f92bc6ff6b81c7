package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Labels by which people group. */
public final class GroupByVariable extends AnyVariable<GroupByVariable> {

  GroupByVariable(Spec spec) {
    super(spec);
  }

  @Override
  GroupByVariable with(Spec spec) {
    return new GroupByVariable(spec);
  }

  /** The labels that are offered, in place of all that the datasource has. */
  public GroupByVariable labels(String... labels) {
    return with(
        "options", new JsonArray(List.of(labels).stream().<Json>map(l -> choice(l, l)).toList()));
  }

  /** What is picked when the dashboard opens. */
  public GroupByVariable preset(String... labels) {
    Json picked = Json.strings(List.of(labels));
    return with("current", Json.object().with("text", picked).with("value", picked));
  }

  /** Several labels can be picked at once. */
  public GroupByVariable multi() {
    return with("multi", Json.of(true));
  }
}
