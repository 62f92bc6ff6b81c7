package io.panelwright.panelquery;

import java.util.List;

/**
 * The location of a panel in a dashboard.
 *
 * @param section the title of the row; empty above the first row
 * @param id the panel id; 0 without one
 */
public record PanelLocation(String dashboard, String section, String panel, long id) {

  /** The names of dashboard, section and panel, without an empty section. */
  public List<String> path() {
    return section.isEmpty() ? List.of(dashboard, panel) : List.of(dashboard, section, panel);
  }
}
