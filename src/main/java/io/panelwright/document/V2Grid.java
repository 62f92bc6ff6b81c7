package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Places in the grid of 24 columns for the items of one v2 layout. */
final class V2Grid {

  /** Heights of rows in an automatic grid, by name, in units of the grid, as Grafana has them. */
  private static final Map<String, Long> HEIGHTS = Map.of("short", 5L, "standard", 9L, "tall", 14L);

  /** Pixels of a unit of height with its gap. */
  private static final long UNIT = 38;

  /** Keeps sums small, whatever a file says. */
  private static final long LARGEST = 100_000;

  private final JsonObject layout;
  private final long start;
  private long bottom;
  private int placed;

  /**
   * @param layout the layout's spec
   * @param start y of its upper edge
   */
  V2Grid(JsonObject layout, long start) {
    this.layout = layout;
    this.start = start;
    this.bottom = start;
  }

  /** The place of the next item. */
  Draft.Made next(Located item) {
    boolean automatic = layout.has("maxColumnCount") || layout.has("rowHeightMode");
    return automatic || !item.json().has("width") ? automatic(item) : own(item);
  }

  /** y of the lower edge of all items so far. */
  long bottom() {
    return bottom;
  }

  /** As the item says, counted from the upper edge; what it does not say is missing. */
  private Draft.Made own(Located item) {
    Draft place =
        Draft.from(item).copy("h", item, "height").copy("w", item, "width").copy("x", item, "x");
    Optional<Long> y = item.json().integer("y").map(V2Grid::bounded);
    y.ifPresent(own -> place.put("y", Json.of(start + own), item.below("y")));
    long height = item.json().integer("height").map(V2Grid::bounded).orElse(0L);
    bottom = Math.max(bottom, start + y.orElse(0L) + height);
    return place.made();
  }

  private Draft.Made automatic(Located item) {
    long columns = Math.min(GridPos.COLUMNS, positive("maxColumnCount").orElse(3L));
    long height =
        layout
            .string("rowHeightMode")
            .map(HEIGHTS::get)
            .or(() -> positive("rowHeight").map(pixels -> (pixels + UNIT - 1) / UNIT))
            .orElse(HEIGHTS.get("standard"));
    long width = GridPos.COLUMNS / columns;
    long y = start + placed / columns * height;
    var place = new GridPos((int) (placed % columns * width), (int) y, (int) width, (int) height);
    placed++;
    bottom = y + height;
    return new Draft.Made(place.json(), Origin.converted(item.pointer()));
  }

  private Optional<Long> positive(String key) {
    return layout.integer(key).map(V2Grid::bounded).filter(n -> n > 0);
  }

  private static long bounded(long n) {
    return Math.max(-LARGEST, Math.min(LARGEST, n));
  }
}
