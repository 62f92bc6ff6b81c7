package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Unique ids for all panels; new ids follow the highest one. */
final class PanelIds {

  /** JavaScript cannot represent all larger whole numbers. */
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private PanelIds() {}

  static long max(JsonObject dashboard) {
    long[] highest = {0};
    JsonRewriter.rewritePanels(
        dashboard,
        panel -> {
          highest[0] = Math.max(highest[0], id(panel).orElse(0L));
          return panel;
        });
    return highest[0];
  }

  static JsonObject makeUnique(JsonObject dashboard, MigrationLog log) {
    Set<Long> usedIds = new LinkedHashSet<>();
    long[] next = {max(dashboard) + 1};
    return JsonRewriter.rewritePanels(
        dashboard,
        panel -> {
          Optional<Long> id = id(panel);
          if (id.isPresent() && usedIds.add(id.get())) {
            return panel;
          }
          log.add(
              id.isPresent() ? "replaced duplicate panel ids" : "added ids to panels",
              MigrationLog.describePanel(panel));
          usedIds.add(next[0]);
          return panel.with("id", next[0]++);
        });
  }

  private static Optional<Long> id(JsonObject panel) {
    return panel.integer("id").filter(id -> id > 0 && id < MAX_SAFE_INTEGER);
  }
}
