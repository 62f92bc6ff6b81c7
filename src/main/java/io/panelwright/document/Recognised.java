package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JSON value is, as far as dashboards go.
 *
 * @param dashboard where the dashboard stands; empty when there is none
 * @param form meaningless without a dashboard
 * @param found what there is, for people
 * @param next what to do when there is no dashboard
 */
record Recognised(Optional<Located> dashboard, Form form, String found, String next) {

  private static final String EXPORT = "export the dashboard's JSON from Grafana";
  private static final String SPLIT = "put each dashboard into a file of its own";

  static Recognised of(Json root) {
    if (root instanceof JsonArray list) {
      long dashboards = list.objects().filter(Recognised::isDashboard).count();
      return dashboards > 0
          ? none("a list of " + dashboards + " dashboards", SPLIT)
          : none("a list", EXPORT);
    }
    return root instanceof JsonObject object ? of(Located.root(object)) : none(root.kind(), EXPORT);
  }

  private static Recognised of(Located root) {
    if (root.json().get("spec").filter(JsonObject.class::isInstance).isPresent()) {
      return resource(root);
    }
    Located wrapped = root.at("dashboard");
    if (!wrapped.json().isEmpty() && isDashboard(wrapped.json())) {
      return some(wrapped, Form.WRAPPED);
    }
    return isDashboard(root.json()) ? some(root, Form.CLASSIC) : other(root.json());
  }

  private static Recognised resource(Located root) {
    Located spec = root.at("spec");
    String kind = root.string("kind").orElse("");
    if (spec.json().get("json").filter(JsonString.class::isInstance).isPresent()) {
      return none(
          "a " + kind + " with a dashboard as text in spec.json",
          "put that text into a file of its own");
    }
    if (kind.equals("Dashboard") || isDashboard(spec.json())) {
      return some(spec, Form.RESOURCE);
    }
    return none(
        kind.isEmpty() ? "an object with a spec" : "a resource of kind " + Json.of(kind), EXPORT);
  }

  private static Recognised some(Located dashboard, Form form) {
    boolean v2 = isV2(dashboard.json());
    return new Recognised(Optional.of(dashboard), v2 ? Form.V2 : form, "", "");
  }

  private static Recognised none(String found, String next) {
    return new Recognised(Optional.empty(), Form.CLASSIC, found, next);
  }

  private static Recognised other(JsonObject json) {
    if (json.array("items")
        .objects()
        .anyMatch(item -> of(Located.root(item)).dashboard.isPresent())) {
      return none("a list of dashboards", SPLIT);
    }
    if (json.has("model") && (json.has("kind") || json.has("name"))) {
      return none("a library panel", "check a dashboard that shows it");
    }
    if (json.has("type")
        && Stream.of("gridPos", "targets", "fieldConfig", "options").anyMatch(json::has)) {
      return none("a panel without a dashboard", "put it into the \"panels\" of a dashboard");
    }
    return none(json.isEmpty() ? "an empty object" : "an object without panels", EXPORT);
  }

  private static boolean isDashboard(JsonObject json) {
    return isV2(json)
        || isList(json, "panels")
        || isList(json, "rows")
        || json.has("templating")
        || json.has("schemaVersion");
  }

  private static boolean isList(JsonObject json, String key) {
    return json.get(key).filter(JsonArray.class::isInstance).isPresent();
  }

  private static boolean isV2(JsonObject json) {
    return json.has("elements") && json.has("layout");
  }
}
