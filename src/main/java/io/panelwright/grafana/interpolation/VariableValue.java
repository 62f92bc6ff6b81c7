package io.panelwright.grafana.interpolation;

import java.util.List;
import java.util.Optional;

/**
 * The selected value of a variable.
 *
 * @param selected values with their display texts, in order
 * @param multi whether several values or All can be selected; such values are escaped for regular
 *     expressions
 * @param isAll whether All is selected; {@code selected} then has all options
 * @param allValue the author's value of All, if All is selected; inserted without escaping
 */
public record VariableValue(
    List<LabeledValue> selected, boolean multi, boolean isAll, Optional<String> allValue) {

  /**
   * An option of a variable.
   *
   * @param text displayed text
   * @param value inserted into queries
   */
  public record LabeledValue(String text, String value) {

    /** An option whose text is its value. */
    public static LabeledValue of(String value) {
      return new LabeledValue(value, value);
    }
  }

  public VariableValue {
    selected = List.copyOf(selected);
  }

  /** The value of a variable with a single selection. */
  public static VariableValue single(String value) {
    return new VariableValue(List.of(LabeledValue.of(value)), false, Optional.empty());
  }

  /** A value with an author's value of All, if that is selected. */
  public VariableValue(List<LabeledValue> selected, boolean multi, Optional<String> allValue) {
    this(selected, multi, allValue.isPresent(), allValue);
  }

  /** The selected values without their texts. */
  public List<String> values() {
    return selected.stream().map(LabeledValue::value).toList();
  }

  String text() {
    return isAll ? "All" : String.join(" + ", selected.stream().map(LabeledValue::text).toList());
  }
}
