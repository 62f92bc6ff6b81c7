package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * Change of one schemaVersion.
 *
 * @param since the change applies to dashboards below this schemaVersion
 */
record SchemaMigration(int since, Operation operation) {

  /** Changes a dashboard and logs the changes. */
  interface Operation {
    JsonObject apply(JsonObject dashboard, MigrationLog log);
  }

  /** A change of the dashboard's own members. */
  static SchemaMigration dashboard(
      int since, String description, UnaryOperator<JsonObject> change) {
    return new SchemaMigration(
        since,
        (dashboard, log) ->
            applyAndLog(dashboard, change, () -> log.add(description, MigrationLog.DASHBOARD)));
  }

  /** A change of each panel at any depth. */
  static SchemaMigration panels(int since, String description, UnaryOperator<JsonObject> change) {
    return new SchemaMigration(
        since,
        (dashboard, log) ->
            JsonRewriter.rewritePanels(
                dashboard,
                panel ->
                    applyAndLog(
                        panel,
                        change,
                        () -> log.add(description, MigrationLog.describePanel(panel)))));
  }

  /** A change of each panel of a type. */
  static SchemaMigration panels(
      int since, String type, String description, UnaryOperator<JsonObject> change) {
    return panels(
        since,
        description,
        panel -> panel.string("type").orElse("").equals(type) ? change.apply(panel) : panel);
  }

  /** A change of each query of a panel. */
  static SchemaMigration targets(int since, String description, UnaryOperator<JsonObject> change) {
    return panels(since, description, panel -> JsonRewriter.rewriteEach(panel, "targets", change));
  }

  /** A change of each transformation of a panel. */
  static SchemaMigration transformations(
      int since, String description, UnaryOperator<JsonObject> change) {
    return panels(
        since, description, panel -> JsonRewriter.rewriteEach(panel, "transformations", change));
  }

  /** A change of each variable. */
  static SchemaMigration variables(
      int since, String description, UnaryOperator<JsonObject> change) {
    return new SchemaMigration(
        since,
        (dashboard, log) ->
            JsonRewriter.rewriteAt(
                dashboard,
                "templating",
                templating ->
                    JsonRewriter.rewriteEach(
                        templating,
                        "list",
                        variable ->
                            applyAndLog(
                                variable,
                                change,
                                () ->
                                    log.add(
                                        description, MigrationLog.describeVariable(variable))))));
  }

  private static JsonObject applyAndLog(
      JsonObject json, UnaryOperator<JsonObject> change, Runnable log) {
    JsonObject changed = change.apply(json);
    if (changed == json || changed.equals(json)) {
      return json;
    }
    log.run();
    return changed;
  }
}
