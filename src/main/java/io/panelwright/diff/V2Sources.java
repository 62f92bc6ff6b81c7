package io.panelwright.diff;

import io.panelwright.document.DashboardFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.stream.Stream;

/** Compares v2 dashboards as they stand in their files, for what no classic view shows. */
final class V2Sources {

  private static final Context PATHS = Context.of("");

  private V2Sources() {}

  static Difference between(DashboardFile before, DashboardFile after, Difference views) {
    List<Change> changes = Comparison.of(PATHS, spec(before), spec(after));
    return changes.isEmpty()
        ? views
        : new Difference(
            views.title(),
            List.of(new Part(Kind.DASHBOARD, Status.CHANGED, views.title(), "", changes)),
            views.ignored());
  }

  /** A resource's metadata is not the dashboard. */
  private static JsonObject spec(DashboardFile file) {
    Json root = JsonReader.read(file.text());
    JsonObject object = root instanceof JsonObject json ? json : Json.object();
    return Stream.of(object, object.object("spec"), object.object("dashboard"))
        .filter(holder -> holder.has("elements"))
        .findFirst()
        .orElse(object);
  }
}
