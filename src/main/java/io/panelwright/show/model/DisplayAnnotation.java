package io.panelwright.show.model;

import java.util.List;

/**
 * An event that graphs mark.
 *
 * @param time in milliseconds since the epoch
 * @param timeEnd the end of a region; equal to {@code time} for a single event
 */
public record DisplayAnnotation(
    double time, double timeEnd, String title, String text, List<String> tags) {

  public DisplayAnnotation {
    tags = List.copyOf(tags);
  }

  /** Whether it covers a range of time, which graphs tint. */
  public boolean isRegion() {
    return timeEnd > time;
  }
}
