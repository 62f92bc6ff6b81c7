package io.panelwright.sourceedit;

import io.panelwright.diff.SavedPair;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes a rendered value as little as possible, so that it is the same as a target. */
final class ValueMerge {

  private ValueMerge() {}

  /**
   * Returns the rendered value with the changed parts of the target.
   *
   * @param before the rendered value, normalized
   * @param after the target, normalized
   * @param saved the target as Grafana would save it
   */
  static JsonObject merge(
      JsonObject rendered, JsonObject before, JsonObject after, JsonObject saved) {
    JsonObject merged = rendered;
    Set<String> keys = new LinkedHashSet<>(before.members().keySet());
    keys.addAll(after.members().keySet());
    for (String key : keys) {
      Optional<Json> old = before.get(key);
      Optional<Json> now = after.get(key);
      if (equivalent(old, now)) {
        continue;
      }
      if (now.isEmpty()) {
        merged = merged.without(key);
      } else {
        merged = merged.with(key, value(rendered.get(key), old, now.get(), saved.get(key)));
      }
    }
    return merged;
  }

  private static boolean equivalent(Optional<Json> one, Optional<Json> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || SavedPair.equivalent(one.get(), other.get()));
  }

  private static Json value(
      Optional<Json> rendered, Optional<Json> before, Json after, Optional<Json> saved) {
    Json exact = saved.orElse(after);
    if (rendered.isEmpty() || before.isEmpty()) {
      return exact;
    }
    if (rendered.get() instanceof JsonObject current
        && before.get() instanceof JsonObject old
        && after instanceof JsonObject now
        && exact instanceof JsonObject target) {
      return merge(current, old, now, target);
    }
    if (rendered.get() instanceof JsonArray current
        && before.get() instanceof JsonArray old
        && after instanceof JsonArray now
        && exact instanceof JsonArray target
        && current.size() == old.size()
        && now.size() == target.size()) {
      return list(current, old, now, target);
    }
    return exact;
  }

  /** Items that are the same keep their rendered form; others at the same place are merged. */
  private static JsonArray list(JsonArray rendered, JsonArray old, JsonArray now, JsonArray saved) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Json item = now.items().get(i);
      int same = indexOf(old, item, i);
      boolean paired = now.size() == old.size();
      if (same >= 0) {
        items.add(rendered.items().get(same));
      } else if (paired) {
        items.add(
            value(
                Optional.of(rendered.items().get(i)),
                Optional.of(old.items().get(i)),
                item,
                Optional.of(saved.items().get(i))));
      } else {
        items.add(saved.items().get(i));
      }
    }
    return new JsonArray(items);
  }

  private static int indexOf(JsonArray items, Json item, int preferred) {
    if (preferred < items.size() && SavedPair.equivalent(items.items().get(preferred), item)) {
      return preferred;
    }
    for (int i = 0; i < items.size(); i++) {
      if (SavedPair.equivalent(items.items().get(i), item)) {
        return i;
      }
    }
    return -1;
  }
}
