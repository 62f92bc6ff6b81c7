package io.panelwright.importer.migration;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.importer.migration.panel.PanelMigrations;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrates a dashboard to the state that Grafana has after loading it. */
public final class DashboardMigration {

  /** The annotation that every dashboard has: user annotations and alerts. */
  public static final JsonObject STANDARD_ANNOTATION = DashboardDefaults.BUILT_IN_ANNOTATION;

  private DashboardMigration() {}

  /**
   * Result of a migration.
   *
   * @param steps the changes, in order
   */
  public record Result(DashboardDocument document, List<Step> steps) {

    public Result {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One kind of change.
   *
   * @param since the schemaVersion that introduced it; empty for changes that Grafana applies to
   *     all dashboards
   * @param description the change, without a final full stop
   * @param places such as {@code panel 4 "Latency"}, {@code variable $cluster} or {@code dashboard}
   * @param drops whether the places are no longer in the dashboard
   */
  public record Step(
      Optional<Integer> since, String description, List<String> places, boolean drops) {

    public Step {
      places = List.copyOf(places);
    }
  }

  /**
   * Migrates a dashboard to the state that Grafana of this profile has after loading it. Accepts
   * any JSON object; a second migration of the result changes nothing. Panels keep the order of the
   * file.
   */
  public static Result migrate(DashboardDocument document, Profile profile) {
    var log = new MigrationLog();
    GrafanaSchema schema = GrafanaSchema.forProfile(profile);
    JsonObject json = TypeSanitizer.sanitize(document.json(), log);
    json = LibraryPanels.inlineDefinitions(ExportInputs.resolve(json, log), log);
    json = PanelIds.makeUnique(json, log);
    long version = version(json);
    json = applyMigrations(json, version, schema, log);
    json = DatasourceReferences.complete(json, version, schema, log);
    json = LoadMigration.complete(json, schema, log);
    return new Result(new DashboardDocument(json), log.steps());
  }

  private static long version(JsonObject dashboard) {
    double version = JavaScriptCoercion.parseFloat(dashboard.get("schemaVersion")).orElse(0);
    return (long) Math.floor(version);
  }

  private static JsonObject applyMigrations(
      JsonObject dashboard, long from, GrafanaSchema schema, MigrationLog log) {
    long to = schema.schemaVersion();
    JsonObject changed = LoadMigration.begin(SchemaMigrations.apply(dashboard, from, to, log), log);
    if (from > to) {
      log.add(
          "schemaVersion "
              + from
              + " is newer than this Grafana's "
              + to
              + ": read without migration",
          MigrationLog.DASHBOARD);
    }
    return migratePanels(changed, schema, log).with("schemaVersion", to);
  }

  /** Migrates panels; settings that panels no longer have become annotations of the dashboard. */
  private static JsonObject migratePanels(
      JsonObject dashboard, GrafanaSchema schema, MigrationLog log) {
    List<Json> annotations = new ArrayList<>();
    JsonObject changed =
        JsonRewriter.rewritePanels(
            dashboard,
            panel -> {
              PanelMigrations.Result result = PanelMigrations.migrate(panel, schema);
              result.steps().forEach(step -> log.add(step, MigrationLog.describePanel(panel)));
              annotations.addAll(result.annotations());
              return result.panel();
            });
    if (annotations.isEmpty()) {
      return changed;
    }
    annotations.addAll(0, changed.object("annotations").array("list").items());
    return changed.withAt("annotations.list", new JsonArray(annotations));
  }
}
