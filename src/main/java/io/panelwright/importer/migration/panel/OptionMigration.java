package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * Migrates one old notation of a panel's options or fields.
 *
 * @param description the step text for users
 * @param operation returns the same panel if it does not have the old notation
 * @param since the version of Grafana that introduced the migration; 0 for those that all profiles
 *     have
 */
record OptionMigration(String description, UnaryOperator<JsonObject> operation, double since) {

  /** A migration of all profiles. */
  OptionMigration(String description, UnaryOperator<JsonObject> operation) {
    this(description, operation, 0);
  }
}
