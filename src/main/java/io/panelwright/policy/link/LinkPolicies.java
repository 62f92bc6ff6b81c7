package io.panelwright.policy.link;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class LinkPolicies {

  private LinkPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new LinkRunsNoScript(), new LinkedDashboardExists(), new LinkedDashboardTakesVariables());
  }
}
