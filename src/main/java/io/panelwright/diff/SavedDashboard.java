package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard as Grafana saves it.
 *
 * @param saved the save model
 * @param normalized the save model for comparisons: with the same panels, variables and annotations
 *     in the same order
 */
record SavedDashboard(JsonObject saved, JsonObject normalized) {

  private static final String TIMEZONE = "timezone";

  /** The time zone that Grafana's v2 format has for a classic dashboard without one. */
  private static final String DEFAULT_TIMEZONE = "browser";

  /** Saves versions of one dashboard. */
  static List<SavedDashboard> align(List<DashboardFile> versions, Profile profile) {
    boolean mixed = versions.stream().map(SavedDashboard::isV2).distinct().count() > 1;
    boolean noZone = versions.stream().anyMatch(v -> json(v).string(TIMEZONE).isEmpty());
    List<SavedDashboard> saved =
        versions.stream().map(v -> save(v, versions, profile, mixed, noZone)).toList();
    return saved.stream().map(s -> s.withTypesOf(saved)).toList();
  }

  private static SavedDashboard save(
      DashboardFile file,
      List<DashboardFile> versions,
      Profile profile,
      boolean mixed,
      boolean noZone) {
    JsonObject json = json(file);
    for (DashboardFile other : versions) {
      json = DatasourceAligner.fillInputs(json, json(other));
    }
    JsonObject saved =
        ClassicSaveModelConverter.convert(new DashboardDocument(json), profile).json();
    saved = mixed ? SaveModelNormalizer.resolveDatasources(saved) : saved;
    JsonObject plain =
        SaveModelNormalizer.normalize(DatasourceAligner.unifyNotations(saved), profile);
    boolean defaultZone = noZone && plain.string(TIMEZONE).equals(Optional.of(DEFAULT_TIMEZONE));
    return new SavedDashboard(saved, defaultZone ? plain.without(TIMEZONE) : plain);
  }

  private SavedDashboard withTypesOf(List<SavedDashboard> versions) {
    JsonObject typedSaved = saved;
    JsonObject typed = normalized;
    for (SavedDashboard other : versions) {
      typedSaved = DatasourceAligner.addTypes(typedSaved, other.saved);
      typed = DatasourceAligner.addTypes(typed, other.normalized);
    }
    return new SavedDashboard(typedSaved, typed);
  }

  PanelTree savedTree() {
    return PanelTree.build(new DashboardDocument(saved));
  }

  PanelTree normalizedTree() {
    return PanelTree.build(new DashboardDocument(normalized));
  }

  private static boolean isV2(DashboardFile file) {
    return file.format() == DashboardFileFormat.V2;
  }

  private static JsonObject json(DashboardFile file) {
    return file.document().json();
  }
}
