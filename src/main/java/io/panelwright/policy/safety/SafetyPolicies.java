package io.panelwright.policy.safety;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class SafetyPolicies {

  private SafetyPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new NoSecretIsWrittenDown(), new TextPanelRunsNoScript(), new TextPanelShowsAllItsHtml());
  }
}
