package io.panelwright.policy.panel;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class PanelPolicies {

  private PanelPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(new PanelHasTitle());
  }
}
