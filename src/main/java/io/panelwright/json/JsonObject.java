package io.panelwright.json;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A JSON object with ordered members. Objects with different orders are unequal. */
public final class JsonObject implements Json {

  static final JsonObject EMPTY = new JsonObject(MemberMap.EMPTY);

  private final MemberMap members;

  /** An object with these members, in the order of the map. */
  public JsonObject(Map<String, Json> members) {
    this(MemberMap.copyOf(members));
  }

  JsonObject(MemberMap members) {
    this.members = members;
  }

  /** Returns a builder of an object, which is faster than {@link #with} for many members. */
  public static JsonObjectBuilder builder() {
    return new JsonObjectBuilder();
  }

  /** All members by key, in order; unmodifiable. */
  public Map<String, Json> members() {
    return members;
  }

  MemberMap memberMap() {
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
    return new JsonObject(
        members.with(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, key)));
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
    return members.containsKey(key) ? new JsonObject(members.without(key)) : this;
  }

  /**
   * Merges another object into this one. Objects merge member by member; other values, including
   * arrays, are replaced, as Grafana merges a plugin's defaults with a panel's own options.
   */
  public JsonObject merge(JsonObject other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return builder().putAll(this).merge(other).build();
  }

  /** This object with its keys in this order. */
  public JsonObject sorted(Comparator<String> order) {
    String[] keys = members.keys();
    for (int i = 1; i < keys.length; i++) {
      if (order.compare(keys[i - 1], keys[i]) > 0) {
        return new JsonObject(members.sorted(order));
      }
    }
    return this;
  }

  /** This object with the members for which the predicate holds. */
  public JsonObject filter(Predicate<String> keeps) {
    JsonObjectBuilder filtered = builder();
    members.forEach(
        (key, value) -> {
          if (keeps.test(key)) {
            filtered.put(key, value);
          }
        });
    return filtered.build();
  }

  /** This object with each value replaced. */
  public JsonObject map(UnaryOperator<Json> replacement) {
    MemberMap mapped = members.map(replacement);
    return mapped == members ? this : new JsonObject(mapped);
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
    return this == other || other instanceof JsonObject that && members.isSame(that.members);
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
