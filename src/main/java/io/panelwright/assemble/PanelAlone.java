package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.Canonical;
import io.panelwright.document.GridPos;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.Panel;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.util.List;

/**
 * A panel as a document would have it, without its id and place.
 *
 * @param json in Grafana's form
 * @param findings what would have to be mended before it is written
 */
public record PanelAlone(JsonObject json, List<Finding> findings) {

  private static final GridPos ANYWHERE = new GridPos(0, 0, 1, 1);

  public PanelAlone {
    findings = List.copyOf(findings);
  }

  /** The panel in a house style and a profile. */
  public static PanelAlone of(Panel panel, HouseStyle style, Profile profile) {
    var writer = new PanelWriter(panel.spec(), style, profile, Place.nowhere());
    JsonObject json = writer.write(1, ANYWHERE).without("id").without("gridPos");
    return new PanelAlone((JsonObject) Canonical.sorted(json), writer.findings());
  }
}
