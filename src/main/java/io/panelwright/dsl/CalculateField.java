package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A new column, made by {@link Transformations#calculateField} and its siblings. */
public final class CalculateField extends AnyTransformation<CalculateField> {

  /** What a missing value counts as. */
  public enum Nulls implements Word {
    NULL("null"),
    LEFT_OUT("connected"),
    ZERO("null as zero");

    private final String word;

    Nulls(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Calculations on one number. */
  public enum Function implements Word {
    ABSOLUTE("abs"),
    EXPONENTIAL("exp"),
    LOGARITHM("ln"),
    FLOOR("floor"),
    CEILING("ceil");

    private final String word;

    Function(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  CalculateField(JsonObject json) {
    super(json);
  }

  @Override
  CalculateField with(JsonObject json) {
    return new CalculateField(json);
  }

  /** The new column stands alone, with the times. */
  public CalculateField replaceFields() {
    return with("replaceFields", Json.of(true));
  }

  /** Whether the rows are points in time. */
  public CalculateField timeSeries(boolean times) {
    return with("timeSeries", Json.of(times));
  }

  /** For calculations over rows: these columns only. */
  public CalculateField include(String... columns) {
    return with("reduce.include", Json.strings(List.of(columns)));
  }

  /** For calculations over rows: what a missing value counts as. */
  public CalculateField nulls(Nulls nulls) {
    return with("reduce.nullValueMode", nulls.json());
  }

  /** For windows: both sides of a row; half before it and half behind it. */
  public CalculateField centered() {
    return with("window.windowAlignment", Json.of("centered"));
  }

  /** For windows: the rows before a row; the way of a window that says nothing else. */
  public CalculateField trailing() {
    return with("window.windowAlignment", Json.of("trailing"));
  }
}
