package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Selects the fields that an override applies to. */
public final class FieldMatcher extends JsonValue {

  /** Types of fields. */
  public enum FieldType implements JsonEnum {
    TIME,
    NUMBER,
    STRING,
    BOOLEAN,
    ENUM,
    OTHER
  }

  /** Comparison operators of {@link #byValue}. */
  public enum Comparison implements JsonEnum {
    EQUAL("eq"),
    NOT_EQUAL("neq"),
    GREATER("gt"),
    GREATER_OR_EQUAL("gte"),
    LESS("lt"),
    LESS_OR_EQUAL("lte");

    private final String id;

    Comparison(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Scopes of a matcher: series, nested frames, annotations or exemplars; Grafana 13 and later. */
  public enum Scope implements JsonEnum {
    SERIES,
    NESTED,
    ANNOTATION,
    EXEMPLAR
  }

  private FieldMatcher(JsonObject json) {
    super(json);
  }

  private static FieldMatcher of(String id) {
    return new FieldMatcher(Json.object().with("id", id));
  }

  private static FieldMatcher of(String id, Json options) {
    return new FieldMatcher(Json.object().with("id", id).with("options", options));
  }

  /** Matches the field with this display name. */
  public static FieldMatcher byName(String name) {
    return of("byName", Json.of(name));
  }

  /** Matches the fields with these display names. */
  public static FieldMatcher byNames(String... names) {
    return of(
        "byNames",
        Json.object().with("mode", "include").with("names", Json.strings(List.of(names))));
  }

  /** Matches all fields except those with these names. */
  public static FieldMatcher exceptNames(String... names) {
    return of(
        "byNames",
        Json.object()
            .with("mode", "exclude")
            .with("names", Json.strings(List.of(names)))
            .with("prefix", "All except:")
            .with("readOnly", true));
  }

  /** Matches fields whose name matches a JavaScript regular expression, such as {@code /p9./}. */
  public static FieldMatcher byRegexp(String pattern) {
    return of("byRegexp", Json.of(pattern));
  }

  /** Matches fields whose name matches a regular expression or is one of these. */
  public static FieldMatcher byRegexpOrNames(String pattern, String... names) {
    return of(
        "byRegexpOrNames",
        Json.object().with("names", Json.strings(List.of(names))).with("pattern", pattern));
  }

  /** Matches fields of a type. */
  public static FieldMatcher byType(FieldType type) {
    return of("byType", type.json());
  }

  /** Matches fields of one of these types. */
  public static FieldMatcher byTypes(FieldType... types) {
    return of("byTypes", Json.strings(List.of(types).stream().map(JsonEnum::id).toList()));
  }

  /** Matches all numeric fields. */
  public static FieldMatcher numeric() {
    return of("numeric");
  }

  /** Matches all time fields. */
  public static FieldMatcher time() {
    return of("time");
  }

  /** Matches the first field. */
  public static FieldMatcher first() {
    return of("first");
  }

  /** Matches the first time field. */
  public static FieldMatcher firstTimeField() {
    return of("firstTimeField");
  }

  /** Matches fields that a query returned, given by its refId such as {@code A}. */
  public static FieldMatcher byFrameRefId(String refId) {
    return of("byFrameRefID", Json.of(refId));
  }

  /** Matches fields whose reduced value compares as given with a number. */
  public static FieldMatcher byValue(Reducer reducer, Comparison comparison, double value) {
    return of(
        "byValue",
        Json.object()
            .with("op", comparison.json())
            .with("reducer", reducer.id())
            .with("value", Json.of(ArgumentValidator.requireFinite(value, "compared value"))));
  }

  /** A matcher given by its id; {@code assembly} reports ids that Grafana does not have. */
  public static FieldMatcher matcher(String id, Optional<Json> options) {
    return options.map(value -> of(id, value)).orElse(of(id));
  }

  /** Limits the matcher to frames of this scope; Grafana 13 and later. */
  public FieldMatcher in(Scope scope) {
    return new FieldMatcher(json().with("scope", scope.json()));
  }
}
