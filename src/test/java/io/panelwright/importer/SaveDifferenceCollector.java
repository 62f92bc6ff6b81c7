package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a dashboard of Grafana with one of the importer, value by value. */
final class SaveDifferenceCollector {

  /** Members that mean nothing in a saved dashboard. */
  private static final Set<String> UNCOMPARED = Set.of("id", "version");

  /** Lists that are compared as a whole, since their items have no identity. */
  private static final Set<String> WHOLE = Set.of("mappings", "steps");

  /** The member that identifies the items of a list. */
  private static final Map<String, String> IDENTITIES =
      Map.of(
          "panels",
          "id",
          "list",
          "name",
          "targets",
          "refId",
          "overrides",
          "matcher",
          "properties",
          "id");

  /** Names of properties that Grafana renamed; the recorded version has the old one. */
  private static final Map<String, String> RENAMED = Map.of("custom.hidden", "custom.hideFrom.viz");

  private final List<SaveDifference> differences = new ArrayList<>();

  private SaveDifferenceCollector() {}

  static List<SaveDifference> compare(JsonObject grafana, JsonObject ours) {
    var collector = new SaveDifferenceCollector();
    collector.objects(List.of(), without(grafana), without(ours), List.of());
    return collector.differences;
  }

  private static JsonObject without(JsonObject dashboard) {
    JsonObject compared = dashboard;
    for (String member : UNCOMPARED) {
      compared = compared.without(member);
    }
    return compared;
  }

  private void values(
      List<String> path,
      Optional<Json> grafana,
      Optional<Json> ours,
      List<SaveDifference.Holder> holders) {
    Json one = grafana.orElse(JsonNull.NULL);
    Json other = ours.orElse(JsonNull.NULL);
    String name = path.get(path.size() - 1);
    if (one instanceof JsonObject a && other instanceof JsonObject b) {
      boolean holder = a.has("gridPos") || a.has("properties") || isVariable(path);
      objects(path, a, b, holder ? plus(holders, new SaveDifference.Holder(a, b)) : holders);
    } else if (one instanceof JsonArray a && other instanceof JsonArray b && !isWhole(path, name)) {
      lists(path, a, b, holders);
    } else if (!one.equals(other)) {
      differences.add(new SaveDifference(path, grafana, ours, holders));
    }
  }

  private static boolean isVariable(List<String> path) {
    return path.size() == 3 && path.get(0).equals("templating");
  }

  private static boolean isWhole(List<String> path, String name) {
    boolean value = name.equals("value") && path.contains("properties");
    return WHOLE.contains(name) || value && path.contains("#mappings");
  }

  private void objects(
      List<String> path, JsonObject grafana, JsonObject ours, List<SaveDifference.Holder> holders) {
    Set<String> names = new LinkedHashSet<>(grafana.members().keySet());
    names.addAll(ours.members().keySet());
    for (String name : names) {
      values(plus(path, name), grafana.get(name), ours.get(name), holders);
    }
  }

  private void lists(
      List<String> path, JsonArray grafana, JsonArray ours, List<SaveDifference.Holder> holders) {
    Map<String, Json> ones = byIdentity(path, grafana);
    Map<String, Json> others = byIdentity(path, ours);
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.addAll(others.keySet());
    for (String name : names) {
      values(
          plus(path, "#" + name),
          Optional.ofNullable(ones.get(name)),
          Optional.ofNullable(others.get(name)),
          holders);
    }
    order(path, List.copyOf(ones.keySet()), List.copyOf(others.keySet()), holders);
  }

  private void order(
      List<String> path,
      List<String> grafana,
      List<String> ours,
      List<SaveDifference.Holder> holders) {
    List<String> common = grafana.stream().filter(ours::contains).toList();
    List<String> other = ours.stream().filter(grafana::contains).toList();
    if (!common.equals(other)) {
      differences.add(
          new SaveDifference(
              plus(path, "order"),
              Optional.of(Json.strings(common)),
              Optional.of(Json.strings(other)),
              holders));
    }
  }

  /** Items by identity; the second of two equal ones has a number, and so on. */
  private static Map<String, Json> byIdentity(List<String> path, JsonArray list) {
    String member = IDENTITIES.getOrDefault(path.get(path.size() - 1), "");
    Map<String, Json> items = new LinkedHashMap<>();
    for (Json item : list.items()) {
      Optional<String> identity =
          item instanceof JsonObject object && !member.isEmpty()
              ? object.get(member).map(id -> Json.array(id).strings().findFirst().orElse("" + id))
              : Optional.empty();
      String name = identity.map(id -> RENAMED.getOrDefault(id, id)).orElse("" + items.size());
      String free = name;
      for (int i = 2; items.containsKey(free); i++) {
        free = name + " " + i;
      }
      items.put(free, item);
    }
    return items;
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
