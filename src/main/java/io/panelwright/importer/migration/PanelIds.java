package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Numbers of panels: each has one, and no two the same; new ones follow the highest. */
final class PanelIds {

  /** Beyond this JavaScript cannot tell whole numbers apart. */
  private static final long SAFE = (1L << 53) - 1;

  private PanelIds() {}

  static long highest(JsonObject dashboard) {
    long[] highest = {0};
    Change.panels(
        dashboard,
        panel -> {
          highest[0] = Math.max(highest[0], id(panel).orElse(0L));
          return panel;
        });
    return highest[0];
  }

  static JsonObject unique(JsonObject dashboard, Notes notes) {
    Set<Long> taken = new LinkedHashSet<>();
    long[] next = {highest(dashboard) + 1};
    return Change.panels(
        dashboard,
        panel -> {
          Optional<Long> id = id(panel);
          if (id.isPresent() && taken.add(id.get())) {
            return panel;
          }
          notes.add(
              id.isPresent()
                  ? "the id of another panel was replaced"
                  : "panels without an id got one",
              Notes.panel(panel));
          taken.add(next[0]);
          return panel.with("id", next[0]++);
        });
  }

  private static Optional<Long> id(JsonObject panel) {
    return panel.integer("id").filter(id -> id > 0 && id < SAFE);
  }
}
