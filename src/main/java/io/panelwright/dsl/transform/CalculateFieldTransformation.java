package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Adds a calculated column; created by {@link Transformations#calculateField} and similar methods.
 */
public final class CalculateFieldTransformation
    extends BaseTransformation<CalculateFieldTransformation> {

  /** Treatments of missing values. */
  public enum NullHandling implements JsonEnum {
    NULL("null"),
    LEFT_OUT("connected"),
    ZERO("null as zero");

    private final String id;

    NullHandling(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Functions of one number. */
  public enum Function implements JsonEnum {
    ABSOLUTE("abs"),
    EXPONENTIAL("exp"),
    LOGARITHM("ln"),
    FLOOR("floor"),
    CEILING("ceil");

    private final String id;

    Function(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  CalculateFieldTransformation(JsonObject json) {
    super(json);
  }

  @Override
  CalculateFieldTransformation with(JsonObject json) {
    return new CalculateFieldTransformation(json);
  }

  /** Keeps only the new column and the times. */
  public CalculateFieldTransformation replaceFields() {
    return with("replaceFields", Json.of(true));
  }

  /**
   * Sets the reducer that editors before Grafana 7.1 saved with an operation; Grafana ignores it.
   */
  public CalculateFieldTransformation oldReducer(Reducer reducer) {
    return with("binary.reducer", Json.of(reducer.id()));
  }

  /** Sets whether the rows are points in time. */
  public CalculateFieldTransformation timeSeries(boolean times) {
    return with("timeSeries", Json.of(times));
  }

  /** Limits the calculation to these columns, for calculations over rows. */
  public CalculateFieldTransformation include(String... columns) {
    return with("reduce.include", Json.strings(List.of(columns)));
  }

  /** Sets the treatment of missing values, for calculations over rows. */
  public CalculateFieldTransformation nulls(NullHandling nulls) {
    return with("reduce.nullValueMode", nulls.json());
  }

  /** Centers the window on the row: half before it, half after it. */
  public CalculateFieldTransformation centered() {
    return with("window.windowAlignment", Json.of("centered"));
  }

  /** Uses the rows before the row as the window; Grafana's default. */
  public CalculateFieldTransformation trailing() {
    return with("window.windowAlignment", Json.of("trailing"));
  }
}
