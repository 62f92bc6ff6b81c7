package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value mapping: text, color and icon shown instead of a value. */
public final class Mapping {

  /** Special values: empty, NaN, booleans. */
  public enum Special implements JsonEnum {
    NULL("null"),
    NAN("nan"),
    NULL_OR_NAN("null+nan"),
    TRUE("true"),
    FALSE("false"),
    EMPTY("empty");

    private final String id;

    Special(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Grafana's types of mappings. */
  private enum Kind {
    VALUE,
    RANGE,
    REGEX,
    SPECIAL
  }

  private final Kind kind;
  private final String value;
  private final JsonObject match;
  private final JsonObject result;

  private Mapping(Kind kind, String value, JsonObject match, JsonObject result) {
    this.kind = kind;
    this.value = value;
    this.match = match;
    this.result = result;
  }

  /** Maps this exact value, a number or a text. */
  public static Mapping value(String value, String text) {
    return new Mapping(Kind.VALUE, value, Json.object(), text(text));
  }

  /** Keeps the value as text; only its color and icon change. */
  public Mapping keepText() {
    return new Mapping(kind, value, match, result.without("text"));
  }

  /** Maps this exact number. */
  public static Mapping value(double value, String text) {
    return value(Json.of(ArgumentValidator.requireFinite(value, "mapped value")).text(), text);
  }

  /** Maps numbers within a range, both ends included. */
  public static Mapping range(double from, double to, String text) {
    ArgumentValidator.check(
        from <= to,
        "mapping-range-empty",
        "range from "
            + bound(from)
            + " to "
            + bound(to)
            + " is empty: expected the lower bound first",
        "swap the bounds");
    return range(Optional.of(from), Optional.of(to), text);
  }

  /** Maps numbers from this one upwards. */
  public static Mapping from(double from, String text) {
    return range(Optional.of(from), Optional.empty(), text);
  }

  /** Maps numbers up to this one. */
  public static Mapping upTo(double to, String text) {
    return range(Optional.empty(), Optional.of(to), text);
  }

  private static Mapping range(Optional<Double> from, Optional<Double> to, String text) {
    JsonObject match = Json.object();
    if (from.isPresent()) {
      match = match.with("from", bound(from.get()));
    }
    if (to.isPresent()) {
      match = match.with("to", bound(to.get()));
    }
    return new Mapping(Kind.RANGE, "", match, text(text));
  }

  /** Maps texts that match a JavaScript regular expression; {@code text} may use {@code $1}. */
  public static Mapping regex(String pattern, String text) {
    return new Mapping(Kind.REGEX, "", Json.object().with("pattern", pattern), text(text));
  }

  /** Maps a special value. */
  public static Mapping special(Special special, String text) {
    return new Mapping(Kind.SPECIAL, "", Json.object().with("match", special.json()), text(text));
  }

  /** Sets the color, for panels that color by value. */
  public Mapping color(Color color) {
    return new Mapping(kind, value, match, result.with("color", color.value()));
  }

  /** Sets an icon, for panels that have icons. */
  public Mapping icon(String icon) {
    return new Mapping(kind, value, match, result.with("icon", icon));
  }

  /**
   * Converts mappings to Grafana's JSON: one object with all exact values first; each result
   * contains its position in the list.
   */
  public static JsonArray json(List<Mapping> mappings) {
    JsonObject values = Json.object();
    List<Json> rest = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      JsonObject result = mapping.result.with("index", i);
      if (mapping.kind == Kind.VALUE) {
        values = values.with(mapping.value, result);
      } else {
        JsonObject options = mapping.match.with("result", result);
        rest.add(Json.object().with("options", options).with("type", id(mapping.kind)));
      }
    }
    if (!values.isEmpty()) {
      rest.add(0, Json.object().with("options", values).with("type", id(Kind.VALUE)));
    }
    return new JsonArray(rest);
  }

  private static String id(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject text(String text) {
    return Json.object().with("text", text);
  }

  private static Json bound(double bound) {
    return Json.of(ArgumentValidator.requireFinite(bound, "mapping bound"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping that && json(List.of(this)).equals(json(List.of(that)));
  }

  @Override
  public int hashCode() {
    return json(List.of(this)).hashCode();
  }

  @Override
  public String toString() {
    return json(List.of(this)).toString();
  }
}
