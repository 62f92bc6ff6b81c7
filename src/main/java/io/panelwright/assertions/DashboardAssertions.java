package io.panelwright.assertions;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Query;
import io.panelwright.grafana.schema.Profile;
import java.util.Optional;

/** Entry points of assertions on dashboards. */
public final class DashboardAssertions {

  /** The title of the section and dashboard of a panel that is tested alone. */
  private static final String PANEL_SECTION = "Test";

  private static final String PANEL_ADVICE =
      "\n  → test a panel with variables in its dashboard: assertThat(dashboard).panel(\"…\")";

  private DashboardAssertions() {}

  /** Assertions on a dashboard of dsl values, assembled for the newest Grafana. */
  public static DashboardAssert assertThat(Dashboard dashboard) {
    return assertThat(dashboard, "");
  }

  private static DashboardAssert assertThat(Dashboard dashboard, String advice) {
    Assembly assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    Optional<Contract> contract =
        dashboard.sections().stream()
            .flatMap(section -> section.owner().stream())
            .flatMap(owner -> owner.contract().stream())
            .findFirst();
    return new DashboardAssert(DashboardUnderTest.create(assembly).ownedBy(contract))
        .isAssembled(assembly.findings(), advice);
  }

  /**
   * Assertions on a panel outside of a dashboard. A panel whose queries contain variables of a
   * dashboard is tested in the dashboard: {@code assertThat(dashboard).panel("…")}.
   */
  public static PanelAssert assertThat(Panel panel) {
    Section section =
        panel.spec().data().queries().stream()
            .flatMap(target -> target.query().stream())
            .map(Query::owner)
            .findFirst()
            .map(owner -> Section.section(PANEL_SECTION, owner, panel))
            .orElseGet(() -> Section.unowned(PANEL_SECTION, panel));
    return assertThat(Dashboard.dashboard("test", PANEL_SECTION, section), PANEL_ADVICE)
        .firstPanel();
  }

  /**
   * Assertions on an assembled dashboard.
   *
   * @throws AssertionError if the assembly has errors
   */
  public static DashboardAssert assertThat(Assembly assembly) {
    return new DashboardAssert(DashboardUnderTest.create(assembly))
        .isAssembled(assembly.findings(), "");
  }

  /** Assertions on any dashboard, such as one read from a file. */
  public static DashboardAssert assertThat(DashboardDocument document) {
    return new DashboardAssert(DashboardUnderTest.create(document));
  }
}
