package io.panelwright.json;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Builds a long array of a file's root object, and writes each item when it is added.
 *
 * <p>The item is still in the processor's cache then. {@link JsonWriter#pretty} of the root object
 * has the text without reading all items again.
 */
public final class WrittenArrayBuilder {

  private final List<Json> items = new ArrayList<>();
  private final JsonWriter writer = JsonWriter.ofFile();
  private boolean isBuilt;

  /** Adds an item at the end, and writes it. */
  public void add(Json item) {
    requireOpen();
    writer.item(items.size(), item, WrittenItems.DEPTH);
    items.add(item);
  }

  /** The array with its text; the builder cannot be used again. */
  public JsonArray build() {
    requireOpen();
    isBuilt = true;
    return items.isEmpty()
        ? JsonArray.EMPTY
        : new JsonArray(new WrittenItems(items, writer.text().trimmed()));
  }

  private void requireOpen() {
    if (isBuilt) {
      throw new IllegalStateException("the array is built");
    }
  }

  /** The items of an array, and their text in a file. */
  static final class WrittenItems extends AbstractList<Json> implements RandomAccess {

    /** The depth of the members of a file's root object. */
    static final int DEPTH = 1;

    private final List<Json> items;
    private final JsonUtf8Buffer text;

    private WrittenItems(List<Json> items, JsonUtf8Buffer text) {
      this.items = List.copyOf(items);
      this.text = text;
    }

    /** The text between the array's brackets, indented for {@link #DEPTH}. */
    JsonUtf8Buffer text() {
      return text;
    }

    @Override
    public Json get(int index) {
      return items.get(index);
    }

    @Override
    public int size() {
      return items.size();
    }
  }
}
