package io.panelwright.deliver;

import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a dashboard since the last push: ours in the source, and theirs in Grafana.
 * Migrations and defaults of Grafana are no changes.
 *
 * @param base what we pushed last; empty if it is unknown: then two states are compared
 * @param ours base → rendered; empty without a base
 * @param theirs base → Grafana; without a base rendered → Grafana
 * @param remaining rendered → Grafana
 */
public record ThreeWayComparison(
    Optional<JsonObject> base, DashboardDiff ours, DashboardDiff theirs, DashboardDiff remaining) {

  /** Compares the three states, each the JSON of a dashboard of any format. */
  public static ThreeWayComparison compare(
      Optional<JsonObject> base, JsonObject rendered, JsonObject live, Profile profile) {
    throw new UnsupportedOperationException();
  }

  /** The elements that both changed in different ways. */
  public List<ChangedElement> conflicts() {
    throw new UnsupportedOperationException();
  }

  /**
   * The rendered classic dashboard with their changes: what the source should render after {@code
   * pull}. A value that both changed is theirs.
   *
   * @param rendered without an environment
   */
  public JsonObject target(JsonObject rendered) {
    throw new UnsupportedOperationException();
  }
}
