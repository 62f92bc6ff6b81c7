package io.panelwright.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A JSON object with ordered members. Objects with different orders are unequal. */
public final class JsonObject implements Json {

  static final JsonObject EMPTY = new JsonObject(Map.of());

  private final Map<String, Json> members;

  /** An object with these members, in the order of the map. */
  public JsonObject(Map<String, Json> members) {
    this(new LinkedHashMap<>(members), true);
  }

  private JsonObject(LinkedHashMap<String, Json> owned, boolean adopted) {
    owned.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "key");
          Objects.requireNonNull(value, key);
        });
    this.members = Collections.unmodifiableMap(owned);
  }

  /** An object with the members of a map that the caller no longer uses. */
  static JsonObject adopt(LinkedHashMap<String, Json> members) {
    return new JsonObject(members, true);
  }

  /** All members by key, in order; unmodifiable. */
  public Map<String, Json> members() {
    return members;
  }

  /** Whether the object has no members. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Whether there is a member with this key; its value may be {@code null}. */
  public boolean has(String key) {
    return members.containsKey(key);
  }

  /** The member with this key. */
  public Optional<Json> get(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** The member as an object; an empty object if it is absent or not an object. */
  public JsonObject object(String key) {
    return members.get(key) instanceof JsonObject object ? object : EMPTY;
  }

  /** The member as an array; an empty array if it is absent or not an array. */
  public JsonArray array(String key) {
    return members.get(key) instanceof JsonArray array ? array : JsonArray.EMPTY;
  }

  /** The member's value if it is a string. */
  public Optional<String> string(String key) {
    return members.get(key) instanceof JsonString string
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /** The member's value if it is a number that is exactly a {@code long}. */
  public Optional<Long> integer(String key) {
    return members.get(key) instanceof JsonNumber number ? number.toLong() : Optional.empty();
  }

  /** Whether the member is {@code true}. */
  public boolean isTrue(String key) {
    return JsonBoolean.TRUE.equals(members.get(key));
  }

  /** The value at a dotted path such as {@code legend.placement}. */
  public Optional<Json> at(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return get(path);
    }
    return members.get(path.substring(0, dot)) instanceof JsonObject child
        ? child.at(path.substring(dot + 1))
        : Optional.empty();
  }

  /** This object with a member replaced in its place, or added at the end. */
  public JsonObject with(String key, Json value) {
    var changed = new LinkedHashMap<>(members);
    changed.put(key, value);
    return new JsonObject(changed, true);
  }

  /** {@link #with(String, Json)} for a string. */
  public JsonObject with(String key, String value) {
    return with(key, Json.of(value));
  }

  /** {@link #with(String, Json)} for a boolean. */
  public JsonObject with(String key, boolean value) {
    return with(key, Json.of(value));
  }

  /** {@link #with(String, Json)} for a whole number. */
  public JsonObject with(String key, long value) {
    return with(key, Json.of(value));
  }

  /** This object with the value at a dotted path; missing objects on the path are created. */
  public JsonObject withAt(String path, Json value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return with(path, value);
    }
    String head = path.substring(0, dot);
    return with(head, object(head).withAt(path.substring(dot + 1), value));
  }

  /** This object without a member. */
  public JsonObject without(String key) {
    if (!members.containsKey(key)) {
      return this;
    }
    var changed = new LinkedHashMap<>(members);
    changed.remove(key);
    return new JsonObject(changed, true);
  }

  /**
   * Merges another object into this one. Objects merge member by member; other values, including
   * arrays, are replaced, as Grafana merges a plugin's defaults with a panel's own options.
   */
  public JsonObject merge(JsonObject other) {
    var merged = new LinkedHashMap<>(members);
    other.members.forEach(
        (key, value) ->
            merged.merge(
                key,
                value,
                (ownValue, otherValue) ->
                    ownValue instanceof JsonObject own && otherValue instanceof JsonObject others
                        ? own.merge(others)
                        : otherValue));
    return new JsonObject(merged, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.object(this);
  }

  @Override
  public String kind() {
    return "an object";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject that
        && members.equals(that.members)
        && java.util.Arrays.equals(members.keySet().toArray(), that.members.keySet().toArray());
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
