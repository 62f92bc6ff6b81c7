package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.PeakTradeOwners.CHOSEN;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;

/** The section with the targets of the Prometheus selected in {@code $ds}. */
final class DatasourceFingerprint {

  private static final String WHEN_EMPTY =
      "NO ANSWER: the chosen Prometheus does not answer; its panel is under *System / Ports*.";

  private DatasourceFingerprint() {}

  static Section datasourceFingerprint() {
    return section("Datasource Fingerprint ($ds)", CHOSEN, targets(), targetCount())
        .key("datasource-fingerprint");
  }

  private static Panel targets() {
    return TargetPanels.targets("Targets of $ds", CHOSEN)
        .key("targets")
        .description(
            PanelDescriptions.ofServer(
                "Every target of the Prometheus chosen in $ds.", CHOSEN, WHEN_EMPTY))
        .width(16)
        .height(7);
  }

  private static Panel targetCount() {
    return StatPanels.serverState("Target count of $ds", CHOSEN)
        .key("target-count")
        .description(
            PanelDescriptions.ofServer(
                "The number of targets of the Prometheus chosen in $ds; NO TARGETS: it scrapes nothing.",
                CHOSEN,
                WHEN_EMPTY))
        .width(8)
        .height(7);
  }
}
