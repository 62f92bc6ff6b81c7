package io.panelwright.environment;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.environment.EnvironmentValues.PanelThresholds;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the thresholds of panels. Those of overrides stay: they belong to single fields, which a
 * panel's key does not name.
 */
final class ThresholdWriter {

  private static final String THRESHOLDS = "thresholds";

  private final Environment environment;
  private final GrafanaSchema schema;
  private final List<Finding> findings;

  ThresholdWriter(Environment environment, Profile profile, List<Finding> findings) {
    this.environment = environment;
    this.schema = GrafanaSchema.forProfile(profile);
    this.findings = findings;
  }

  JsonObject write(JsonObject dashboard, Map<Long, String> panelKeys) {
    return environment.values().thresholds().isEmpty()
        ? dashboard
        : withPanels(dashboard, panelKeys);
  }

  private JsonObject withPanels(JsonObject parent, Map<Long, String> panelKeys) {
    JsonArray panels = parent.array("panels");
    if (panels.isEmpty()) {
      return parent;
    }
    List<Json> changed = new ArrayList<>();
    for (Json item : panels.items()) {
      changed.add(item instanceof JsonObject panel ? panel(panel, panelKeys) : item);
    }
    return parent.with("panels", new JsonArray(changed));
  }

  private JsonObject panel(JsonObject panel, Map<Long, String> panelKeys) {
    JsonObject withInner = withPanels(panel, panelKeys);
    Optional<String> key = panel.integer("id").map(panelKeys::get);
    Optional<PanelThresholds> thresholds = key.map(environment.values().thresholds()::get);
    if (thresholds.isEmpty()) {
      return withInner;
    }
    if (!hasThresholds(panel)) {
      findings.add(
          Finding.error(
              "threshold-unsupported",
              Location.at(thresholds.get().position()).child(environment.name()),
              "panel "
                  + key.get()
                  + " is of type "
                  + panel.string("type").orElse("")
                  + ", which has no thresholds",
              "remove the entry"));
      return withInner;
    }
    reportOverrides(panel, key.get(), thresholds.get());
    return withInner.withAt("fieldConfig.defaults.thresholds", withBase(thresholds.get().json()));
  }

  /** Panels of unknown plugins may have thresholds. */
  private boolean hasThresholds(JsonObject panel) {
    Optional<PanelType> type = schema.panel(panel.string("type").orElse(""));
    return !panel.has("libraryPanel")
        && (type.isEmpty() || type.get().fieldOption(THRESHOLDS).isPresent());
  }

  private void reportOverrides(JsonObject panel, String key, PanelThresholds thresholds) {
    boolean overridden =
        panel
            .object("fieldConfig")
            .array("overrides")
            .objects()
            .flatMap(override -> override.array("properties").objects())
            .anyMatch(property -> property.string("id").filter(THRESHOLDS::equals).isPresent());
    if (overridden) {
      findings.add(
          Finding.warning(
              "threshold-overridden",
              Location.at(thresholds.position()).child(environment.name()),
              "panel " + key + " has overrides with thresholds, which stay as in the source",
              "check that the fields without override are meant"));
    }
  }

  /** The base step has the value that this version of Grafana saves. */
  private JsonObject withBase(JsonObject thresholds) {
    List<Json> steps = new ArrayList<>(thresholds.array("steps").items());
    if (!steps.isEmpty() && steps.get(0) instanceof JsonObject base) {
      steps.set(0, base.with("value", schema.thresholdBase()));
    }
    return thresholds.with("steps", new JsonArray(steps));
  }
}
