package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form in which Grafana saves a dashboard: sorted keys, no nulls, panels by (y, x).
 *
 * <p>Grafana does so in {@code sortedDeepCloneWithoutNulls} (public/app/core/utils/object.ts), and
 * sorts panels when it loads them.
 */
public final class Canonical {

  /** ECMAScript lists members whose key is an array index first, in numeric order. */
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,9}");

  private static final int LONGEST_INDEX = 10;
  private static final long INDEX_LIMIT = (1L << 32) - 1;

  private static final Comparator<String> KEYS =
      Comparator.comparing((String key) -> !isIndex(key))
          .thenComparingLong(key -> isIndex(key) ? Long.parseLong(key) : 0)
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<JsonObject> PANELS =
      Comparator.comparingLong((JsonObject panel) -> coordinate(panel, "y"))
          .thenComparingLong(panel -> coordinate(panel, "x"));

  private Canonical() {}

  /**
   * The same dashboard in Grafana's form. The value of a first threshold keeps its {@code null},
   * which profiles before 12.1 need.
   */
  public static DashboardDocument of(DashboardDocument document) {
    return new DashboardDocument((JsonObject) sorted(withPanelsInOrder(document.json())));
  }

  private static JsonObject withPanelsInOrder(JsonObject holder) {
    if (!(holder.get("panels").orElse(JsonNull.NULL) instanceof JsonArray panels)
        || panels.objects().count() < panels.size()) {
      return holder;
    }
    List<Json> ordered = new ArrayList<>();
    panels.objects().sorted(PANELS).map(Canonical::withPanelsInOrder).forEach(ordered::add);
    return holder.with("panels", new JsonArray(ordered));
  }

  private static long coordinate(JsonObject panel, String axis) {
    return panel.object("gridPos").integer(axis).orElse(0L);
  }

  /** The same value with sorted keys and without nulls. */
  public static Json sorted(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(Canonical::sorted).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().keySet().stream()
          .sorted(KEYS)
          .filter(key -> keeps(object, key))
          .forEach(key -> members.put(key, sorted(object.get(key).orElseThrow())));
      return new JsonObject(members);
    }
    return value;
  }

  /** The same value with sorted keys, nulls and all. */
  public static Json keysSorted(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(Canonical::keysSorted).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().entrySet().stream()
          .sorted(Map.Entry.comparingByKey(KEYS))
          .forEach(member -> members.put(member.getKey(), keysSorted(member.getValue())));
      return new JsonObject(members);
    }
    return value;
  }

  private static boolean keeps(JsonObject object, String key) {
    return has(object, key) || key.equals("value") && has(object, "color");
  }

  private static boolean has(JsonObject object, String key) {
    return !object.get(key).orElse(JsonNull.NULL).equals(JsonNull.NULL);
  }

  private static boolean isIndex(String key) {
    // Asked of every key, of which few are numbers.
    boolean maybe = !key.isEmpty() && key.length() <= LONGEST_INDEX && key.charAt(0) <= '9';
    return maybe && INDEX.matcher(key).matches() && Long.parseLong(key) < INDEX_LIMIT;
  }
}
