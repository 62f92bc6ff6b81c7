package io.panelwright.diff;

import java.util.List;

/**
 * A part of a dashboard that is not what it was.
 *
 * @param name what people call it now, or called it when it was there
 * @param section the title of its section; empty where it stands in none
 * @param changes in the order of the part's JSON; what an added or removed part was, in words
 */
public record Part(Kind kind, Status status, String name, String section, List<Change> changes) {

  public Part {
    changes = List.copyOf(changes);
  }
}
