package io.panelwright.resource;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/** What v2 has no place for. */
final class Losses {

  private final String dashboard;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Collects those of one dashboard.
   *
   * @param dashboard its title
   */
  Losses(String dashboard) {
    this.dashboard = dashboard;
  }

  /** Notes what nobody took. */
  void members(Members members, Place place) {
    members("", members, place);
  }

  /**
   * Notes what nobody took of a part.
   *
   * @param part its name, with a dot behind it
   */
  void members(String part, Members members, Place place) {
    for (String name : members.names()) {
      add(place, "v2 has no place for \"" + part + name + "\": it is left out", "take it out");
    }
  }

  /** Notes something else. */
  void add(Place place, String message, String next) {
    findings.add(Finding.warning("lost-in-v2", place, message, next).within(dashboard));
  }

  List<Finding> findings() {
    return findings;
  }
}
