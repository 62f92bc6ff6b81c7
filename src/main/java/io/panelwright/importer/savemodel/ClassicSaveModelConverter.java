package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.importer.migration.MigrationLog;

/** Converts a dashboard of any schemaVersion to the classic dashboard that Grafana would save. */
public final class ClassicSaveModelConverter {

  private ClassicSaveModelConverter() {}

  /**
   * Converts the classic view of a dashboard. Two files of one dashboard, such as a file and
   * Grafana's save of it, give the same result.
   */
  public static DashboardDocument convert(DashboardDocument document, Profile profile) {
    DashboardDocument migrated = DashboardMigration.migrate(document, profile).document();
    return SaveModel.create(migrated, profile, new MigrationLog()).document();
  }
}
