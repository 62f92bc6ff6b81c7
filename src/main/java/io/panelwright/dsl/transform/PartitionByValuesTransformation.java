package io.panelwright.dsl.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Splits a table by values of columns; created by {@link Transformations#partitionByValues}. */
public final class PartitionByValuesTransformation
    extends BaseTransformation<PartitionByValuesTransformation> {

  PartitionByValuesTransformation(JsonObject json) {
    super(json);
  }

  @Override
  PartitionByValuesTransformation with(JsonObject json) {
    return new PartitionByValuesTransformation(json);
  }

  /** Keeps the columns in the frames. */
  public PartitionByValuesTransformation keepFields() {
    return with("keepFields", Json.of(true));
  }

  /** Sets whether the values become labels instead of frame names. */
  public PartitionByValuesTransformation asLabels(boolean labels) {
    return with("naming.asLabels", Json.of(labels));
  }

  /** Appends the values to the frame's name. */
  public PartitionByValuesTransformation append() {
    return with("naming.append", Json.of(true));
  }

  /** Adds column names to the frame names. */
  public PartitionByValuesTransformation withNames() {
    return with("naming.withNames", Json.of(true));
  }

  /** Sets the separators between column and value, and between pairs. */
  public PartitionByValuesTransformation separators(String value, String pair) {
    return with("naming.separator1", Json.of(value)).with("naming.separator2", Json.of(pair));
  }
}
