package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response of the fake server.
 *
 * @param headers the content type and what else the client sees
 */
record FakeResponse(int status, Map<String, String> headers, String body) {

  private static final String JSON = "application/json";

  /** A JSON response. */
  static FakeResponse json(int status, Json body) {
    return new FakeResponse(status, Map.of("Content-Type", JSON), body.toString());
  }

  static FakeResponse ok(Json body) {
    return json(200, body);
  }

  /** The error form of the classic API. */
  static FakeResponse error(int status, String message) {
    return json(status, FakeJson.object("message", message));
  }

  /** The error form of the classic API with a code of the error. */
  static FakeResponse error(int status, String message, String code) {
    return json(status, FakeJson.object("message", message, "status", code));
  }

  /** Status 403 of an account without a permission. */
  static FakeResponse denied(String permissions) {
    return json(
        403,
        FakeJson.object(
            "accessErrorId",
            "ACE0000000001",
            "message",
            "You'll need additional permissions to perform this action. Permissions needed: "
                + permissions,
            "title",
            "Access denied"));
  }

  /** Status 401. */
  static FakeResponse unauthorized(String message, String id) {
    return json(
        401,
        FakeJson.object(
            "extra",
            JsonNull.NULL,
            "message",
            message,
            "messageId",
            id,
            "statusCode",
            401,
            "traceID",
            ""));
  }

  static FakeResponse text(int status, String text) {
    return new FakeResponse(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
  }

  static FakeResponse html(int status, String text) {
    return new FakeResponse(status, Map.of("Content-Type", "text/html; charset=UTF-8"), text);
  }

  FakeResponse withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new FakeResponse(status, changed, body);
  }
}
