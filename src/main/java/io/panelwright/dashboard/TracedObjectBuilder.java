package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an object of a view and records the origin of each member. */
final class TracedObjectBuilder {

  private final Map<String, Json> members = new LinkedHashMap<>();
  private final Map<String, SourceOrigin> children = new LinkedHashMap<>();
  private final JsonPointer pointer;
  private final boolean verbatim;

  private TracedObjectBuilder(JsonPointer pointer, boolean verbatim) {
    this.pointer = pointer;
    this.verbatim = verbatim;
  }

  /** A value of a view and its origin. */
  record TracedValue(Json json, SourceOrigin origin) {}

  /** An empty object that is converted from a source object. */
  static TracedObjectBuilder from(LocatedObject source) {
    return new TracedObjectBuilder(source.pointer(), false);
  }

  /** A copy of a source object, whose members may be replaced. */
  static TracedObjectBuilder copyOf(LocatedObject source) {
    TracedObjectBuilder draft = new TracedObjectBuilder(source.pointer(), true);
    draft.members.putAll(source.json().members());
    return draft;
  }

  /** Copies a member unchanged, if there is one. */
  TracedObjectBuilder copy(String key, LocatedObject source, String sourceKey) {
    source.json().get(sourceKey).ifPresent(value -> members.put(key, value));
    children.put(key, SourceOrigin.copied(source.pointerTo(sourceKey)));
    return this;
  }

  /** Copies members unchanged, under the same keys. */
  TracedObjectBuilder copy(LocatedObject source, String... keys) {
    for (String key : keys) {
      copy(key, source, key);
    }
    return this;
  }

  /** Copies all members of an object unchanged. */
  TracedObjectBuilder copyAll(LocatedObject source) {
    source.json().members().keySet().forEach(key -> copy(key, source, key));
    return this;
  }

  /** Puts a value that was converted from the source value at a pointer. */
  TracedObjectBuilder put(String key, Json value, JsonPointer source) {
    members.put(key, value);
    children.put(key, SourceOrigin.converted(source));
    return this;
  }

  /** Puts a value that another builder built. */
  TracedObjectBuilder put(String key, TracedValue value) {
    members.put(key, value.json());
    children.put(key, value.origin());
    return this;
  }

  /** Puts a list. */
  TracedObjectBuilder put(String key, List<TracedValue> items, JsonPointer source) {
    Map<String, SourceOrigin> numbered = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      numbered.put(String.valueOf(i), items.get(i).origin());
    }
    Json list = new JsonArray(items.stream().map(TracedValue::json).toList());
    return put(key, new TracedValue(list, new SourceOrigin(source, false, numbered)));
  }

  /** Removes a member; its origin is the place for it in the source. */
  TracedObjectBuilder without(String key, JsonPointer source) {
    members.remove(key);
    children.put(key, SourceOrigin.converted(source));
    return this;
  }

  /** Removes a member that has its default: v2 writes defaults, the classic format omits them. */
  TracedObjectBuilder removeIfEqual(String key, Json defaultValue) {
    members.remove(key, defaultValue);
    return this;
  }

  TracedValue build() {
    return new TracedValue(new JsonObject(members), new SourceOrigin(pointer, verbatim, children));
  }
}
