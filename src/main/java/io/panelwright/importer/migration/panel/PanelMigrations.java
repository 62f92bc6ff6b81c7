package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Migrations that Grafana applies to a dashboard's panels on load. */
public final class PanelMigrations {

  /**
   * A migrated panel.
   *
   * @param steps descriptions of the changes; empty if nothing changed
   * @param annotations annotations to add to the dashboard, for settings that panels no longer have
   */
  public record Result(JsonObject panel, List<String> steps, List<JsonObject> annotations) {

    public Result {
      annotations = List.copyOf(annotations);
      steps = List.copyOf(steps);
    }
  }

  private PanelMigrations() {}

  /**
   * Migrates a panel of a dashboard with the newest schema version, without nested panels. Rows and
   * library panels stay unchanged: they have no settings of their own.
   *
   * @param schema the Grafana that loads the panel; it makes no change of a later version
   */
  public static Result migrate(JsonObject panel, GrafanaSchema schema) {
    if (isRow(panel) || panel.has("libraryPanel")) {
      return new Result(panel, List.of(), List.of());
    }
    PanelMigrator migration = PanelMigrator.migrate(panel, schema);
    return new Result(migration.panel(), migration.steps(), migration.annotations());
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").filter("row"::equals).isPresent();
  }
}
