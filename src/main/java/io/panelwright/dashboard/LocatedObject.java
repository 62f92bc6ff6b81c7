package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Object of a file with its pointer; an empty object if the file has none there. */
record LocatedObject(JsonObject json, JsonPointer pointer) {

  static LocatedObject root(JsonObject json) {
    return new LocatedObject(json, JsonPointer.ROOT);
  }

  /** The object below a key. */
  LocatedObject object(String key) {
    return new LocatedObject(json.object(key), pointerTo(key));
  }

  /** The objects of a list, in order. */
  List<LocatedObject> objects(String key) {
    List<Json> items = json.array(key).items();
    List<LocatedObject> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object) {
        objects.add(new LocatedObject(object, pointerTo(key).child(i)));
      }
    }
    return objects;
  }

  JsonPointer pointerTo(String key) {
    return pointer.child(key);
  }

  Optional<String> string(String key) {
    return json.string(key);
  }

  boolean isArray(String key) {
    return json.get(key).filter(JsonArray.class::isInstance).isPresent();
  }
}
