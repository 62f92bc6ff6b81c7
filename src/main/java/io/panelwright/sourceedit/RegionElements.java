package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dashboard.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of one row: its panels, and the positions of each section's panels. */
final class RegionElements {

  private final DashboardElements all;
  private final SectionRegion region;
  private final PanelRow now;
  private final PanelRow wanted;

  /** The panels of the target by section, in reading order. */
  private final Map<String, List<JsonObject>> bySection = new LinkedHashMap<>();

  private final List<JsonObject> homeless = new ArrayList<>();

  RegionElements(
      DashboardElements all,
      SectionRegion region,
      PanelRow now,
      PanelRow wanted,
      Map<Long, String> wantedSections) {
    this.all = all;
    this.region = region;
    this.now = now;
    this.wanted = wanted;
    region.sections().forEach(part -> bySection.put(part.placed().key(), new ArrayList<>()));
    assignSections(wantedSections);
  }

  private void assignSections(Map<Long, String> wantedSections) {
    Optional<String> previous =
        region.sections().stream().findFirst().map(part -> part.placed().key());
    for (JsonObject panel : wanted.panels()) {
      Optional<Long> id = all.pairs().renderedId(panel);
      Optional<String> own =
          id.flatMap(known -> region.sections().stream().filter(p -> p.contains(known)).findFirst())
              .map(part -> part.placed().key());
      Optional<String> section = own.isPresent() ? own : previous;
      if (section.isEmpty()) {
        homeless.add(panel);
        continue;
      }
      previous = section;
      bySection.get(section.get()).add(panel);
      id.ifPresent(known -> wantedSections.put(known, section.get()));
    }
  }

  /** Adds the goals of the row. */
  void add(List<ElementGoal> goals) {
    int nowTop = now.top();
    int wantedTop = wanted.top();
    for (SectionRegion.Part part : region.sections()) {
      List<JsonObject> current =
          now.panels().stream().filter(panel -> part.contains(PanelRow.id(panel))).toList();
      List<JsonObject> target = bySection.get(part.placed().key());
      new SectionElements(all, part, current, nowTop, target, wantedTop).add(goals);
      nowTop = bottom(current, nowTop);
      wantedTop = bottom(target, wantedTop);
    }
    if (!homeless.isEmpty()) {
      JsonArray panels = new JsonArray(homeless.stream().<Json>map(all::savedPanel).toList());
      all.addElement("section:+", Optional.empty(), Optional.of(panels));
      goals.add(
          new ElementGoal.SectionChanged(
              all.goal(), "", Optional.empty(), Optional.of(Json.object().with("panels", panels))));
    }
  }

  private static int bottom(List<JsonObject> panels, int top) {
    return panels.stream()
        .map(PanelRow::gridPos)
        .mapToInt(position -> position.y() + position.h())
        .max()
        .orElse(top);
  }

  /** Panels in reading order, from the top left. */
  static Comparator<JsonObject> readingOrder() {
    Comparator<JsonObject> byLine = Comparator.comparingInt(panel -> PanelRow.gridPos(panel).y());
    return byLine.thenComparingInt(panel -> PanelRow.gridPos(panel).x());
  }

  static JsonArray position(long id, GridPos place) {
    return Json.array(
        Json.of(id),
        Json.of(place.x()),
        Json.of(place.y()),
        Json.of(place.w()),
        Json.of(place.h()));
  }

  static Optional<PlacedPanel> placed(SectionRegion.Part part, long id) {
    return part.placed().panels().stream().filter(panel -> panel.id() == id).findFirst();
  }
}
