package io.panelwright.lint;

/** A string in a dashboard with its location. */
public record LocatedString(DashboardLocation location, String value) {

  /** The last key of the location, or the index in an array. */
  public String key() {
    return location.pointer().last().orElse("");
  }
}
