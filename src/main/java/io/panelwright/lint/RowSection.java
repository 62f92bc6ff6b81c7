package io.panelwright.lint;

import java.util.Optional;

/**
 * A section: the panels of a row, or the panels above the first row.
 *
 * @param title the title of the row; empty above the first row
 * @param location the location of the row; the root above the first row
 * @param repeat the variable for whose values Grafana repeats the row
 */
public record RowSection(String title, DashboardLocation location, Optional<String> repeat) {

  /** The section of the panels above the first row. */
  public static final RowSection TOP = new RowSection("", DashboardLocation.ROOT, Optional.empty());
}
