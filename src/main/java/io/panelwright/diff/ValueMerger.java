package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Merges the changes of a value into another version of it: what is the same in base and theirs
 * stays as it is in ours, what differs is theirs.
 */
final class ValueMerger {

  /** The members by which the items of a list are recognized; all items must have the same one. */
  private static final List<Function<JsonObject, Optional<?>>> KEYS =
      List.of(
          item -> item.string("refId"),
          item -> item.get("matcher").map(ItemMatcher::canonicalText),
          item -> item.string("id"),
          item -> item.string("title"),
          item -> item.string("name"));

  private ValueMerger() {}

  /** Merges objects, member by member. */
  static JsonObject merge(JsonObject ours, JsonObject base, JsonObject theirs) {
    return JsonEquivalence.equivalent(base, theirs) ? ours : mergeMembers(ours, base, theirs);
  }

  private static Optional<Json> merge(
      Optional<Json> ours, Optional<Json> base, Optional<Json> theirs) {
    if (JsonEquivalence.equivalent(base, theirs) || JsonEquivalence.equivalent(ours, theirs)) {
      return ours;
    }
    Json value = theirs.orElse(JsonNull.NULL);
    if (value instanceof JsonObject object && isObject(ours) && isObject(base)) {
      return Optional.of(mergeMembers(object(ours), object(base), object));
    }
    if (value instanceof JsonArray array && isArray(ours) && isArray(base)) {
      return Optional.of(mergeLists(array(ours), array(base), array));
    }
    return JsonEquivalence.nonNull(theirs);
  }

  private static boolean isObject(Optional<Json> value) {
    return JsonEquivalence.nonNull(value).filter(v -> !(v instanceof JsonObject)).isEmpty();
  }

  private static JsonObject object(Optional<Json> value) {
    return value.orElse(JsonNull.NULL) instanceof JsonObject object ? object : Json.object();
  }

  private static boolean isArray(Optional<Json> value) {
    return JsonEquivalence.nonNull(value).filter(v -> !(v instanceof JsonArray)).isEmpty();
  }

  private static JsonArray array(Optional<Json> value) {
    return value.orElse(JsonNull.NULL) instanceof JsonArray array ? array : Json.array();
  }

  private static JsonObject mergeMembers(JsonObject ours, JsonObject base, JsonObject theirs) {
    Set<String> keys = new LinkedHashSet<>(ours.members().keySet());
    keys.addAll(JsonEquivalence.unionKeys(base, theirs));
    Map<String, Json> members = new LinkedHashMap<>();
    for (String key : keys) {
      merge(ours.get(key), base.get(key), theirs.get(key))
          .ifPresent(value -> members.put(key, value));
    }
    return new JsonObject(members);
  }

  private static JsonArray mergeLists(JsonArray ours, JsonArray base, JsonArray theirs) {
    List<JsonArray> all = List.of(ours, base, theirs);
    if (all.stream().allMatch(ValueMerger::isSet)) {
      return mergeSets(ours, base, theirs);
    }
    Optional<Function<JsonObject, Optional<?>>> key =
        KEYS.stream().filter(k -> all.stream().allMatch(list -> isKeyed(list, k))).findFirst();
    return key.map(k -> mergeItems(ours, base, theirs, List.of(k), ValueMerger::merge))
        .orElse(theirs);
  }

  /** Whether all items are texts, none of them twice. */
  private static boolean isSet(JsonArray list) {
    return list.items().stream().allMatch(JsonString.class::isInstance)
        && list.items().stream().distinct().count() == list.size();
  }

  private static JsonArray mergeSets(JsonArray ours, JsonArray base, JsonArray theirs) {
    if (ours.equals(base)) {
      return theirs;
    }
    List<Json> merged = new ArrayList<>(ours.items());
    merged.removeIf(item -> base.items().contains(item) && !theirs.items().contains(item));
    theirs.items().stream()
        .filter(item -> !base.items().contains(item) && !merged.contains(item))
        .forEach(merged::add);
    return new JsonArray(merged);
  }

  private static boolean isKeyed(JsonArray list, Function<JsonObject, Optional<?>> key) {
    return list.items().stream()
        .allMatch(item -> item instanceof JsonObject object && key.apply(object).isPresent());
  }

  /** Merges lists of objects that are matched by content, then by keys. */
  static JsonArray mergeItems(
      JsonArray ours,
      JsonArray base,
      JsonArray theirs,
      List<Function<JsonObject, Optional<?>>> keys,
      ListMerger.ItemMerger<JsonObject> merger) {
    List<JsonObject> own = ours.objects().toList();
    List<JsonObject> old = base.objects().toList();
    List<JsonObject> other = theirs.objects().toList();
    List<ListMerger.Slot> slots =
        ListMerger.merge(
            match(old, own, keys),
            match(old, other, keys),
            match(own, other, keys),
            (b, t) -> !JsonEquivalence.equivalent(old.get(b), other.get(t)));
    return Json.array(slots, slot -> slot.merge(own, old, other, merger));
  }

  private static ItemMatcher<JsonObject> match(
      List<JsonObject> a, List<JsonObject> b, List<Function<JsonObject, Optional<?>>> keys) {
    var pairs = new ItemMatcher<>(a, b);
    Stream.concat(
            Stream.<Function<JsonObject, Optional<?>>>of(
                item -> Optional.of(ItemMatcher.canonicalText(item))),
            keys.stream())
        .forEach(pairs::matchBy);
    return pairs;
  }
}
