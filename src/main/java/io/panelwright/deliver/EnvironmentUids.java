package io.panelwright.deliver;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The uids of datasources that an environment replaced, found by comparing both dashboards. */
final class EnvironmentUids {

  private static final String DATASOURCE = "datasource";

  private static final String UID = "uid";

  /** By the uid of the environment; the first of the source if several have the same. */
  private final Map<String, String> sourceUids = new HashMap<>();

  private EnvironmentUids() {}

  /**
   * Compares the references of a dashboard.
   *
   * @param source the dashboard as the source renders it
   * @param replaced the same dashboard for an environment
   */
  static EnvironmentUids find(JsonObject source, JsonObject replaced) {
    var uids = new EnvironmentUids();
    if (source != replaced) {
      uids.collect(source, replaced);
    }
    return uids;
  }

  private void collect(Json source, Json replaced) {
    if (source instanceof JsonObject a && replaced instanceof JsonObject b) {
      a.object(DATASOURCE)
          .string(UID)
          .ifPresent(
              uid ->
                  b.object(DATASOURCE).string(UID).ifPresent(r -> sourceUids.putIfAbsent(r, uid)));
      a.members().forEach((key, value) -> b.get(key).ifPresent(other -> collect(value, other)));
    } else if (source instanceof JsonArray a && replaced instanceof JsonArray b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        collect(a.items().get(i), b.items().get(i));
      }
    }
  }

  /** The dashboard with the uids of the source. */
  JsonObject toSource(JsonObject dashboard) {
    return sourceUids.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()))
        ? dashboard
        : (JsonObject) replace(dashboard);
  }

  private Json replace(Json json) {
    if (json instanceof JsonArray array) {
      return Json.array(array.items(), this::replace);
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, value) ->
                members.put(key, key.equals(DATASOURCE) ? reference(value) : replace(value)));
    return new JsonObject(members);
  }

  private Json reference(Json json) {
    if (json instanceof JsonString name) {
      return Json.of(sourceUids.getOrDefault(name.value(), name.value()));
    }
    return json instanceof JsonObject object
        ? object
            .string(UID)
            .map(uid -> object.with(UID, sourceUids.getOrDefault(uid, uid)))
            .orElseGet(() -> (JsonObject) replace(object))
        : json;
  }
}
