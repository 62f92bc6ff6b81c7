package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Schema changes of a dashboard's own members. */
final class DashboardSchemaMigrations {

  private DashboardSchemaMigrations() {}

  static JsonObject services(JsonObject dashboard) {
    JsonObject filter = dashboard.object("services").object("filter");
    JsonObject changed = dashboard;
    if (filter.get("time").isPresent()) {
      changed = changed.with("time", filter.get("time").get());
    }
    if (filter.has("list")) {
      changed = changed.withAt("templating.list", filter.array("list"));
    }
    return changed.without("services");
  }

  static JsonObject pulldowns(JsonObject dashboard) {
    return dashboard
        .array("pulldowns")
        .objects()
        .filter(pulldown -> pulldown.string("type").orElse("").equals("annotations"))
        .findFirst()
        .map(
            pulldown ->
                dashboard
                    .without("pulldowns")
                    .with("annotations", Json.object().with("list", pulldown.array("annotations"))))
        .orElse(dashboard);
  }

  static JsonObject nav(JsonObject dashboard) {
    Optional<JsonObject> picker = dashboard.array("nav").objects().findFirst();
    return picker.map(it -> dashboard.without("nav").with("timepicker", it)).orElse(dashboard);
  }

  static JsonObject sharedCrosshair(JsonObject dashboard) {
    if (!dashboard.has("sharedCrosshair") && !dashboard.has("graphTooltip")) {
      return dashboard;
    }
    long shared = JavaScriptCoercion.isTruthy(dashboard, "sharedCrosshair") ? 1 : 0;
    return dashboard.without("sharedCrosshair").with("graphTooltip", shared);
  }

  static JsonObject refresh(JsonObject dashboard) {
    return dashboard.string("refresh").isPresent() ? dashboard : dashboard.with("refresh", "");
  }

  static JsonObject timeOptions(JsonObject dashboard) {
    return JsonRewriter.rewriteAt(
        dashboard, "timepicker", picker -> picker.without("time_options"));
  }
}
