package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * What one schemaVersion changed.
 *
 * @param since dashboards below this schemaVersion are changed
 */
record Upgrade(int since, Apply apply) {

  /** Changes a dashboard and notes what it changed. */
  interface Apply {
    JsonObject to(JsonObject dashboard, Notes notes);
  }

  /** A change of the dashboard's own members. */
  static Upgrade dashboard(int since, String what, UnaryOperator<JsonObject> change) {
    return new Upgrade(
        since,
        (dashboard, notes) -> noted(dashboard, change, () -> notes.add(what, Notes.DASHBOARD)));
  }

  /** A change of each panel at any depth. */
  static Upgrade panels(int since, String what, UnaryOperator<JsonObject> change) {
    return new Upgrade(
        since,
        (dashboard, notes) ->
            Change.panels(
                dashboard,
                panel -> noted(panel, change, () -> notes.add(what, Notes.panel(panel)))));
  }

  /** A change of each panel of a type. */
  static Upgrade panels(int since, String type, String what, UnaryOperator<JsonObject> change) {
    return panels(
        since,
        what,
        panel -> panel.string("type").orElse("").equals(type) ? change.apply(panel) : panel);
  }

  /** A change of each query of a panel. */
  static Upgrade targets(int since, String what, UnaryOperator<JsonObject> change) {
    return panels(since, what, panel -> Change.each(panel, "targets", change));
  }

  /** A change of each transformation of a panel. */
  static Upgrade transformations(int since, String what, UnaryOperator<JsonObject> change) {
    return panels(since, what, panel -> Change.each(panel, "transformations", change));
  }

  /** A change of each variable. */
  static Upgrade variables(int since, String what, UnaryOperator<JsonObject> change) {
    return new Upgrade(
        since,
        (dashboard, notes) ->
            Change.inside(
                dashboard,
                "templating",
                templating ->
                    Change.each(
                        templating,
                        "list",
                        variable ->
                            noted(
                                variable,
                                change,
                                () -> notes.add(what, Notes.variable(variable))))));
  }

  private static JsonObject noted(
      JsonObject json, UnaryOperator<JsonObject> change, Runnable note) {
    JsonObject changed = change.apply(json);
    if (changed == json || changed.equals(json)) {
      return json;
    }
    note.run();
    return changed;
  }
}
