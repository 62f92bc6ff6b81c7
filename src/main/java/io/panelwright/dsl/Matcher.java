package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Which fields an override applies to. */
public final class Matcher extends JsonForm {

  /** Kinds of fields. */
  public enum FieldType implements Word {
    TIME,
    NUMBER,
    STRING,
    BOOLEAN,
    ENUM,
    OTHER
  }

  /** How {@link #byValue} compares. */
  public enum Comparison implements Word {
    EQUAL("eq"),
    NOT_EQUAL("neq"),
    GREATER("gt"),
    GREATER_OR_EQUAL("gte"),
    LESS("lt"),
    LESS_OR_EQUAL("lte");

    private final String word;

    Comparison(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What kind of frames are matched; Grafana 13 and later. */
  public enum Scope implements Word {
    SERIES,
    NESTED,
    ANNOTATION,
    EXEMPLAR
  }

  private Matcher(JsonObject json) {
    super(json);
  }

  private static Matcher of(String id) {
    return new Matcher(Json.object().with("id", id));
  }

  private static Matcher of(String id, Json options) {
    return new Matcher(Json.object().with("id", id).with("options", options));
  }

  /** The field with this display name. */
  public static Matcher byName(String name) {
    return of("byName", Json.of(name));
  }

  /** The fields with these display names. */
  public static Matcher byNames(String... names) {
    return of(
        "byNames",
        Json.object().with("mode", "include").with("names", Json.strings(List.of(names))));
  }

  /** All fields but those with these names. */
  public static Matcher exceptNames(String... names) {
    return of(
        "byNames",
        Json.object()
            .with("mode", "exclude")
            .with("names", Json.strings(List.of(names)))
            .with("prefix", "All except:")
            .with("readOnly", true));
  }

  /** Fields whose name matches a JavaScript regular expression, such as {@code /p9./}. */
  public static Matcher byRegexp(String pattern) {
    return of("byRegexp", Json.of(pattern));
  }

  /** Fields that match a regular expression or have one of these names. */
  public static Matcher byRegexpOrNames(String pattern, String... names) {
    return of(
        "byRegexpOrNames",
        Json.object().with("names", Json.strings(List.of(names))).with("pattern", pattern));
  }

  /** Fields of a type. */
  public static Matcher byType(FieldType type) {
    return of("byType", type.json());
  }

  /** Fields of one of these types. */
  public static Matcher byTypes(FieldType... types) {
    return of("byTypes", Json.strings(List.of(types).stream().map(Word::word).toList()));
  }

  /** All numbers. */
  public static Matcher numeric() {
    return of("numeric");
  }

  /** All times. */
  public static Matcher time() {
    return of("time");
  }

  /** The first field. */
  public static Matcher first() {
    return of("first");
  }

  /** The first time. */
  public static Matcher firstTimeField() {
    return of("firstTimeField");
  }

  /** Fields that a query returned, such as {@code A}. */
  public static Matcher byFrameRefId(String refId) {
    return of("byFrameRefID", Json.of(refId));
  }

  /** Fields whose values reduce to something that compares so with a number. */
  public static Matcher byValue(Reducer reducer, Comparison comparison, double value) {
    return of(
        "byValue",
        Json.object()
            .with("op", comparison.json())
            .with("reducer", reducer.id())
            .with("value", Json.of(Check.finite(value, "compared value"))));
  }

  /** A matcher by its id; {@code assemble} refuses ids that Grafana does not know. */
  public static Matcher matcher(String id, Optional<Json> options) {
    return options.map(given -> of(id, given)).orElse(of(id));
  }

  /** The same matcher on frames of this kind only; Grafana 13 and later. */
  public Matcher in(Scope scope) {
    return new Matcher(json().with("scope", scope.json()));
  }
}
