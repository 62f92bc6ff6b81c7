package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The format of a JSON value, or the reason why it is not a dashboard.
 *
 * @param dashboard the dashboard in the value; empty if there is none
 * @param format meaningless without a dashboard
 * @param description the kind of value that is not a dashboard, for messages
 * @param hint the next step if there is no dashboard
 */
record FormatDetection(
    Optional<LocatedObject> dashboard,
    DashboardFileFormat format,
    String description,
    String hint) {

  private static final String EXPORT = "export the dashboard's JSON from Grafana";
  private static final String SPLIT = "put each dashboard into a file of its own";

  static FormatDetection detect(Json root) {
    if (root instanceof JsonArray list) {
      long dashboards = list.objects().filter(FormatDetection::isDashboard).count();
      return dashboards > 0
          ? notDetected("a list of " + dashboards + " dashboards", SPLIT)
          : notDetected("a list", EXPORT);
    }
    return root instanceof JsonObject object
        ? detect(LocatedObject.root(object))
        : notDetected(root.kind(), EXPORT);
  }

  private static FormatDetection detect(LocatedObject root) {
    if (root.json().get("spec").filter(JsonObject.class::isInstance).isPresent()) {
      return resource(root);
    }
    LocatedObject wrapped = root.object("dashboard");
    if (!wrapped.json().isEmpty() && isDashboard(wrapped.json())) {
      return detected(wrapped, DashboardFileFormat.WRAPPED);
    }
    return isDashboard(root.json())
        ? detected(root, DashboardFileFormat.CLASSIC)
        : other(root.json());
  }

  private static FormatDetection resource(LocatedObject root) {
    LocatedObject spec = root.object("spec");
    String kind = root.string("kind").orElse("");
    if (spec.json().get("json").filter(JsonString.class::isInstance).isPresent()) {
      return notDetected(
          "a " + kind + " with a dashboard as text in spec.json",
          "put that text into a file of its own");
    }
    if (kind.equals("Dashboard") || isDashboard(spec.json())) {
      return detected(spec, DashboardFileFormat.RESOURCE);
    }
    return notDetected(
        kind.isEmpty() ? "an object with a spec" : "a resource of kind " + Json.of(kind), EXPORT);
  }

  private static FormatDetection detected(LocatedObject dashboard, DashboardFileFormat format) {
    boolean v2 = isV2(dashboard.json());
    return new FormatDetection(
        Optional.of(dashboard), v2 ? DashboardFileFormat.V2 : format, "", "");
  }

  private static FormatDetection notDetected(String description, String hint) {
    return new FormatDetection(Optional.empty(), DashboardFileFormat.CLASSIC, description, hint);
  }

  private static FormatDetection other(JsonObject json) {
    if (json.array("items")
        .objects()
        .anyMatch(item -> detect(LocatedObject.root(item)).dashboard.isPresent())) {
      return notDetected("a list of dashboards", SPLIT);
    }
    if (json.has("model") && (json.has("kind") || json.has("name"))) {
      return notDetected("a library panel", "check a dashboard that shows it");
    }
    if (json.has("type")
        && Stream.of("gridPos", "targets", "fieldConfig", "options").anyMatch(json::has)) {
      return notDetected(
          "a panel without a dashboard", "put it into the \"panels\" of a dashboard");
    }
    return notDetected(json.isEmpty() ? "an empty object" : "an object without panels", EXPORT);
  }

  private static boolean isDashboard(JsonObject json) {
    return isV2(json)
        || isArray(json, "panels")
        || isArray(json, "rows")
        || json.has("templating")
        || json.has("schemaVersion");
  }

  private static boolean isArray(JsonObject json, String key) {
    return json.get(key).filter(JsonArray.class::isInstance).isPresent();
  }

  private static boolean isV2(JsonObject json) {
    return json.has("elements") && json.has("layout");
  }
}
