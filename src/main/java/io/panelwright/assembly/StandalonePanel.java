package io.panelwright.assembly;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.GridPos;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A panel's JSON without id and position.
 *
 * @param json in Grafana's format
 * @param findings problems to fix before the panel is written
 */
public record StandalonePanel(JsonObject json, List<Finding> findings) {

  private static final GridPos PLACEHOLDER_POSITION = new GridPos(0, 0, 1, 1);

  public StandalonePanel {
    findings = List.copyOf(findings);
  }

  /** Assembles the panel with a house style and a profile. */
  public static StandalonePanel assemble(Panel panel, HouseStyle style, Profile profile) {
    PanelSpec spec = panel.spec();
    PanelDefaults defaults = PanelDefaults.of(spec.identity().type(), style, profile);
    var writer =
        new PanelAssembler(spec, defaults, new PanelDatasources(), profile, Location::unknown);
    JsonObject json =
        writer.assemble(Json.of(1), PLACEHOLDER_POSITION).without("id").without("gridPos");
    return new StandalonePanel(
        (JsonObject) CanonicalJson.sortWithoutNulls(json), writer.findings());
  }
}
