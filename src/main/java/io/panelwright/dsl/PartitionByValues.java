package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A frame for each value of columns, made by {@link Transformations#partitionByValues}. */
public final class PartitionByValues extends AnyTransformation<PartitionByValues> {

  PartitionByValues(JsonObject json) {
    super(json);
  }

  @Override
  PartitionByValues with(JsonObject json) {
    return new PartitionByValues(json);
  }

  /** The frames keep those columns. */
  public PartitionByValues keepFields() {
    return with("keepFields", Json.of(true));
  }

  /** Whether the values become labels; they become the frames' names otherwise. */
  public PartitionByValues asLabels(boolean labels) {
    return with("naming.asLabels", Json.of(labels));
  }

  /** The values follow the name that the frame has. */
  public PartitionByValues append() {
    return with("naming.append", Json.of(true));
  }

  /** Names have the columns, not the values only. */
  public PartitionByValues withNames() {
    return with("naming.withNames", Json.of(true));
  }

  /** What stands between a column and its value, and between two of them. */
  public PartitionByValues separators(String value, String pair) {
    return with("naming.separator1", Json.of(value)).with("naming.separator2", Json.of(pair));
  }
}
