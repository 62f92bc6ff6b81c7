package io.panelwright.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A JSON object whose members keep their order. Two objects with other orders are unequal. */
public final class JsonObject implements Json {

  static final JsonObject EMPTY = new JsonObject(Map.of());

  private final Map<String, Json> members;

  /** An object with these members, in the map's order. */
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

  /** All members by key, in order; cannot be changed. */
  public Map<String, Json> members() {
    return members;
  }

  /** Whether it has no member. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Whether there is a member of this key, be it {@code null}. */
  public boolean has(String key) {
    return members.containsKey(key);
  }

  /** The member of this key. */
  public Optional<Json> get(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** The member as an object, or an empty object when it is absent or something else. */
  public JsonObject object(String key) {
    return members.get(key) instanceof JsonObject object ? object : EMPTY;
  }

  /** The member as an array, or an empty array when it is absent or something else. */
  public JsonArray array(String key) {
    return members.get(key) instanceof JsonArray array ? array : JsonArray.EMPTY;
  }

  /** The member's text when it is a string. */
  public Optional<String> string(String key) {
    return members.get(key) instanceof JsonString string
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /** The member's value when it is a number without a fraction that fits a {@code long}. */
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

  /** This object with a member set, in its old place or at the end. */
  public JsonObject with(String key, Json value) {
    var changed = new LinkedHashMap<>(members);
    changed.put(key, value);
    return new JsonObject(changed, true);
  }

  /** {@link #with(String, Json)} for a text. */
  public JsonObject with(String key, String value) {
    return with(key, Json.of(value));
  }

  /** {@link #with(String, Json)} for true or false. */
  public JsonObject with(String key, boolean value) {
    return with(key, Json.of(value));
  }

  /** {@link #with(String, Json)} for a whole number. */
  public JsonObject with(String key, long value) {
    return with(key, Json.of(value));
  }

  /** Sets the value at a dotted path, making the objects on the way. */
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
   * This object with {@code over} laid on it: objects merge member by member, anything else (arrays
   * too) is replaced, as Grafana merges a plugin's defaults with a panel's own options.
   */
  public JsonObject merge(JsonObject over) {
    var merged = new LinkedHashMap<>(members);
    over.members.forEach(
        (key, value) ->
            merged.merge(
                key,
                value,
                (mine, theirs) ->
                    mine instanceof JsonObject a && theirs instanceof JsonObject b
                        ? a.merge(b)
                        : theirs));
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
