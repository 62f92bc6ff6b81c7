package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Calculates positions in the grid of 24 columns for the items of one v2 layout. */
final class V2GridPositions {

  /** Limits what a file may set, so that sums do not overflow. */
  private static final long MAX_COORDINATE = 100_000;

  private final JsonObject layout;
  private final long start;
  private long bottom;
  private int placed;

  /**
   * Creates the positions of one layout.
   *
   * @param layout the layout's spec
   * @param start the y of its upper edge
   */
  V2GridPositions(JsonObject layout, long start) {
    this.layout = layout;
    this.start = start;
    this.bottom = start;
  }

  /** The position of the next item. */
  TracedObjectBuilder.TracedValue nextPosition(LocatedObject item) {
    return isAutomatic() || !item.json().has("width") ? automatic(item) : own(item);
  }

  /** Whether the layout is an automatic grid, whose items have no positions. */
  boolean isAutomatic() {
    return layout.has("maxColumnCount") || layout.has("rowHeightMode");
  }

  /** The number of columns of an automatic grid. */
  int columns() {
    return AutoGridLayout.read(layout).columns();
  }

  /** The y of the lower edge of all items so far. */
  long bottom() {
    return bottom;
  }

  /** The item's own position, relative to the upper edge; numbers that it lacks are missing. */
  private TracedObjectBuilder.TracedValue own(LocatedObject item) {
    TracedObjectBuilder position =
        TracedObjectBuilder.from(item)
            .copy("h", item, "height")
            .copy("w", item, "width")
            .copy("x", item, "x");
    Optional<Long> y = item.json().integer("y").map(V2GridPositions::bounded);
    y.ifPresent(own -> position.put("y", Json.of(start + own), item.pointerTo("y")));
    long height = item.json().integer("height").map(V2GridPositions::bounded).orElse(0L);
    bottom = Math.max(bottom, start + y.orElse(0L) + height);
    return position.build();
  }

  private TracedObjectBuilder.TracedValue automatic(LocatedObject item) {
    GridPos position = AutoGridLayout.read(layout).gridPos(placed, (int) start);
    placed++;
    bottom = position.y() + position.h();
    return new TracedObjectBuilder.TracedValue(
        position.json(), SourceOrigin.converted(item.pointer()));
  }

  private static long bounded(long n) {
    return Math.max(-MAX_COORDINATE, Math.min(MAX_COORDINATE, n));
  }
}
