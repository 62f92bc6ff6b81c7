package io.panelwright.assertions;

import io.panelwright.assemble.Assembler;
import io.panelwright.assemble.Assembly;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.vocabulary.Profile;

/** Where the test of a dashboard starts. */
public final class DashboardAssertions {

  private DashboardAssertions() {}

  /** A dashboard as its author wrote it, assembled for the newest Grafana. */
  public static DashboardAssert assertThat(Dashboard dashboard) {
    return assertThat(Assembler.assemble(dashboard, Profile.DEFAULT));
  }

  /** A dashboard that was assembled; fails when its author must mend something. */
  public static DashboardAssert assertThat(Assembly assembly) {
    return new DashboardAssert(Tested.of(assembly)).isAssembled(assembly.findings());
  }

  /** Any dashboard, such as one of a file. */
  public static DashboardAssert assertThat(DashboardDocument document) {
    return new DashboardAssert(Tested.of(document));
  }
}
