package io.panelwright.importer.saved;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers as JavaScript prints them: {@code 80.0} becomes {@code 80}. */
final class Plain {

  private Plain() {}

  /** The same value; a number that JavaScript would change keeps its text. */
  static Json numbers(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(Plain::numbers).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, numbers(member)));
      return new JsonObject(members);
    }
    return value instanceof JsonNumber number ? number(number) : value;
  }

  private static JsonNumber number(JsonNumber number) {
    double value = number.toDouble();
    if (!Double.isFinite(value)) {
      return number;
    }
    JsonNumber plain = Json.of(value);
    // Beyond these exponents both are kept: comparing them exactly would cost their length.
    boolean small = Math.abs(value) < 1e30 && (value == 0 || Math.abs(value) > 1e-30);
    return small && number.text().length() < 40 && same(number, plain) ? plain : number;
  }

  private static boolean same(JsonNumber one, JsonNumber other) {
    return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0;
  }
}
