package io.panelwright.policy.panel;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class PanelPolicies {

  private PanelPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new NoPanelStandsTwice(),
        new OptionsAreKnown(),
        new OptionsHaveAllowedValues(),
        new PanelAsksSomething(),
        new PanelHasDescription(),
        new PanelHasTitle(),
        new PanelHasUnit(),
        new PanelTypeIsKnown(),
        new PanelTypeRuns(),
        new RefIdsDiffer(),
        new ThresholdColorsHaveSteps(),
        new ThresholdsAscend(),
        new TitlesDifferInASection(),
        new TransformationsAreKnown(),
        new UnitIsKnown());
  }
}
