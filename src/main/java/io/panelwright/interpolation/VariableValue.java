package io.panelwright.interpolation;

import java.util.List;
import java.util.Optional;

/**
 * What is picked in a variable.
 *
 * @param picked values and what people see of them, in order
 * @param many whether more than one can be picked, All included: such values are escaped for
 *     regular expressions
 * @param all what the author wrote to stand for All, where All is picked; it goes into queries as
 *     it is
 */
public record VariableValue(List<Option> picked, boolean many, Optional<String> all) {

  /**
   * Something that can be picked.
   *
   * @param text what people see
   * @param value what goes into queries
   */
  public record Option(String text, String value) {

    /** An option whose text is its value. */
    public static Option of(String value) {
      return new Option(value, value);
    }
  }

  public VariableValue {
    picked = List.copyOf(picked);
  }

  /** One value of a variable in which one can be picked. */
  public static VariableValue one(String value) {
    return new VariableValue(List.of(Option.of(value)), false, Optional.empty());
  }

  /** The values alone. */
  public List<String> values() {
    return picked.stream().map(Option::value).toList();
  }

  String text() {
    return all.isPresent() ? "All" : String.join(" + ", picked.stream().map(Option::text).toList());
  }
}
