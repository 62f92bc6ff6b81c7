package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Position in the grid of 24 columns; a unit of height is 30 pixels and a gap of 8. */
public record GridPos(int x, int y, int w, int h) {

  /** Width of the grid. */
  public static final int COLUMNS = 24;

  static Optional<GridPos> read(JsonObject json) {
    Optional<Integer> x = number(json, "x");
    Optional<Integer> y = number(json, "y");
    Optional<Integer> w = number(json, "w");
    Optional<Integer> h = number(json, "h");
    return x.isPresent() && y.isPresent() && w.isPresent() && h.isPresent()
        ? Optional.of(new GridPos(x.get(), y.get(), w.get(), h.get()))
        : Optional.empty();
  }

  private static Optional<Integer> number(JsonObject json, String key) {
    return json.integer(key).filter(n -> n == n.intValue()).map(Long::intValue);
  }

  /** Whether both positions share a cell. */
  public boolean overlaps(GridPos other) {
    return intersect(x, w, other.x, other.w) && intersect(y, h, other.y, other.h);
  }

  private static boolean intersect(long start, long length, long otherStart, long otherLength) {
    return start < otherStart + otherLength && otherStart < start + length;
  }

  /** The position as Grafana writes it. */
  public JsonObject json() {
    return JsonObject.builder().put("h", h).put("w", w).put("x", x).put("y", y).build();
  }
}
