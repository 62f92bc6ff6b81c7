package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Converts a dashboard to the JSON that Grafana saves: sorted keys, no nulls, panels by (y, x).
 *
 * <p>Grafana does so in {@code sortedDeepCloneWithoutNulls} (public/app/core/utils/object.ts), and
 * sorts panels when it loads them.
 */
public final class CanonicalJson {

  /** ECMAScript lists members whose key is an array index first, in numeric order. */
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,9}");

  private static final int MAX_INDEX_LENGTH = 10;
  private static final long INDEX_LIMIT = (1L << 32) - 1;

  private static final Comparator<String> KEYS = CanonicalJson::compareKeys;

  /** The order in which Grafana saves panels: by (y, x). */
  static final Comparator<JsonObject> PANELS =
      Comparator.comparingLong((JsonObject panel) -> coordinate(panel, "y"))
          .thenComparingLong(panel -> coordinate(panel, "x"));

  private CanonicalJson() {}

  /**
   * The same dashboard as canonical JSON.
   *
   * <p>The value of a first threshold keeps its {@code null}, which profiles before 12.1 need.
   */
  public static DashboardDocument canonicalize(DashboardDocument document) {
    return new DashboardDocument((JsonObject) sortWithoutNulls(withPanelsInOrder(document.json())));
  }

  /** The same panel or row as canonical JSON. */
  public static JsonObject canonicalizePanel(JsonObject panel) {
    return (JsonObject) sortWithoutNulls(withPanelsInOrder(panel));
  }

  private static JsonObject withPanelsInOrder(JsonObject holder) {
    if (!(holder.get("panels").orElse(JsonNull.NULL) instanceof JsonArray panels)
        || panels.objects().count() < panels.size()) {
      return holder;
    }
    List<Json> ordered = new ArrayList<>();
    panels.objects().sorted(PANELS).map(CanonicalJson::withPanelsInOrder).forEach(ordered::add);
    return holder.with("panels", new JsonArray(ordered));
  }

  private static long coordinate(JsonObject panel, String axis) {
    return panel.object("gridPos").integer(axis).orElse(0L);
  }

  /** The same value with sorted keys and without nulls. */
  public static Json sortWithoutNulls(Json value) {
    if (value instanceof JsonArray array) {
      return array.map(CanonicalJson::sortWithoutNulls);
    }
    return value instanceof JsonObject object
        ? withoutNulls(object).sorted(KEYS).map(CanonicalJson::sortWithoutNulls)
        : value;
  }

  /**
   * Whether {@link #sortWithoutNulls} returns the same value for both, found without sorting them.
   */
  public static boolean areSame(Json a, Json b) {
    if (a instanceof JsonArray one && b instanceof JsonArray other) {
      return one.size() == other.size() && haveSameItems(one.items(), other.items());
    }
    return a instanceof JsonObject one && b instanceof JsonObject other
        ? haveSameMembers(one, other)
        : a.equals(b);
  }

  /** A hash code that is equal for values which {@link #areSame}. */
  static int hash(Json value) {
    int hash = 1;
    if (value instanceof JsonArray array) {
      for (Json item : array.items()) {
        hash = 31 * hash + hash(item);
      }
      return hash;
    }
    if (value instanceof JsonObject object) {
      for (var member : object.members().entrySet()) {
        if (keeps(object, member.getKey())) {
          // The order of the members does not count.
          hash += member.getKey().hashCode() ^ hash(member.getValue());
        }
      }
      return hash;
    }
    return value.hashCode();
  }

  private static boolean haveSameItems(List<Json> items, List<Json> others) {
    for (int i = 0; i < items.size(); i++) {
      if (!areSame(items.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveSameMembers(JsonObject one, JsonObject other) {
    int count = 0;
    for (var member : one.members().entrySet()) {
      if (keeps(one, member.getKey())) {
        if (!isSameMember(other, member.getKey(), member.getValue())) {
          return false;
        }
        count++;
      }
    }
    for (String key : other.members().keySet()) {
      count -= keeps(other, key) ? 1 : 0;
    }
    return count == 0;
  }

  private static boolean isSameMember(JsonObject object, String key, Json value) {
    return object.has(key) && keeps(object, key) && areSame(value, object.get(key).orElseThrow());
  }

  /** The same value with sorted keys; nulls remain. */
  public static Json sortKeys(Json value) {
    if (value instanceof JsonArray array) {
      return array.map(CanonicalJson::sortKeys);
    }
    return value instanceof JsonObject object
        ? object.sorted(KEYS).map(CanonicalJson::sortKeys)
        : value;
  }

  private static JsonObject withoutNulls(JsonObject object) {
    return object.members().containsValue(JsonNull.NULL)
        ? object.filter(key -> keeps(object, key))
        : object;
  }

  private static boolean keeps(JsonObject object, String key) {
    return has(object, key) || key.equals("value") && has(object, "color");
  }

  private static boolean has(JsonObject object, String key) {
    return !(object.get(key).orElse(JsonNull.NULL) instanceof JsonNull);
  }

  private static int compareKeys(String a, String b) {
    // A cheap test first: this runs for every key, and few keys are numbers.
    if (mayBeIndex(a) || mayBeIndex(b)) {
      int byIndex = Long.compare(index(a), index(b));
      return byIndex == 0 ? a.compareTo(b) : byIndex;
    }
    return a.compareTo(b);
  }

  /** The array index that a key is; a number above all indices for other keys. */
  private static long index(String key) {
    return isIndex(key) ? Long.parseLong(key) : INDEX_LIMIT;
  }

  private static boolean mayBeIndex(String key) {
    return !key.isEmpty() && key.charAt(0) <= '9';
  }

  private static boolean isIndex(String key) {
    return key.length() <= MAX_INDEX_LENGTH
        && INDEX.matcher(key).matches()
        && Long.parseLong(key) < INDEX_LIMIT;
  }
}
