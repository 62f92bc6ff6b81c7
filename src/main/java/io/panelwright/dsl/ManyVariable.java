package io.panelwright.dsl;

import io.panelwright.json.Json;
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

  /**
   * Several values can be picked at once. Say it before {@link #includeAll} and {@link #preset}.
   */
  public V multi() {
    return with("multi", Json.of(true));
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

  /** Whether people may type a value that is not offered; Grafana lets them. */
  public V allowCustomValue(boolean allowed) {
    return with("allowCustomValue", Json.of(allowed));
  }

  private Json current(String text, String value) {
    return spec().settings().isTrue("multi")
        ? Json.object()
            .with("text", Json.strings(List.of(text)))
            .with("value", Json.strings(List.of(value)))
        : choice(text, value);
  }
}
