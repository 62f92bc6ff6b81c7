package io.panelwright.policy;

import java.util.Optional;

/**
 * A row's panels, or those above the first row.
 *
 * @param title of the row; empty above the first one
 * @param where the row stands; the root above the first one
 * @param repeat the variable for each of whose values Grafana repeats the row
 */
public record Section(String title, Where where, Optional<String> repeat) {

  /** The panels above the first row. */
  public static final Section TOP = new Section("", Where.ROOT, Optional.empty());
}
