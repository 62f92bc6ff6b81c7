package io.panelwright.deliver.drift;

import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.ComparedElement.SidedChange;
import io.panelwright.diff.DiffJson;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;

/** Writes a drift report as JSON. */
public final class DriftJson {

  /** Increased if a member is removed or changes its meaning; not if one is added. */
  private static final int VERSION = 1;

  private DriftJson() {}

  /** Writes all dashboards as {@code {"version": 1, "dashboards": […]}}. */
  public static String render(DriftReport report) {
    return JsonWriter.pretty(
        Json.object()
            .with("version", VERSION)
            .with("grafana", report.grafana())
            .with("project", report.project())
            .with("environment", report.environment())
            .with("drift", report.hasDrift())
            .with("complete", !report.isIncomplete())
            .with("summary", report.summary())
            .with("notes", Json.strings(report.notes()))
            .with("dashboards", Json.array(report.dashboards(), DriftJson::dashboard)));
  }

  private static Json dashboard(DashboardDrift drift) {
    JsonObject json =
        Json.object()
            .with("uid", drift.uid())
            .with("title", drift.title())
            .with("state", drift.state().code())
            .with("drift", drift.state().isDrift())
            .with("reason", drift.reason());
    if (drift.move().isPresent()) {
      json =
          json.with("expectedFolder", drift.move().get().expected())
              .with("folder", drift.move().get().actual());
    }
    if (drift.history().push().isPresent()) {
      json = json.with("lastPush", save(drift.history().push().get()));
    }
    return json.with("saves", Json.array(drift.history().later(), DriftJson::save))
        .with("parts", Json.array(drift.elements(), DriftJson::element));
  }

  private static JsonObject save(RecordedSave save) {
    return Json.object()
        .with("version", save.number())
        .with("author", save.author())
        .with("created", save.created())
        .with("message", save.message());
  }

  private static Json element(DriftElement drift) {
    ComparedElement element = drift.element();
    JsonObject json =
        Json.object()
            .with("kind", element.elementKind().label())
            .with("status", element.changeKind().label())
            .with("name", element.name())
            .with("section", element.section());
    if (element.id().isPresent()) {
      json = json.with("id", element.id().get());
    }
    if (drift.position().isPresent()) {
      json =
          json.with("file", drift.position().get().file())
              .with("line", drift.position().get().line());
    }
    if (drift.save().isPresent()) {
      json = json.with("save", save(drift.save().get()));
    }
    return json.with("changes", Json.array(element.changes(), DriftJson::change));
  }

  private static Json change(SidedChange sided) {
    JsonObject json = DiffJson.change(sided.change()).with("side", sided.side().label());
    return sided.ours().isPresent() ? json.with("ours", DiffJson.change(sided.ours().get())) : json;
  }
}
