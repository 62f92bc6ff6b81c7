package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages JSON at a random place; the same seed results in the same damage. */
final class JsonDamage {

  private static final int STOPS = 6;
  private static final int WHOLES = 40;
  private static final int DEEP = 470;

  /** Values that replace any other value. */
  private static final List<Json> ANYTHING =
      List.of(
          JsonNull.NULL,
          Json.of(true),
          Json.of(false),
          Json.of(0),
          Json.of(-1),
          Json.of(7),
          new JsonNumber("1e999"),
          new JsonNumber("-1e-999"),
          new JsonNumber("-0"),
          new JsonNumber("0.10000000000000001"),
          new JsonNumber("9223372036854775808"),
          new JsonNumber("-123456789012345678901234567890"),
          new JsonNumber("9".repeat(900)),
          Json.object(),
          Json.array(),
          Json.array(JsonNull.NULL, Json.of(1), Json.array(Json.object()), Json.object()));

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "NaN",
          "$__all",
          "$x ${y:csv} [[z]]",
          "\"",
          "\"\"\"",
          "a\n\"\"\"\nb\\",
          "\\",
          "\\u0022); System.exit(1); //",
          "*/ class X {} /*",
          "{@code <b> & @param",
          "%s %d %n",
          "\t\r\n\f\b",
          "a\u0085b\u2028c\u2029d",
          "\u202e\u2066bidi",
          "\uD83D\uDE00",
          "\uFEFF",
          "a.b.c",
          "$0",
          "$",
          "?",
          "+",
          "prometheus",
          "timeseries",
          "row",
          "class",
          "Dashboard",
          "java.lang.String",
          "p95",
          "-- Mixed --",
          "-- Grafana --",
          "-- Dashboard --",
          "sum by (",
          "rate(x[5m]) offset",
          "a".repeat(70_000),
          "word ".repeat(2_000),
          "é\n".repeat(3_000));

  /** Texts that a dashboard must not contain. */
  private static final List<String> REFUSED = List.of("\uD83D", "\uDE00\uD83D", "\u0000");

  private static final int REFUSALS = 40;

  private final Random random;

  private JsonDamage(long seed) {
    this.random = new Random(seed);
  }

  /** Damages the value once for each seed. */
  static Json apply(Json value, List<Long> seeds) {
    Json damaged = value;
    for (long seed : seeds) {
      damaged = new JsonDamage(seed).inside(damaged, value);
    }
    return damaged;
  }

  /** Rarely replaces the whole dashboard, since that tests little. */
  private Json inside(Json value, Json whole) {
    if (random.nextInt(WHOLES) > 0 && value instanceof JsonObject object && !object.isEmpty()) {
      String key = any(List.copyOf(object.members().keySet()));
      return object.with(key, within(object.get(key).orElseThrow(), whole));
    }
    return within(value, whole);
  }

  /** Damages this value or a nested one. */
  private Json within(Json value, Json whole) {
    if (random.nextInt(STOPS) > 0) {
      if (value instanceof JsonObject object && !object.isEmpty()) {
        String key = any(List.copyOf(object.members().keySet()));
        return random.nextInt(STOPS) == 0
            ? members(object, key)
            : object.with(key, within(object.get(key).orElseThrow(), whole));
      }
      if (value instanceof JsonArray array && !array.isEmpty()) {
        int at = random.nextInt(array.size());
        List<Json> items = new ArrayList<>(array.items());
        if (random.nextInt(STOPS) == 0) {
          items(items, at);
        } else {
          items.set(at, within(items.get(at), whole));
        }
        return new JsonArray(items);
      }
    }
    return another(value, whole);
  }

  /** Removes or renames a member, or turns it into a list of pairs. */
  private JsonObject members(JsonObject object, String key) {
    JsonObject without = object.without(key);
    return switch (random.nextInt(3)) {
      case 0 -> without;
      case 1 -> without.with(any(TEXTS), object.get(key).orElseThrow());
      default -> object.with(any(TEXTS), anything());
    };
  }

  private void items(List<Json> items, int at) {
    switch (random.nextInt(4)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(items.get(at));
      case 2 -> items.add(0, items.get(at));
      default -> items.add(at, anything());
    }
  }

  private Json another(Json value, Json whole) {
    return switch (random.nextInt(8)) {
      case 0 -> Json.array(value, value);
      case 1 -> Json.object().with("value", value);
      case 2 -> deep(value);
      case 3, 4 -> part(whole);
      default -> anything();
    };
  }

  /** Returns a value of another place. */
  private Json part(Json whole) {
    Json part = whole;
    while (random.nextInt(STOPS) > 0) {
      if (part instanceof JsonObject object && !object.isEmpty()) {
        part = any(List.copyOf(object.members().values()));
      } else if (part instanceof JsonArray array && !array.isEmpty()) {
        part = any(array.items());
      } else {
        return part;
      }
    }
    return part;
  }

  private Json deep(Json value) {
    boolean lists = random.nextBoolean();
    Json deep = value;
    for (int i = random.nextInt(DEEP); i > 0; i--) {
      deep = lists ? Json.array(deep) : Json.object().with("a", deep);
    }
    return deep;
  }

  private Json anything() {
    if (random.nextInt(REFUSALS) == 0) {
      return Json.of(any(REFUSED));
    }
    return random.nextBoolean() ? any(ANYTHING) : Json.of(any(TEXTS));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
