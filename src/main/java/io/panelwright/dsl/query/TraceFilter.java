package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** One filter of {@link Tempo#search}. */
public final class TraceFilter extends JsonValue {

  /** Scopes of a tag in a trace. */
  public enum Scope implements JsonEnum {
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
   * Matches spans whose tag compares as given with one of some values.
   *
   * @param id unique in the query
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

  /** Sets the type of the values, such as {@code string}, {@code int}, {@code duration}. */
  public TraceFilter valueType(String type) {
    return new TraceFilter(json().with("valueType", type));
  }
}
