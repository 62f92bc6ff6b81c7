package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a body that do not change with each server. */
final class RecordedValues {

  private static final List<String> VOLATILE =
      List.of(
          "id",
          "dashboardId",
          "folderId",
          "created",
          "updated",
          "accessErrorId",
          "managedFields",
          "grafana.app/updatedTimestamp",
          "grafana.app/deprecatedInternalID",
          "creationTimestamp",
          "createdAt",
          "updatedAt",
          "continue",
          "continueToken",
          "resourceVersion",
          "traceID");

  private RecordedValues() {}

  static Json comparable(Json value) {
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new TreeMap<>();
      object.members().forEach((key, member) -> put(members, key, member));
      return new JsonObject(members);
    }
    return value instanceof JsonArray array
        ? new JsonArray(array.items().stream().map(RecordedValues::comparable).toList())
        : value;
  }

  /** Whether a volatile member is there, matters; what it is, does not. */
  private static void put(Map<String, Json> members, String key, Json member) {
    if (key.equals("managedFields")) {
      return;
    }
    boolean isEmpty = member.equals(Json.of(""));
    if (VOLATILE.contains(key)) {
      members.put(key, Json.of(isEmpty ? "" : "…"));
    } else if (member instanceof JsonString text) {
      members.put(key, Json.of(comparable(key, text.value())));
    } else {
      members.put(key, comparable(member));
    }
  }

  private static String comparable(String key, String text) {
    boolean isMadeUpUid = key.equals("uid") && !text.toLowerCase(Locale.ROOT).startsWith("pw");
    return isMadeUpUid
        ? "…"
        : text.replaceAll("(user|service-account):[a-z0-9]+", "$1:…")
            .replaceAll("dashboardId \\d+", "dashboardId …")
            .replaceAll("(/dashboards/f|/d)/(?!pw)[A-Za-z0-9-]{13,}/", "$1/…/");
  }
}
