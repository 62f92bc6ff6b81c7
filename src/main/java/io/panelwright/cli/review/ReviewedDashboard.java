package io.panelwright.cli.review;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.diff.FileComparison;
import java.util.Comparator;
import java.util.Optional;

/**
 * A changed dashboard.
 *
 * @param before empty if it is new
 * @param after empty if it was removed
 * @param page the name of its previews, without an extension
 */
record ReviewedDashboard(
    FileComparison comparison,
    Optional<DashboardFile> before,
    Optional<DashboardFile> after,
    String page) {

  /** The worst changes first, then by name. */
  static final Comparator<ReviewedDashboard> WORST_FIRST =
      Comparator.<ReviewedDashboard, Long>comparing(own -> -own.counts().errors())
          .thenComparing(own -> -own.counts().warnings())
          .thenComparing(own -> own.comparison.name());

  SeverityCounts counts() {
    return comparison.diff().counts();
  }
}
