package io.panelwright.dsl.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Options of variables with a list of values.
 *
 * @param <V> the type of the variable
 */
public abstract class MultiValueVariable<V> extends BaseVariable<V> {

  MultiValueVariable(Spec spec) {
    super(spec);
  }

  /** Allows several values to be selected. */
  public V multi() {
    Spec multi = spec().with("multi", Json.of(true));
    JsonObject selected = multi.settings().object("current");
    String text = selected.string("text").orElse("");
    String value = selected.string("value").orElse("");
    return with(value.isEmpty() ? multi : multi.with("current", several(text, value)));
  }

  /**
   * Offers "All" and selects it initially.
   *
   * @param value the value of "All" in queries, such as {@code .*}
   */
  public V includeAll(String value) {
    return with(
        spec()
            .with("allValue", Json.of(value))
            .with("includeAll", Json.of(true))
            .with("current", current("All", "$__all")));
  }

  /** Sets the value of "All" in queries without offering it. */
  public V allValue(String value) {
    return with("allValue", Json.of(value));
  }

  /** Offers "All", whose value is all options, and selects it initially. */
  public V includeAll() {
    return with(spec().with("includeAll", Json.of(true)).with("current", current("All", "$__all")));
  }

  /** Sets the value that is initially selected. */
  public V defaultValue(String value) {
    return with("current", current(value, value));
  }

  /** Sets the value that is initially selected, and its label. */
  public V defaultValue(VariableChoice choice) {
    return with("current", current(choice.text(), choice.value()));
  }

  /** Sets the values that are initially selected; allows several values. */
  public V defaultValues(String... values) {
    Json selected = Json.strings(List.of(values));
    return with(
        spec()
            .with("multi", Json.of(true))
            .with("current", Json.object().with("text", selected).with("value", selected)));
  }

  /** Sets whether readers may enter a value that is not offered; by default yes. */
  public V allowCustomValue(boolean allowed) {
    return with("allowCustomValue", Json.of(allowed));
  }

  private Json current(String text, String value) {
    return spec().settings().isTrue("multi") ? several(text, value) : option(text, value);
  }

  private static Json several(String text, String value) {
    return Json.object()
        .with("text", Json.strings(List.of(text)))
        .with("value", Json.strings(List.of(value)));
  }
}
