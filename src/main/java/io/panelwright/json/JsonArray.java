package io.panelwright.json;

import io.panelwright.json.WrittenArrayBuilder.WrittenItems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A JSON array. */
public record JsonArray(List<Json> items) implements Json {

  static final JsonArray EMPTY = new JsonArray(List.of());

  public JsonArray {
    // Both are unmodifiable.
    items = items instanceof WrittenItems ? items : List.copyOf(items);
  }

  /** Whether it has no item. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** The number of items. */
  public int size() {
    return items.size();
  }

  /** The items that are objects, in order. */
  public Stream<JsonObject> objects() {
    return items.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  /** The values of the items that are strings, in order. */
  public Stream<String> strings() {
    return items.stream()
        .filter(JsonString.class::isInstance)
        .map(item -> ((JsonString) item).value());
  }

  /** This array with each item replaced; the same array if all items stay. */
  public JsonArray map(UnaryOperator<Json> replacement) {
    List<Json> replaced = items;
    for (int i = 0; i < items.size(); i++) {
      Json item = replacement.apply(items.get(i));
      if (item != items.get(i)) {
        replaced = replaced == items ? new ArrayList<>(items) : replaced;
        replaced.set(i, item);
      }
    }
    return replaced == items ? this : new JsonArray(replaced);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.array(this);
  }

  @Override
  public String kind() {
    return "a list";
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
