package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Migrates a panel type whose settings are members of the panel itself. */
interface PanelTypeMigration {

  /** Whether this panel has the old format. */
  boolean appliesTo(JsonObject panel);

  /** Returns the panel with the current type, options and fields; old members may remain. */
  JsonObject migrate(JsonObject panel);

  /** Returns annotations for settings that panels no longer have. */
  default List<JsonObject> annotations(JsonObject panel) {
    return List.of();
  }

  /**
   * Returns the paths of the old members that the migration reads: {@code legend} with all members
   * below it, or {@code thresholds[].op}. All other members are reported as lost.
   */
  Set<String> readPaths(JsonObject panel);

  static boolean hasType(JsonObject panel, String type) {
    return panel.string("type").filter(type::equals).isPresent();
  }
}
