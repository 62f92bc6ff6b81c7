package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard of the source, and what it should render.
 *
 * @param assembly what it renders now, with the lines of its parts
 * @param target the classic dashboard that it should render, ids of rows and {@code version} apart
 */
public record DashboardGoal(
    Dashboard dashboard, Assembly assembly, Optional<Contract> contract, JsonObject target) {

  /** The differences between the two, element by element. */
  public List<ElementGoal> elements() {
    return DashboardElements.of(this).goals();
  }
}
