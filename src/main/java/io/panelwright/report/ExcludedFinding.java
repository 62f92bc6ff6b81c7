package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import io.panelwright.text.Position;

/**
 * A finding that an exclusion excludes.
 *
 * @param reason of the exclusion
 * @param exclusion the position of the exclusion
 * @param inSource whether the exclusion is beside the panel, and not in the configuration file
 */
public record ExcludedFinding(Finding finding, String reason, Position exclusion, boolean inSource)
    implements Comparable<ExcludedFinding> {

  /** Compares by finding. */
  @Override
  public int compareTo(ExcludedFinding other) {
    return finding.compareTo(other.finding);
  }
}
