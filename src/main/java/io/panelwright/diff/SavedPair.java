package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * Two classic dashboards as Grafana would save them, normalized for a comparison: what is the same
 * for Grafana is {@link #equivalent}.
 *
 * @param before the first dashboard, normalized
 * @param after the second dashboard, normalized
 * @param savedAfter the second dashboard as Grafana would save it, not normalized
 */
public record SavedPair(JsonObject before, JsonObject after, JsonObject savedAfter) {

  private static final String TIMEZONE = "timezone";

  /** Converts two classic dashboards of any schemaVersion. */
  public static SavedPair of(JsonObject before, JsonObject after, Profile profile) {
    JsonObject savedBefore = save(DatasourceAligner.fillInputs(before, after), profile);
    JsonObject savedAfter = save(DatasourceAligner.fillInputs(after, before), profile);
    JsonObject left = SaveModelNormalizer.normalize(savedBefore, profile);
    JsonObject right = SaveModelNormalizer.normalize(savedAfter, profile);
    boolean sameZone = hasDefaultZone(left, right) || hasDefaultZone(right, left);
    left = sameZone ? left.without(TIMEZONE) : left;
    right = sameZone ? right.without(TIMEZONE) : right;
    return new SavedPair(
        DatasourceAligner.addTypes(left, right),
        DatasourceAligner.addTypes(right, left),
        DatasourceAligner.addTypes(savedAfter, savedBefore));
  }

  private static JsonObject save(JsonObject dashboard, Profile profile) {
    JsonObject saved =
        ClassicSaveModelConverter.convert(new DashboardDocument(dashboard), profile).json();
    return DatasourceAligner.unifyNotations(saved);
  }

  private static boolean hasDefaultZone(JsonObject one, JsonObject other) {
    return one.string(TIMEZONE).isEmpty() && other.string(TIMEZONE).equals(Optional.of("browser"));
  }

  /** Whether two values are the same for Grafana, apart from defaults and migrations. */
  public static boolean equivalent(Json one, Json other) {
    return JsonEquivalence.equivalent(one, other);
  }

  /** A panel without the members that change with every save. */
  public static JsonObject withoutVolatileMembers(JsonObject panel) {
    return new VolatileProperties().stripPanel(panel);
  }

  /** The settings of a dashboard without panels, variables, annotations and volatile members. */
  public static JsonObject settings(JsonObject dashboard) {
    return new VolatileProperties()
        .stripDashboard(dashboard)
        .without("panels")
        .without("templating");
  }
}
