package io.panelwright.show.transform;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options of a transformation. An option of a wrong type counts as absent, or as the value that
 * JavaScript makes of it.
 */
record TransformerOptions(JsonObject json) {

  /** A string that is not empty. */
  Optional<String> text(String key) {
    return json.string(key).filter(text -> !text.isEmpty());
  }

  String text(String key, String absent) {
    return text(key).orElse(absent);
  }

  /** Whether an option is true, a number but 0, a text, an array or an object. */
  boolean isTruthy(String key) {
    return CellArithmetic.isTruthy(cell(key));
  }

  /** Whether an option is exactly {@code false}. */
  boolean isFalse(String key) {
    return JsonBoolean.FALSE.equals(json.get(key).orElse(JsonNull.NULL));
  }

  /** An option as a value; {@link Cell#UNDEFINED} if it is absent. */
  Cell cell(String key) {
    return json.get(key).map(Cell::of).orElse(Cell.UNDEFINED);
  }

  /** A number, or the number at the start of a text; NaN without. */
  double number(String key) {
    return CellConverter.leadingNumber(cell(key));
  }

  double number(String key, double absent) {
    return json.has(key) ? number(key) : absent;
  }

  TransformerOptions options(String key) {
    return new TransformerOptions(json.object(key));
  }

  /** The objects of an array. */
  List<TransformerOptions> list(String key) {
    return json.array(key).objects().map(TransformerOptions::new).toList();
  }

  /** The strings of an array. */
  List<String> strings(String key) {
    return json.array(key).strings().toList();
  }

  /** The members of an object that are objects. */
  Map<String, TransformerOptions> map(String key) {
    Map<String, TransformerOptions> map = new LinkedHashMap<>();
    json.object(key)
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject object) {
                map.put(name, new TransformerOptions(object));
              }
            });
    return map;
  }

  /** The keys of an object whose values are true. */
  List<String> trueKeys(String key) {
    TransformerOptions object = options(key);
    return object.json.members().keySet().stream().filter(object::isTruthy).toList();
  }

  /** Whether an option is an array with items. */
  boolean hasItems(String key) {
    return json.get(key).orElse(JsonNull.NULL) instanceof JsonArray array && !array.isEmpty();
  }
}
