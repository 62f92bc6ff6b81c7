package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The format of an object that is a dashboard or contains one.
 *
 * @param dashboard the object with the panels
 */
record FormatDetection(LocatedObject dashboard, DashboardFileFormat format) {

  /** A description of a value that is not a dashboard, and the next step. */
  record OtherContent(String description, String hint) {}

  private static final String EXPORT = "export the dashboard's JSON from Grafana";

  /** The content of a file without values. */
  static final OtherContent EMPTY = new OtherContent("an empty file", EXPORT);

  /**
   * Detects a dashboard, alone, in a resource or in a response.
   *
   * @param strict whether a dashboard must have a title: objects inside of others may have panels
   *     without being dashboards
   */
  static Optional<FormatDetection> detect(LocatedObject root, boolean strict) {
    if (root.json().get("spec").filter(JsonObject.class::isInstance).isPresent()) {
      return resource(root);
    }
    LocatedObject wrapped = root.object("dashboard");
    if (isDashboard(wrapped.json())) {
      return detected(wrapped, DashboardFileFormat.WRAPPED);
    }
    boolean dashboard = isDashboard(root.json()) && !isPanel(root.json());
    return dashboard && (!strict || isV2(root.json()) || root.string("title").isPresent())
        ? detected(root, DashboardFileFormat.CLASSIC)
        : Optional.empty();
  }

  private static Optional<FormatDetection> resource(LocatedObject root) {
    LocatedObject spec = root.object("spec");
    String kind = root.string("kind").orElse("");
    boolean v2 = DashboardApiVersion.isV2(root.json()) && !isArray(spec.json(), "panels");
    if (v2 && kind.equals("Dashboard")) {
      return Optional.of(new FormatDetection(spec, DashboardFileFormat.V2));
    }
    boolean ofGrafana = kind.equals("Dashboard") && DashboardApiVersion.isOfGrafana(root.json());
    return ofGrafana || isDashboard(spec.json())
        ? detected(spec, DashboardFileFormat.RESOURCE)
        : Optional.empty();
  }

  private static Optional<FormatDetection> detected(
      LocatedObject dashboard, DashboardFileFormat format) {
    boolean v2 = isV2(dashboard.json());
    return Optional.of(new FormatDetection(dashboard, v2 ? DashboardFileFormat.V2 : format));
  }

  /** Describes a value without a dashboard. */
  static OtherContent describe(Json root) {
    if (root instanceof JsonObject object) {
      return describe(object);
    }
    return new OtherContent(root instanceof JsonArray ? "a list" : root.kind(), EXPORT);
  }

  private static OtherContent describe(JsonObject json) {
    if (json.string("kind").isPresent()) {
      String kind = json.string("kind").get();
      return new OtherContent(
          "a resource of kind " + Json.of(kind) + " without a dashboard", EXPORT);
    }
    if (json.has("model") && (json.has("kind") || json.has("name"))) {
      return new OtherContent("a library panel", "check a dashboard that shows it");
    }
    if (isPanel(json)) {
      return new OtherContent(
          "a panel without a dashboard", "put it into the \"panels\" of a dashboard");
    }
    return new OtherContent(
        json.isEmpty() ? "an empty object" : "an object without panels", EXPORT);
  }

  private static boolean isPanel(JsonObject json) {
    return json.has("type")
        && Stream.of("gridPos", "targets", "fieldConfig", "options").anyMatch(json::has);
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

  /** Elements or a layout alone are an incomplete v2 dashboard. */
  private static boolean isV2(JsonObject json) {
    return json.has("elements") && json.has("layout")
        || !json.has("panels")
            && (json.object("layout").string("kind").filter(k -> k.endsWith("Layout")).isPresent()
                || json.object("elements").members().values().stream()
                    .anyMatch(FormatDetection::isElement));
  }

  private static boolean isElement(Json value) {
    return value instanceof JsonObject element && element.has("kind") && element.has("spec");
  }
}
