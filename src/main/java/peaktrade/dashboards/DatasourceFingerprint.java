package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.Owners.CHOSEN;

import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Tiles;

/** What the Prometheus chosen in {@code $ds} knows. */
final class DatasourceFingerprint {

  private static final String WHEN_EMPTY =
      "The chosen Prometheus does not answer; its tile is under *System / Ports*.";

  private DatasourceFingerprint() {}

  static Section datasourceFingerprint() {
    return section("Datasource Fingerprint ($ds)", CHOSEN, targets(), targetCount())
        .key("datasource-fingerprint");
  }

  private static Panel targets() {
    return Targets.targets("Targets of $ds", CHOSEN)
        .key("targets")
        .description(
            About.targets("Every target of the Prometheus chosen in $ds.", CHOSEN, WHEN_EMPTY))
        .width(18)
        .height(7);
  }

  private static Panel targetCount() {
    return Tiles.serverState("Target count of $ds", CHOSEN)
        .key("target-count")
        .description(
            About.targets(
                "Whether the Prometheus chosen in $ds answers, and how many targets it knows.",
                CHOSEN,
                WHEN_EMPTY))
        .width(6)
        .height(7);
  }
}
