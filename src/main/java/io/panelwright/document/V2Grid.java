package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Places in the grid of 24 columns for the items of one v2 layout. */
final class V2Grid {

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
    return isAutomatic() || !item.json().has("width") ? automatic(item) : own(item);
  }

  /** Whether items say nothing of their places. */
  boolean isAutomatic() {
    return layout.has("maxColumnCount") || layout.has("rowHeightMode");
  }

  /** How many items of an automatic grid stand side by side. */
  int columns() {
    return AutoPlaces.of(layout).columns();
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
    GridPos place = AutoPlaces.of(layout).place(placed, (int) start);
    placed++;
    bottom = place.y() + place.h();
    return new Draft.Made(place.json(), Origin.converted(item.pointer()));
  }

  private static long bounded(long n) {
    return Math.max(-LARGEST, Math.min(LARGEST, n));
  }
}
