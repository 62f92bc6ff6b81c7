package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * The words of variables that offer several values.
 *
 * @param <V> the kind of variable
 */
public abstract class ManyVariable<V> extends AnyVariable<V> {

  ManyVariable(Spec spec) {
    super(spec);
  }

  /** Several values can be picked at once. */
  public V multi() {
    Spec multi = spec().with("multi", Json.of(true));
    JsonObject picked = multi.settings().object("current");
    String text = picked.string("text").orElse("");
    String value = picked.string("value").orElse("");
    return with(value.isEmpty() ? multi : multi.with("current", several(text, value)));
  }

  /**
   * Offers "All" and picks it when the dashboard opens.
   *
   * @param value what "All" stands for in queries, such as {@code .*}
   */
  public V includeAll(String value) {
    return with(
        spec()
            .with("allValue", Json.of(value))
            .with("includeAll", Json.of(true))
            .with("current", current("All", "$__all")));
  }

  /** Offers "All", which stands for all values there are, and picks it. */
  public V includeAll() {
    return with(spec().with("includeAll", Json.of(true)).with("current", current("All", "$__all")));
  }

  /** What is picked when the dashboard opens. */
  public V preset(String value) {
    return with("current", current(value, value));
  }

  /** What is picked when the dashboard opens, and what people see instead of it. */
  public V preset(Choice choice) {
    return with("current", current(choice.text(), choice.value()));
  }

  /** The values that are picked when the dashboard opens; several can be picked at once. */
  public V presets(String... values) {
    Json picked = Json.strings(List.of(values));
    return with(
        spec()
            .with("multi", Json.of(true))
            .with("current", Json.object().with("text", picked).with("value", picked)));
  }

  /** Whether people may type a value that is not offered; Grafana lets them. */
  public V allowCustomValue(boolean allowed) {
    return with("allowCustomValue", Json.of(allowed));
  }

  private Json current(String text, String value) {
    return spec().settings().isTrue("multi") ? several(text, value) : choice(text, value);
  }

  private static Json several(String text, String value) {
    return Json.object()
        .with("text", Json.strings(List.of(text)))
        .with("value", Json.strings(List.of(value)));
  }
}
