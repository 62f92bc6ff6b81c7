package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonObject;

/** Explains resources of grafana-operator whose dashboard is in another place. */
final class OperatorSource {

  /** The code of resources whose dashboard is in another place. */
  static final String CODE = "dashboard-elsewhere";

  private OperatorSource() {}

  /** The finding for a resource without {@code json} and {@code gzipJson}, without a location. */
  static Finding find(JsonObject spec, String name) {
    String subject = "the GrafanaDashboard \"" + name + "\"";
    if (spec.string("url").isPresent()) {
      String url = spec.string("url").get();
      return elsewhere(
          subject + " names the URL " + url + " instead of a dashboard",
          "download it with curl -fsSLO '" + url.replace("'", "%27") + "', and name that file");
    }
    if (spec.has("grafanaCom")) {
      String id = spec.object("grafanaCom").integer("id").map(String::valueOf).orElse("ID");
      return elsewhere(
          subject + " names the dashboard " + id + " of grafana.com",
          "download it: curl -fsSL https://grafana.com/api/dashboards/"
              + id
              + "/revisions/latest/download -o "
              + id
              + ".json");
    }
    if (spec.has("configMapRef")) {
      String map = spec.object("configMapRef").string("name").orElse("");
      return elsewhere(
          subject + " names the ConfigMap \"" + map + "\" instead of a dashboard",
          "name the file of that ConfigMap");
    }
    if (spec.has("jsonnet") || spec.has("jsonnetLib")) {
      return elsewhere(
          subject + " has a Jsonnet program instead of a dashboard",
          "run it with jsonnet, and name its output");
    }
    return elsewhere(
        subject + " has no dashboard: expected json or gzipJson in its spec",
        "put the dashboard's JSON into spec.json");
  }

  private static Finding elsewhere(String message, String hint) {
    return Finding.error(CODE, Location.unknown(), message, hint);
  }
}
