package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.List;

/** What a newer Grafana does to a dashboard's panels when it loads them. */
public final class PanelMigrations {

  /**
   * A panel in today's form.
   *
   * @param steps what was done to it, in words; empty when nothing changed
   * @param annotations what the dashboard must get besides: the panel itself can no longer say it
   */
  public record Result(JsonObject panel, List<String> steps, List<JsonObject> annotations) {

    public Result {
      annotations = List.copyOf(annotations);
      steps = List.copyOf(steps);
    }
  }

  private PanelMigrations() {}

  /**
   * Migrates any panel of a dashboard that has the newest schema version, without the panels that
   * it may hold. Rows and library panels stay: they have no settings of their own.
   */
  public static Result migrate(JsonObject panel) {
    if (isRow(panel) || panel.has("libraryPanel")) {
      return new Result(panel, List.of(), List.of());
    }
    PanelMigration migration = PanelMigration.of(panel);
    return new Result(migration.panel(), migration.steps(), migration.annotations());
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").filter("row"::equals).isPresent();
  }
}
