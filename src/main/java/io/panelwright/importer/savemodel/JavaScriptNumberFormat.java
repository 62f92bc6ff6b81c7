package io.panelwright.importer.savemodel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formats numbers as JavaScript does: {@code 80.0} becomes {@code 80}; large ones stay exact. */
final class JavaScriptNumberFormat {

  private JavaScriptNumberFormat() {}

  /** Returns the same value; a whole number that JavaScript would change keeps its text. */
  static Json normalize(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(JavaScriptNumberFormat::normalize).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, normalize(member)));
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
    // Other exponents stay unchanged: an exact comparison would take time proportional to them.
    boolean small = Math.abs(value) < 1e30 && (value == 0 || Math.abs(value) > 1e-30);
    boolean same = number.text().length() < 40 && (isFraction(value) || same(number, plain));
    return small && same ? plain : number;
  }

  /** Whether further digits are below the precision of Grafana, as in 0.10000000000000001. */
  private static boolean isFraction(double value) {
    return value != Math.rint(value);
  }

  private static boolean same(JsonNumber one, JsonNumber other) {
    return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0;
  }
}
