package io.panelwright.doctor.ask;

import java.util.List;

/**
 * Where a panel stands.
 *
 * @param section the title of its row; empty above all rows
 * @param id its number, 0 without one
 */
public record PanelPlace(String dashboard, String section, String panel, long id) {

  /** The names from the outside in. */
  public List<String> path() {
    return section.isEmpty() ? List.of(dashboard, panel) : List.of(dashboard, section, panel);
  }
}
