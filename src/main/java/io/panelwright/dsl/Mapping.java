package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text, and a colour, shown instead of a value. */
public final class Mapping {

  /** Values that are no numbers. */
  public enum Special implements Word {
    NULL("null"),
    NAN("nan"),
    NULL_OR_NAN("null+nan"),
    TRUE("true"),
    FALSE("false"),
    EMPTY("empty");

    private final String word;

    Special(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Grafana's kind of mapping. */
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

  /** This very value, number or text. */
  public static Mapping value(String value, String text) {
    return new Mapping(Kind.VALUE, value, Json.object(), text(text));
  }

  /** This mapping without its text: the value stays, its colour and icon change. */
  public Mapping keepText() {
    return new Mapping(kind, value, match, result.without("text"));
  }

  /** This very number. */
  public static Mapping value(double value, String text) {
    return value(Json.of(Check.finite(value, "mapped value")).text(), text);
  }

  /** Numbers from one to another, both included. */
  public static Mapping range(double from, double to, String text) {
    Check.that(
        from <= to,
        "mapping-range",
        "range from "
            + bound(from)
            + " to "
            + bound(to)
            + " is empty: expected the lower bound first",
        "swap the bounds");
    return range(Optional.of(from), Optional.of(to), text);
  }

  /** Numbers from this one up. */
  public static Mapping from(double from, String text) {
    return range(Optional.of(from), Optional.empty(), text);
  }

  /** Numbers up to this one. */
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

  /** Texts that match a JavaScript regular expression; the text may use {@code $1}. */
  public static Mapping regex(String pattern, String text) {
    return new Mapping(Kind.REGEX, "", Json.object().with("pattern", pattern), text(text));
  }

  /** What is no number, or empty. */
  public static Mapping special(Special special, String text) {
    return new Mapping(Kind.SPECIAL, "", Json.object().with("match", special.json()), text(text));
  }

  /** Shown in this colour, in panels that colour by value. */
  public Mapping color(Color color) {
    return new Mapping(kind, value, match, result.with("color", color.value()));
  }

  /** Shown with an icon, in the panels that have them. */
  public Mapping icon(String icon) {
    return new Mapping(kind, value, match, result.with("icon", icon));
  }

  /**
   * As Grafana saves a list of mappings: all values in one object in front, each result with its
   * place in the list.
   */
  static JsonArray json(List<Mapping> mappings) {
    JsonObject values = Json.object();
    List<Json> rest = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      JsonObject result = mapping.result.with("index", i);
      if (mapping.kind == Kind.VALUE) {
        values = values.with(mapping.value, result);
      } else {
        JsonObject options = mapping.match.with("result", result);
        rest.add(Json.object().with("options", options).with("type", word(mapping.kind)));
      }
    }
    if (!values.isEmpty()) {
      rest.add(0, Json.object().with("options", values).with("type", word(Kind.VALUE)));
    }
    return new JsonArray(rest);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject text(String text) {
    return Json.object().with("text", text);
  }

  private static Json bound(double bound) {
    return Json.of(Check.finite(bound, "mapping bound"));
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
