package io.panelwright.policy.ownership;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class OwnershipPolicies {

  private OwnershipPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new BucketIsKnown(),
        new ChosenDomainFollowsVariable(),
        new DatasourceIsKnown(),
        new FingerprintNeedsNoStackLabel(),
        new LabelIsKnown(),
        new MetricIsAskedOfItsOwner(),
        new MetricIsKnown(),
        new PinnedDomainFollowsNoVariable(),
        new ValueIsKnown(),
        new VariableOffersWhatIsAllowed(),
        new VariableStartsAtPreset());
  }
}
