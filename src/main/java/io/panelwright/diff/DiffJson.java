package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.Position;
import java.util.List;

/** Writes comparisons as JSON. */
public final class DiffJson {

  /** Increased if a member is removed or changes its meaning; not if one is added. */
  private static final int VERSION = 1;

  private DiffJson() {}

  /** Writes all comparisons as {@code {"version": 1, "dashboards": […]}}. */
  public static String render(List<FileComparison> comparisons) {
    List<Json> dashboards = comparisons.stream().map(DiffJson::dashboard).toList();
    return JsonWriter.pretty(
        Json.object().with("version", VERSION).with("dashboards", new JsonArray(dashboards)));
  }

  private static Json dashboard(FileComparison comparison) {
    DashboardDiff diff = comparison.diff();
    return Json.object()
        .with("before", comparison.before())
        .with("after", comparison.after())
        .with("title", diff.title())
        .with("same", diff.isEmpty())
        .with("sameBytes", comparison.sameBytes())
        .with("summary", diff.summary())
        .with("errors", diff.counts().errors())
        .with("warnings", diff.counts().warnings())
        .with("infos", diff.counts().infos())
        .with(
            "parts", new JsonArray(diff.changedElements().stream().map(DiffJson::element).toList()))
        .with("ignored", Json.strings(diff.ignored()));
  }

  private static Json element(ChangedElement element) {
    JsonObject json =
        Json.object()
            .with("kind", element.elementKind().label())
            .with("status", element.changeKind().label())
            .with("name", element.name())
            .with("section", element.section());
    if (element.id().isPresent()) {
      json = json.with("id", element.id().get());
    }
    if (element.position().isPresent()) {
      Position position = element.position().get();
      json =
          json.with("file", position.file())
              .with("line", position.line())
              .with("column", position.column());
    }
    return json.with("changes", Json.array(element.changes(), DiffJson::change));
  }

  /** A change as an object; members without a value are left out. */
  public static JsonObject change(Change change) {
    JsonObject json =
        Json.object()
            .with("code", change.code().code())
            .with("severity", change.severity().label())
            .with("words", change.description())
            .with("path", change.path());
    if (!change.consequence().isEmpty()) {
      json = json.with("consequence", change.consequence());
    }
    if (!change.lines().isEmpty()) {
      json = json.with("lines", Json.strings(change.lines()));
    }
    if (change.before().isPresent()) {
      json = json.with("before", change.before().get());
    }
    return change.after().isPresent() ? json.with("after", change.after().get()) : json;
  }
}
