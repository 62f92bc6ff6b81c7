package io.panelwright.lint;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects all strings of a dashboard in document order. */
final class StringCollector {

  private final Map<JsonPointer, DashboardLocation> named;
  private final List<LocatedString> found = new ArrayList<>();

  private StringCollector(Map<JsonPointer, DashboardLocation> named) {
    this.named = named;
  }

  /**
   * Returns all strings of a dashboard.
   *
   * @param named locations with readable names, by pointer
   */
  static List<LocatedString> collect(
      JsonObject dashboard, Map<JsonPointer, DashboardLocation> named) {
    StringCollector texts = new StringCollector(named);
    texts.collect(dashboard, DashboardLocation.ROOT);
    return List.copyOf(texts.found);
  }

  private void collect(Json value, DashboardLocation place) {
    DashboardLocation where = named.getOrDefault(place.pointer(), place);
    if (value instanceof JsonObject object) {
      object.members().forEach((key, member) -> collect(member, where.at(key)));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.items().get(i), where.at(i));
      }
    } else if (value instanceof JsonString string) {
      found.add(new LocatedString(where, string.value()));
    }
  }
}
