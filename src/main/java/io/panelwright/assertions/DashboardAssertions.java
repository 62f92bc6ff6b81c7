package io.panelwright.assertions;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;

/** Entry points of assertions on dashboards. */
public final class DashboardAssertions {

  private DashboardAssertions() {}

  /** Assertions on a dashboard of dsl values, assembled for the newest Grafana. */
  public static DashboardAssert assertThat(Dashboard dashboard) {
    return assertThat(Assembler.assemble(dashboard, Profile.DEFAULT));
  }

  /**
   * Assertions on an assembled dashboard.
   *
   * @throws AssertionError if the assembly has errors
   */
  public static DashboardAssert assertThat(Assembly assembly) {
    return new DashboardAssert(DashboardUnderTest.create(assembly))
        .isAssembled(assembly.findings());
  }

  /** Assertions on any dashboard, such as one read from a file. */
  public static DashboardAssert assertThat(DashboardDocument document) {
    return new DashboardAssert(DashboardUnderTest.create(document));
  }
}
