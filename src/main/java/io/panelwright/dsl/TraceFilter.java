package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** One filter of {@link Tempo#search}. */
public final class TraceFilter extends JsonForm {

  /** Where a tag stands in a trace. */
  public enum Scope implements Word {
    EVENT,
    INSTRUMENTATION,
    INTRINSIC,
    LINK,
    RESOURCE,
    SPAN,
    UNSCOPED
  }

  private TraceFilter(JsonObject json) {
    super(json);
  }

  /**
   * Spans whose tag compares so with one of some values.
   *
   * @param id tells the filters of one query apart
   * @param operator such as {@code =}, {@code !=}, {@code >} or {@code =~}
   */
  public static TraceFilter filter(
      String id, Scope scope, String tag, String operator, String... values) {
    return new TraceFilter(
        Json.object()
            .with("id", id)
            .with("operator", operator)
            .with("scope", scope.json())
            .with("tag", tag)
            .with("value", Json.strings(List.of(values))));
  }

  /** What the values are, such as {@code string}, {@code int}, {@code duration}. */
  public TraceFilter valueType(String type) {
    return new TraceFilter(json().with("valueType", type));
  }
}
