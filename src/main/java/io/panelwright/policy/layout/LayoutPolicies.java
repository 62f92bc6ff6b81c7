package io.panelwright.policy.layout;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class LayoutPolicies {

  private LayoutPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new PanelHasGridPos(),
        new PanelIdsDiffer(),
        new PanelsHaveIds(),
        new PanelsDoNotOverlap(),
        new PanelsStandInOrder(),
        new PanelsStandInTheGrid());
  }
}
