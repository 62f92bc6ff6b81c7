package io.panelwright.deliver.push;

import io.panelwright.grafana.schema.Profile;
import java.util.Set;

/**
 * What a push may do.
 *
 * @param overwrite uids of dashboards whose changes by other users are overwritten
 * @param move whether dashboards in other folders are moved to the target
 * @param prune whether dashboards that are no longer rendered are deleted
 * @param dryRun whether nothing is written
 * @param profile the version of Grafana for comparisons
 */
public record PushPolicy(
    Set<String> overwrite, boolean move, boolean prune, boolean dryRun, Profile profile) {

  public PushPolicy {
    overwrite = Set.copyOf(overwrite);
  }
}
