package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.List;

/** What changed, for machines. */
public final class DiffJson {

  /** Grows when a member changes its meaning or goes; not when one is added. */
  private static final int VERSION = 1;

  private DiffJson() {}

  /** All that was compared, as {@code {"dashboards": […]}}. */
  public static String render(List<Compared> all) {
    List<Json> dashboards = all.stream().map(DiffJson::dashboard).toList();
    return JsonWriter.pretty(
        Json.object().with("version", VERSION).with("dashboards", new JsonArray(dashboards)));
  }

  private static Json dashboard(Compared compared) {
    Difference difference = compared.difference();
    return Json.object()
        .with("before", compared.before())
        .with("after", compared.after())
        .with("title", difference.title())
        .with("same", difference.isEmpty())
        .with("sameBytes", compared.sameBytes())
        .with("summary", difference.summary())
        .with("parts", new JsonArray(difference.parts().stream().map(DiffJson::part).toList()))
        .with("ignored", Json.strings(difference.ignored()));
  }

  private static Json part(Part part) {
    return Json.object()
        .with("kind", part.kind().word())
        .with("status", part.status().word())
        .with("name", part.name())
        .with("section", part.section())
        .with("changes", new JsonArray(part.changes().stream().map(DiffJson::change).toList()));
  }

  private static Json change(Change change) {
    JsonObject json = Json.object().with("words", change.words()).with("path", change.path());
    if (!change.lines().isEmpty()) {
      json = json.with("lines", Json.strings(change.lines()));
    }
    if (change.before().isPresent()) {
      json = json.with("before", change.before().get());
    }
    return change.after().isPresent() ? json.with("after", change.after().get()) : json;
  }
}
