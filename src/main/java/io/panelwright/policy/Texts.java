package io.panelwright.policy;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds all strings of a dashboard, in order. */
final class Texts {

  private final Map<List<String>, Where> named;
  private final List<Text> found = new ArrayList<>();

  private Texts(Map<List<String>, Where> named) {
    this.named = named;
  }

  /**
   * All strings of a dashboard.
   *
   * @param named places that have names for people, by pointer
   */
  static List<Text> of(JsonObject dashboard, Map<List<String>, Where> named) {
    Texts texts = new Texts(named);
    texts.collect(dashboard, Where.ROOT);
    return List.copyOf(texts.found);
  }

  private void collect(Json value, Where place) {
    Where where = named.getOrDefault(place.pointer(), place);
    if (value instanceof JsonObject object) {
      object.members().forEach((key, member) -> collect(member, where.at(key)));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.items().get(i), where.at(i));
      }
    } else if (value instanceof JsonString string) {
      found.add(new Text(where, string.value()));
    }
  }
}
