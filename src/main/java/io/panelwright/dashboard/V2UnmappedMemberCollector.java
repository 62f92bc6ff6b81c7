package io.panelwright.dashboard;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects members of a v2 dashboard and its panels that the classic model lacks. */
final class V2UnmappedMemberCollector {

  private static final Set<String> DASHBOARD =
      Set.of(
          "annotations",
          "cursorSync",
          "description",
          "editable",
          "elements",
          "layout",
          "links",
          "liveNow",
          "preload",
          "revision",
          "tags",
          "timeSettings",
          "title",
          "uid",
          "variables");

  private static final Set<String> PANEL =
      Set.of(
          "data",
          "description",
          "id",
          "libraryPanel",
          "links",
          "title",
          "transparent",
          "vizConfig");

  private static final String MESSAGE_PREFIX = "omitted, since only v2 has it: ";

  private V2UnmappedMemberCollector() {}

  /** A note for each such member, in the order of the file. */
  static List<V2DashboardView.ConversionNote> collect(LocatedObject dashboard) {
    List<V2DashboardView.ConversionNote> notes = new ArrayList<>();
    add(dashboard, DASHBOARD, "dashboard", notes);
    LocatedObject elements = dashboard.object("elements");
    for (String name : elements.json().members().keySet()) {
      LocatedObject panel = elements.object(name).object("spec");
      add(panel, PANEL, Json.of(panel.string("title").orElse(name)).toString(), notes);
    }
    return notes;
  }

  private static void add(
      LocatedObject object,
      Set<String> mapped,
      String place,
      List<V2DashboardView.ConversionNote> notes) {
    object.json().members().keySet().stream()
        .filter(key -> !mapped.contains(key))
        .forEach(
            key ->
                notes.add(
                    new V2DashboardView.ConversionNote(MESSAGE_PREFIX + Json.of(key), place)));
  }
}
