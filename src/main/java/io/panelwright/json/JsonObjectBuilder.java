package io.panelwright.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Collects the members of one {@link JsonObject}. */
public final class JsonObjectBuilder {

  private static final int INITIAL_CAPACITY = 8;

  private String[] keys;
  private Json[] values;
  private int size;

  /** The positions by key; empty while the keys are searched one by one. */
  private Map<String, Integer> positions = Map.of();

  JsonObjectBuilder() {
    keys = new String[INITIAL_CAPACITY];
    values = new Json[INITIAL_CAPACITY];
  }

  /** Replaces a member in its place, or adds it at the end. */
  public JsonObjectBuilder put(String key, Json value) {
    set(position(Objects.requireNonNull(key, "key")), key, Objects.requireNonNull(value, key));
    return this;
  }

  /** Merges the members of an object into these, as {@link JsonObject#merge} does. */
  public JsonObjectBuilder merge(JsonObject object) {
    object.members().forEach(this::merge);
    return this;
  }

  /** Puts a member; an object is merged into the object that has the key. */
  private void merge(String key, Json value) {
    int position = position(key);
    boolean areObjects =
        position >= 0 && values[position] instanceof JsonObject && value instanceof JsonObject;
    set(
        position,
        key,
        areObjects ? ((JsonObject) values[position]).merge((JsonObject) value) : value);
  }

  private void set(int position, String key, Json value) {
    if (position < 0) {
      add(key, value);
    } else {
      values[position] = value;
    }
  }

  /** {@link #put(String, Json)} for a string. */
  public JsonObjectBuilder put(String key, String value) {
    return put(key, Json.of(value));
  }

  /** {@link #put(String, Json)} for a boolean. */
  public JsonObjectBuilder put(String key, boolean value) {
    return put(key, Json.of(value));
  }

  /** {@link #put(String, Json)} for a whole number. */
  public JsonObjectBuilder put(String key, long value) {
    return put(key, Json.of(value));
  }

  /** Puts all members of an object, in its order. */
  public JsonObjectBuilder putAll(JsonObject object) {
    if (size == 0 && !object.isEmpty()) {
      copy(object.memberMap());
    } else {
      object.members().forEach(this::put);
    }
    return this;
  }

  /** Copies all members into the empty builder, with room for as many as usually follow. */
  private void copy(MemberMap members) {
    size = members.size();
    keys = Arrays.copyOf(members.keys(), size + INITIAL_CAPACITY / 2);
    values = Arrays.copyOf(members.valueArray(), keys.length);
    if (size > MemberMap.MAX_LINEAR) {
      positions = MemberMap.positions(members.keys());
    }
  }

  /** The position of a key; negative if it is absent. */
  int position(String key) {
    return positions.isEmpty()
        ? MemberMap.position(keys, size, key)
        : positions.getOrDefault(key, -1);
  }

  private void add(String key, Json value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    keys[size] = key;
    values[size] = value;
    size++;
    if (size > MemberMap.MAX_LINEAR) {
      index(key);
    }
  }

  private void index(String key) {
    if (positions.isEmpty()) {
      positions = MemberMap.positions(Arrays.copyOf(keys, size));
    }
    positions.put(key, size - 1);
  }

  /** The object with these members. */
  public JsonObject build() {
    return size == 0
        ? JsonObject.EMPTY
        : new JsonObject(new MemberMap(Arrays.copyOf(keys, size), Arrays.copyOf(values, size)));
  }
}
