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
 * Whether two values say the same: the order of keys and the spelling of numbers do not count, and
 * null is nothing, as in what Grafana saves.
 */
final class Same {

  private Same() {}

  static boolean same(Optional<Json> a, Optional<Json> b) {
    Optional<Json> left = present(a);
    Optional<Json> right = present(b);
    return left.isPresent() == right.isPresent()
        && (left.isEmpty() || same(left.get(), right.get()));
  }

  static boolean same(Json a, Json b) {
    if (a == b) {
      return true;
    }
    if (a instanceof JsonObject left && b instanceof JsonObject right) {
      return left.members().keySet().stream().allMatch(key -> same(left.get(key), right.get(key)))
          && right.members().keySet().stream()
              .allMatch(key -> left.has(key) || same(Optional.empty(), right.get(key)));
    }
    if (a instanceof JsonArray left && b instanceof JsonArray right) {
      return left.size() == right.size()
          && IntStream.range(0, left.size())
              .allMatch(i -> same(left.items().get(i), right.items().get(i)));
    }
    if (a instanceof JsonNumber left && b instanceof JsonNumber right) {
      return left.equals(right) || sameNumber(left.text(), right.text());
    }
    return a.equals(b);
  }

  private static boolean sameNumber(String a, String b) {
    try {
      return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    } catch (NumberFormatException exponentBeyondAllNumbers) {
      return false;
    }
  }

  /** The value, unless it is null. */
  static Optional<Json> present(Optional<Json> value) {
    return value.filter(json -> json != JsonNull.NULL);
  }

  /** Keys of both, those of the first in front. */
  static Set<String> keys(JsonObject a, JsonObject b) {
    Set<String> keys = new LinkedHashSet<>(a.members().keySet());
    keys.addAll(b.members().keySet());
    return keys;
  }
}
