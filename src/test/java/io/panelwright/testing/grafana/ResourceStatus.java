package io.panelwright.testing.grafana;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The error form of the resource API. */
final class ResourceStatus {

  static final String GROUP = "dashboard.grafana.app";

  private ResourceStatus() {}

  private static JsonObject status(String message) {
    return FakeJson.object(
        "kind", "Status",
        "apiVersion", "v1",
        "metadata", FakeJson.object(),
        "status", "Failure",
        "message", message);
  }

  private static FakeResponse response(
      int code, String message, String reason, Optional<JsonObject> details) {
    JsonObject body = status(message);
    body = reason.isEmpty() ? body : body.with("reason", reason);
    body = details.isEmpty() ? body : body.with("details", details.get());
    return FakeResponse.json(code, body.with("code", code));
  }

  private static Optional<JsonObject> dashboards(String name) {
    JsonObject details = name.isEmpty() ? FakeJson.object() : FakeJson.object("name", name);
    return Optional.of(details.merge(FakeJson.object("group", GROUP, "kind", "dashboards")));
  }

  private static String quoted(String name) {
    return "dashboards." + GROUP + (name.isEmpty() ? "" : " \"" + name + "\"");
  }

  static FakeResponse notFound(String name) {
    return response(404, quoted(name) + " not found", "NotFound", dashboards(name));
  }

  static FakeResponse folderNotFound(String uid) {
    return response(
        404,
        "folders.folder.grafana.app \"" + uid + "\" not found",
        "NotFound",
        Optional.of(
            FakeJson.object("name", uid, "group", "folder.grafana.app", "kind", "folders")));
  }

  static FakeResponse versionNotServed() {
    return response(
        404,
        "the server could not find the requested resource",
        "NotFound",
        Optional.of(FakeJson.object()));
  }

  static FakeResponse alreadyExists(String name) {
    return response(409, quoted(name) + " already exists", "AlreadyExists", dashboards(name));
  }

  static FakeResponse conflict(String name) {
    return response(
        409,
        "Operation cannot be fulfilled on "
            + quoted(name)
            + ": the object has been modified; please apply your changes to the latest version"
            + " and try again",
        "Conflict",
        dashboards(name));
  }

  /** Status 403, with the verb in Kubernetes' words and the sentence of Grafana. */
  static FakeResponse forbidden(String name, FakeAccount account, String verb, String sentence) {
    return response(
        403,
        quoted(name)
            + " is forbidden: User \""
            + account.login()
            + "\" cannot "
            + verb
            + " resource \"dashboards\" in API group \""
            + GROUP
            + "\" in the namespace \"default\": "
            + sentence,
        "Forbidden",
        dashboards(name));
  }

  static FakeResponse quotaReached(String name) {
    return response(
        403,
        quoted(name) + " is forbidden: Dashboard quota reached",
        "Forbidden",
        dashboards(name));
  }

  static FakeResponse badRequest(String message) {
    return response(400, message, "BadRequest", Optional.empty());
  }

  static FakeResponse internal(String message) {
    return response(500, message, "", Optional.empty());
  }

  /** Status 422 for a field. */
  static FakeResponse invalid(String name, String field, String reason, String problem) {
    JsonObject cause = FakeJson.object("reason", reason, "message", problem, "field", field);
    JsonObject details = name.isEmpty() ? FakeJson.object() : FakeJson.object("name", name);
    return response(
        422,
        "Dashboard." + GROUP + " \"" + name + "\" is invalid: " + field + ": " + problem,
        "Invalid",
        Optional.of(
            details.merge(
                FakeJson.object(
                    "group",
                    GROUP,
                    "kind",
                    "Dashboard",
                    "causes",
                    new JsonArray(List.of(cause))))));
  }

  /** The answer of the access control to a name that does not exist. */
  static FakeResponse unresolved(FakeRequest request) {
    String path = "/" + String.join("/", request.segments());
    return FakeResponse.text(
        500,
        "Internal Server Error: \""
            + path
            + "\": could not resolve dashboards:uid:"
            + request.segment(6)
            + ": Dashboard not found\n");
  }

  /** The answer to a delete. */
  static FakeResponse deleted(FakeDashboard dashboard) {
    return FakeResponse.ok(
        FakeJson.object(
            "kind", "Status",
            "apiVersion", "v1",
            "metadata", FakeJson.object(),
            "status", "Success",
            "details",
                FakeJson.object(
                    "name",
                    dashboard.uid,
                    "group",
                    GROUP,
                    "kind",
                    "dashboards",
                    "uid",
                    dashboard.resourceUid)));
  }
}
