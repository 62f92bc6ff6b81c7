package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object of a source and where it stands; empty where the source has none. */
record Located(JsonObject json, List<String> pointer) {

  static Located root(JsonObject json) {
    return new Located(json, List.of());
  }

  /** The object below a key. */
  Located at(String key) {
    return new Located(json.object(key), below(key));
  }

  /** The objects of a list, in order. */
  List<Located> each(String key) {
    List<Json> items = json.array(key).items();
    List<Located> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object) {
        List<String> place = new ArrayList<>(below(key));
        place.add(String.valueOf(i));
        objects.add(new Located(object, place));
      }
    }
    return objects;
  }

  List<String> below(String key) {
    List<String> longer = new ArrayList<>(pointer);
    longer.add(key);
    return List.copyOf(longer);
  }

  Optional<String> string(String key) {
    return json.string(key);
  }

  boolean isList(String key) {
    return json.get(key).filter(JsonArray.class::isInstance).isPresent();
  }
}
