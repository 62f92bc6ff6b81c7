package io.panelwright.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The members of a {@link JsonObject} in order: an unmodifiable map in two arrays. Most objects
 * have few members; to search them one by one is faster than a hash table, and a copy is cheap.
 */
final class MemberMap extends AbstractMap<String, Json> {

  static final MemberMap EMPTY = new MemberMap(new String[0], new Json[0]);

  /** The largest number of members that are searched one by one. */
  static final int MAX_LINEAR = 24;

  private final String[] keys;
  private final Json[] values;

  /** The positions by key, for more members; made by the first search, of two threads by each. */
  private Positions positions = Positions.NONE;

  /** An index, which other threads see complete since its field is final. */
  private record Positions(Map<String, Integer> byKey) {

    static final Positions NONE = new Positions(Map.of());
  }

  /** A map with these distinct keys; the caller no longer changes the arrays. */
  MemberMap(String[] keys, Json[] values) {
    this.keys = keys;
    this.values = values;
  }

  static MemberMap copyOf(Map<String, Json> members) {
    if (members instanceof MemberMap map) {
      return map;
    }
    String[] keys = new String[members.size()];
    Json[] values = new Json[keys.length];
    int next = 0;
    for (var member : members.entrySet()) {
      keys[next] = Objects.requireNonNull(member.getKey(), "key");
      values[next] = Objects.requireNonNull(member.getValue(), member.getKey());
      next++;
    }
    return new MemberMap(keys, values);
  }

  /** The keys in order; the caller does not change the array. */
  String[] keys() {
    return keys;
  }

  /** The values in order; the caller does not change the array. */
  Json[] valueArray() {
    return values;
  }

  /** The value of the key at a position. */
  Json value(int position) {
    return values[position];
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public Json get(Object key) {
    int position = position(key);
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(Object key) {
    return position(key) >= 0;
  }

  @Override
  public boolean containsValue(Object value) {
    for (Json own : values) {
      if (Objects.equals(value, own)) {
        return true;
      }
    }
    return false;
  }

  private int position(Object key) {
    if (keys.length <= MAX_LINEAR) {
      return position(keys, keys.length, key);
    }
    Positions index = positions;
    if (index == Positions.NONE) {
      index = new Positions(positions(keys));
      positions = index;
    }
    return index.byKey.getOrDefault(key, -1);
  }

  /** The position of a key among the first ones of an array; negative if it is absent. */
  static int position(String[] keys, int size, Object key) {
    // Most keys are constants, of which there is one instance.
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    int hash = Objects.hashCode(key);
    for (int i = 0; i < size; i++) {
      if (keys[i].hashCode() == hash && keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The positions of all keys of an array. */
  static Map<String, Integer> positions(String[] keys) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      positions.put(keys[i], i);
    }
    return positions;
  }

  /** This map with a value replaced in its place, or added at the end. */
  MemberMap with(String key, Json value) {
    int position = position(key);
    boolean isNew = position < 0;
    int place = isNew ? keys.length : position;
    String[] newKeys = isNew ? Arrays.copyOf(keys, place + 1) : keys;
    Json[] newValues = Arrays.copyOf(values, newKeys.length);
    newKeys[place] = key;
    newValues[place] = value;
    return new MemberMap(newKeys, newValues);
  }

  /** This map without a key that it contains. */
  MemberMap without(String key) {
    int position = position(key);
    String[] newKeys = Arrays.copyOf(keys, keys.length - 1);
    Json[] newValues = Arrays.copyOf(values, newKeys.length);
    System.arraycopy(keys, position + 1, newKeys, position, newKeys.length - position);
    System.arraycopy(values, position + 1, newValues, position, newKeys.length - position);
    return new MemberMap(newKeys, newValues);
  }

  /** This map with its keys in this order. */
  MemberMap sorted(Comparator<String> order) {
    String[] newKeys = keys.clone();
    Json[] newValues = values.clone();
    if (newKeys.length <= MAX_LINEAR) {
      sort(newKeys, newValues, order);
    } else {
      Arrays.sort(newKeys, order);
      Arrays.setAll(newValues, position -> get(newKeys[position]));
    }
    return new MemberMap(newKeys, newValues);
  }

  /** Sorts a few members by insertion. */
  private static void sort(String[] keys, Json[] values, Comparator<String> order) {
    for (int i = 1; i < keys.length; i++) {
      String key = keys[i];
      Json value = values[i];
      int place = i;
      for (; place > 0 && order.compare(keys[place - 1], key) > 0; place--) {
        keys[place] = keys[place - 1];
        values[place] = values[place - 1];
      }
      keys[place] = key;
      values[place] = value;
    }
  }

  /** This map with each value replaced; the same map if all values stay. */
  MemberMap map(UnaryOperator<Json> replacement) {
    Json[] newValues = values;
    for (int i = 0; i < values.length; i++) {
      Json value = replacement.apply(values[i]);
      if (value != values[i]) {
        newValues = newValues == values ? values.clone() : newValues;
        newValues[i] = value;
      }
    }
    return newValues == values ? this : new MemberMap(keys, newValues);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Json> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  @Override
  public Set<String> keySet() {
    return new Elements<>(position -> keys[position]) {
      @Override
      public boolean contains(Object key) {
        return containsKey(key);
      }
    };
  }

  @Override
  public Collection<Json> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return new Elements<>(position -> Map.entry(keys[position], values[position]));
  }

  /** A set with one element for each member, in their order. */
  private class Elements<T> extends AbstractSet<T> {

    private final IntFunction<T> element;

    Elements(IntFunction<T> element) {
      this.element = element;
    }

    @Override
    public Iterator<T> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < keys.length;
        }

        @Override
        public T next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return element.apply(next++);
        }
      };
    }

    @Override
    public int size() {
      return keys.length;
    }
  }

  /** Whether both have equal keys and values in the same order. */
  boolean isSame(MemberMap other) {
    return Arrays.equals(keys, other.keys) && Arrays.equals(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < keys.length; i++) {
      hash += keys[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }
}
