package io.panelwright.format;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects warnings about settings that v2 lacks. */
final class V2LossCollector {

  private final String dashboard;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Creates a collector for one dashboard.
   *
   * @param dashboard the dashboard's title
   */
  V2LossCollector(String dashboard) {
    this.dashboard = dashboard;
  }

  /** Adds a warning for each member that was not taken. */
  void addRemaining(MemberConsumer members, Location place) {
    addRemaining("", members, place);
  }

  /**
   * Adds a warning for each member of a nested object that was not taken.
   *
   * @param prefix the path of the object, with a final dot
   */
  void addRemaining(String prefix, MemberConsumer members, Location place) {
    for (String name : members.remainingNames()) {
      add(place, "v2 has no member \"" + prefix + name + "\": it is omitted", "remove it");
    }
  }

  /** Adds another warning. */
  void add(Location place, String message, String hint) {
    findings.add(Finding.warning("v2-unsupported", place, message, hint).within(dashboard));
  }

  List<Finding> findings() {
    return findings;
  }
}
