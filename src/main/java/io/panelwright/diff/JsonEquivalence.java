package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tests whether two values are equivalent.
 *
 * <p>The order of keys and the spelling of numbers do not count, and a null is the same as no
 * value, as in the dashboards that Grafana saves.
 */
final class JsonEquivalence {

  private JsonEquivalence() {}

  static boolean equivalent(Optional<Json> a, Optional<Json> b) {
    Optional<Json> left = nonNull(a);
    Optional<Json> right = nonNull(b);
    return left.isPresent() == right.isPresent()
        && (left.isEmpty() || equivalent(left.get(), right.get()));
  }

  static boolean equivalent(Json a, Json b) {
    if (a == b) {
      return true;
    }
    if (a instanceof JsonObject left && b instanceof JsonObject right) {
      return left.members().keySet().stream()
              .allMatch(key -> equivalent(left.get(key), right.get(key)))
          && right.members().keySet().stream()
              .allMatch(key -> left.has(key) || equivalent(Optional.empty(), right.get(key)));
    }
    if (a instanceof JsonArray left && b instanceof JsonArray right) {
      return left.size() == right.size()
          && IntStream.range(0, left.size())
              .allMatch(i -> equivalent(left.items().get(i), right.items().get(i)));
    }
    if (a instanceof JsonNumber left && b instanceof JsonNumber right) {
      return left.equals(right) || equivalentNumbers(left.text(), right.text());
    }
    return a.equals(b);
  }

  private static boolean equivalentNumbers(String a, String b) {
    try {
      return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    } catch (NumberFormatException exponentBeyondAllNumbers) {
      return false;
    }
  }

  /** The value, unless it is null. */
  static Optional<Json> nonNull(Optional<Json> value) {
    return value.filter(json -> json != JsonNull.NULL);
  }

  /** The keys of both objects, those of the first in front. */
  static Set<String> unionKeys(JsonObject a, JsonObject b) {
    Set<String> keys = new LinkedHashSet<>(a.members().keySet());
    keys.addAll(b.members().keySet());
    return keys;
  }
}
