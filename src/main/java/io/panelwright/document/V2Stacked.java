package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grids in rows without headers, inside a row, as the one grid that looks the same. */
final class V2Stacked {

  /** Titles of the rows whose grids were put together. */
  private final List<String> titles = new ArrayList<>();

  private V2Stacked() {}

  /**
   * A layout without such rows.
   *
   * @param titles of the rows that had some
   */
  record Flat(JsonObject layout, List<String> titles) {}

  static Flat of(JsonObject layout) {
    var stacked = new V2Stacked();
    return new Flat(stacked.layout(layout), stacked.titles);
  }

  /** JSON is never so deep that this could end the stack. */
  private JsonObject layout(JsonObject layout) {
    JsonObject changed = layout;
    for (String key : List.of("rows", "tabs")) {
      List<Json> parts = new ArrayList<>();
      for (Json part : layout.object("spec").array(key).items()) {
        parts.add(part instanceof JsonObject object ? part(object) : part);
      }
      changed = parts.isEmpty() ? changed : changed.withAt("spec." + key, new JsonArray(parts));
    }
    return changed;
  }

  private JsonObject part(JsonObject part) {
    JsonObject inner = layout(part.object("spec").object("layout"));
    boolean isRow = part.string("kind").filter("RowsLayoutRow"::equals).isPresent();
    Optional<JsonObject> one =
        isRow ? together(inner.object("spec").array("rows")) : Optional.empty();
    if (one.isPresent()) {
      titles.add(Json.of(part.object("spec").string("title").orElse("")).toString());
    }
    return part.object("spec").has("layout") ? part.withAt("spec.layout", one.orElse(inner)) : part;
  }

  /** Empty unless all are rows without headers around grids. */
  private static Optional<JsonObject> together(JsonArray rows) {
    List<Json> items = new ArrayList<>();
    long bottom = 0;
    for (Json row : rows.items()) {
      List<JsonObject> grid = row instanceof JsonObject object ? grid(object) : List.of();
      if (grid.isEmpty()) {
        return Optional.empty();
      }
      long top = grid.stream().mapToLong(item -> number(item, "y")).min().orElse(0);
      long start = bottom;
      for (JsonObject item : grid) {
        long y = start + number(item, "y") - top;
        items.add(item.withAt("spec.y", Json.of(y)));
        bottom = Math.max(bottom, y + number(item, "height"));
      }
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Json.object()
                .with("kind", "GridLayout")
                .with("spec", Json.object().with("items", new JsonArray(items))));
  }

  /** Items of a row without header; none where there is anything else. */
  private static List<JsonObject> grid(JsonObject row) {
    JsonObject layout = row.object("spec").object("layout");
    JsonArray items = layout.object("spec").array("items");
    boolean plain =
        V2Path.isBare(Located.root(row.object("spec")))
            && layout.string("kind").filter("GridLayout"::equals).isPresent()
            && items.objects().filter(V2Stacked::isPlaced).count() == items.size();
    return plain ? items.objects().toList() : List.of();
  }

  private static boolean isPlaced(JsonObject item) {
    return item.string("kind").filter("GridLayoutItem"::equals).isPresent()
        && isSmall(item, "y")
        && isSmall(item, "height");
  }

  private static boolean isSmall(JsonObject item, String key) {
    return item.object("spec").integer(key).filter(n -> n >= 0 && n < 10_000).isPresent();
  }

  private static long number(JsonObject item, String key) {
    return item.object("spec").integer(key).orElse(0L);
  }
}
