package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges the grids of rows without headers inside a row into one grid that looks the same. */
final class V2StackedGridMerger {

  /** The titles of the rows whose grids were merged. */
  private final List<String> titles = new ArrayList<>();

  private V2StackedGridMerger() {}

  /**
   * A layout without such rows.
   *
   * @param titles the titles of the rows whose grids were merged
   */
  record MergedLayout(JsonObject layout, List<String> titles) {}

  static MergedLayout merge(JsonObject layout) {
    var stacked = new V2StackedGridMerger();
    return new MergedLayout(stacked.layout(layout), stacked.titles);
  }

  /** The JSON reader limits the depth, so this recursion cannot overflow the stack. */
  private JsonObject layout(JsonObject layout) {
    JsonObject changed = layout;
    for (String key : List.of("rows", "tabs")) {
      List<Json> nodes = new ArrayList<>();
      for (Json node : layout.object("spec").array(key).items()) {
        nodes.add(node instanceof JsonObject object ? node(object) : node);
      }
      changed = nodes.isEmpty() ? changed : changed.withAt("spec." + key, new JsonArray(nodes));
    }
    return changed;
  }

  private JsonObject node(JsonObject node) {
    JsonObject inner = layout(node.object("spec").object("layout"));
    boolean isRow = node.string("kind").filter("RowsLayoutRow"::equals).isPresent();
    Optional<JsonObject> one =
        isRow ? mergeRows(inner.object("spec").array("rows")) : Optional.empty();
    if (one.isPresent()) {
      titles.add(Json.of(node.object("spec").string("title").orElse("")).toString());
    }
    return node.object("spec").has("layout") ? node.withAt("spec.layout", one.orElse(inner)) : node;
  }

  /** The merged grid; empty unless all rows have no header and contain a grid. */
  private static Optional<JsonObject> mergeRows(JsonArray rows) {
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

  /** The items of a row without a header; empty if it contains anything but a grid. */
  private static List<JsonObject> grid(JsonObject row) {
    JsonObject layout = row.object("spec").object("layout");
    JsonArray items = layout.object("spec").array("items");
    boolean plain =
        V2LayoutPath.isRedundant(LocatedObject.root(row.object("spec")))
            && layout.string("kind").filter("GridLayout"::equals).isPresent()
            && items.objects().filter(V2StackedGridMerger::isPlaced).count() == items.size();
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
