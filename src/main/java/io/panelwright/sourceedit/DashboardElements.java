package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dashboard.GridPos;
import io.panelwright.diff.SavedPair;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dashboard and its target as elements with the same names: panels, positions of a section's
 * panels, rows, variables, settings.
 */
final class DashboardElements {

  private final DashboardGoal goal;
  private final SavedPair saved;
  private final List<SectionRegion> regions;
  private final List<PanelRow> renderedRows;
  private final List<PanelRow> targetRows;
  private final RowPairs pairs;
  private final Map<Long, JsonObject> savedPanels = new LinkedHashMap<>();
  private final Map<Long, JsonObject> rawPanels = new LinkedHashMap<>();
  private final Map<String, Json> current = new LinkedHashMap<>();
  private final Map<String, Json> target = new LinkedHashMap<>();
  private final List<ElementGoal> goals = new ArrayList<>();

  private DashboardElements(DashboardGoal goal) {
    this.goal = goal;
    JsonObject rendered = goal.assembly().document().json();
    this.saved = SavedPair.of(rendered, goal.target(), goal.assembly().profile());
    this.regions = SectionRegion.regions(goal.dashboard(), goal.assembly().sections());
    this.renderedRows = PanelRow.rows(saved.before());
    this.targetRows = PanelRow.rows(saved.after());
    this.pairs = new RowPairs(regions, renderedRows, targetRows);
    PanelRow.rows(saved.savedAfter()).forEach(row -> row.panels().forEach(this::addSaved));
    PanelRow.rows(rendered).forEach(row -> row.panels().forEach(this::addRaw));
  }

  private void addSaved(JsonObject panel) {
    savedPanels.put(PanelRow.id(panel), panel);
  }

  private void addRaw(JsonObject panel) {
    rawPanels.put(PanelRow.id(panel), panel);
  }

  static DashboardElements of(DashboardGoal goal) {
    var elements = new DashboardElements(goal);
    elements.settings();
    elements.variables();
    elements.rows();
    return elements;
  }

  /** The elements that are rendered, normalized, by name. */
  Map<String, Json> current() {
    return current;
  }

  /** The elements of the target; the same element has the same name. */
  Map<String, Json> target() {
    return target;
  }

  /** The differences. */
  List<ElementGoal> goals() {
    return goals;
  }

  /** Adds an element, and returns whether its two values differ. */
  private boolean add(String name, Optional<? extends Json> now, Optional<? extends Json> wanted) {
    now.ifPresent(value -> current.put(name, value));
    wanted.ifPresent(value -> target.put(name, value));
    return now.isPresent() != wanted.isPresent()
        || now.isPresent() && !SavedPair.equivalent(now.get(), wanted.get());
  }

  private void settings() {
    JsonObject before = SavedPair.settings(saved.before());
    JsonObject after = SavedPair.settings(saved.after());
    JsonObject rendered = goal.assembly().document().json();
    Set<String> keys = new LinkedHashSet<>(before.members().keySet());
    keys.addAll(after.members().keySet());
    for (String key : keys) {
      if (add("setting:" + key, before.get(key), after.get(key))) {
        Optional<Json> wanted =
            after.has(key)
                ? ValueMerge.merge(rendered, before, after, saved.savedAfter()).get(key)
                : Optional.empty();
        goals.add(new ElementGoal.SettingChanged(goal, key, rendered.get(key), wanted));
      }
    }
  }

  private void variables() {
    Map<String, JsonObject> before = VariableMerge.byName(saved.before());
    Map<String, JsonObject> after = VariableMerge.byName(saved.after());
    Map<String, JsonObject> rendered = VariableMerge.byName(goal.assembly().document().json());
    Map<String, JsonObject> savedAfter = VariableMerge.byName(saved.savedAfter());
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Optional<JsonObject> old = Optional.ofNullable(before.get(name));
      Optional<JsonObject> now = Optional.ofNullable(after.get(name));
      if (add("variable:" + name, old, now)) {
        goals.add(
            new ElementGoal.VariableChanged(
                goal,
                name,
                Optional.ofNullable(rendered.get(name)),
                now.map(
                    wanted ->
                        VariableMerge.merge(
                            rendered.get(name), old, wanted, savedAfter.get(name)))));
      }
    }
    List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
    List<String> wanted = after.keySet().stream().filter(before::containsKey).toList();
    order("variables", kept, wanted);
  }

  private void order(String what, List<String> before, List<String> after) {
    JsonArray now = Json.strings(before);
    JsonArray wanted = Json.strings(after);
    if (add("order:" + what, Optional.of(now), Optional.of(wanted))) {
      goals.add(
          new ElementGoal.SettingChanged(
              goal, "order of " + what, Optional.of(now), Optional.of(wanted)));
    }
  }

  private void rows() {
    Set<Integer> kept = new LinkedHashSet<>();
    List<PanelRow> added = new ArrayList<>();
    for (int row = 0; row < targetRows.size(); row++) {
      Optional<Integer> region = pairs.region(row);
      region.ifPresent(kept::add);
      if (region.isEmpty()) {
        added.add(targetRows.get(row));
      }
    }
    order("sections", keys(kept.stream().sorted().toList()), keys(List.copyOf(kept)));
    Map<Long, String> wantedSections = new LinkedHashMap<>();
    List<RegionElements> parts = new ArrayList<>();
    for (int row = 0; row < targetRows.size(); row++) {
      int index = row;
      pairs
          .region(row)
          .ifPresent(region -> parts.add(region(region, targetRows.get(index), wantedSections)));
    }
    for (int region = 0; region < regions.size(); region++) {
      if (!kept.contains(region)) {
        removedRegion(region);
      }
    }
    parts.forEach(part -> part.add(goals));
    added.forEach(this::addedRow);
  }

  private List<String> keys(List<Integer> indexes) {
    return indexes.stream().map(regions::get).map(SectionRegion::key).toList();
  }

  private RegionElements region(int index, PanelRow wanted, Map<Long, String> wantedSections) {
    SectionRegion region = regions.get(index);
    PanelRow now = renderedRows.get(index);
    if (wanted.row().isPresent()
        && add(
            "section:" + region.key(),
            Optional.of(now.attributes()),
            Optional.of(wanted.attributes()))) {
      goals.add(
          new ElementGoal.SectionChanged(
              goal, region.key(), Optional.of(now.attributes()), Optional.of(wanted.attributes())));
    }
    return new RegionElements(this, region, now, wanted, wantedSections);
  }

  private void removedRegion(int index) {
    SectionRegion region = regions.get(index);
    PanelRow row = renderedRows.get(index);
    add("section:" + region.key(), Optional.of(row.attributes()), Optional.empty());
    goals.add(
        new ElementGoal.SectionChanged(
            goal, region.key(), Optional.of(row.attributes()), Optional.empty()));
    row.panels()
        .forEach(panel -> add("panel:" + PanelRow.id(panel), Optional.of(panel), Optional.empty()));
  }

  private void addedRow(PanelRow row) {
    JsonObject attributes = row.attributes();
    List<Json> panels =
        row.panels().stream().<Json>map(panel -> savedPanels.get(PanelRow.id(panel))).toList();
    add("section:+" + row.title(), Optional.empty(), Optional.of(attributes));
    row.panels()
        .forEach(
            panel -> add("panel:+" + PanelRow.id(panel), Optional.empty(), Optional.of(panel)));
    goals.add(
        new ElementGoal.SectionChanged(
            goal,
            row.title(),
            Optional.empty(),
            Optional.of(attributes.with("panels", new JsonArray(panels)))));
  }

  // The following methods are for RegionElements.

  DashboardGoal goal() {
    return goal;
  }

  RowPairs pairs() {
    return pairs;
  }

  JsonObject savedPanel(JsonObject targetPanel) {
    return savedPanels.get(PanelRow.id(targetPanel));
  }

  boolean addElement(String name, Optional<? extends Json> now, Optional<? extends Json> wanted) {
    return add(name, now, wanted);
  }

  /** A panel's content in both states; a goal if they differ. */
  Optional<ElementGoal> content(PlacedPanel placed, JsonObject now, JsonObject wanted) {
    JsonObject before = content(now);
    JsonObject after = content(wanted);
    if (!add("panel:" + placed.id(), Optional.of(before), Optional.of(after))) {
      return Optional.empty();
    }
    JsonObject rendered = rawPanels.get((long) placed.id());
    JsonObject merged = ValueMerge.merge(rendered, before, after, savedPanel(wanted));
    return Optional.of(new ElementGoal.PanelChanged(goal, placed, rendered, merged));
  }

  static JsonObject content(JsonObject panel) {
    return SavedPair.withoutVolatileMembers(panel).without("id").without("gridPos");
  }

  /** The section of a panel that the source renders. */
  Optional<PlacedSection> sectionOf(long panelId) {
    return goal.assembly().sections().stream()
        .filter(section -> section.panels().stream().anyMatch(panel -> panel.id() == panelId))
        .findFirst();
  }

  Optional<PlacedPanel> placed(long panelId) {
    return goal.assembly().sections().stream()
        .flatMap(section -> section.panels().stream())
        .filter(panel -> panel.id() == panelId)
        .findFirst();
  }

  /** The normalized panel that is rendered. */
  JsonObject normalized(long panelId) {
    return renderedRows.stream()
        .flatMap(row -> row.panels().stream())
        .filter(panel -> PanelRow.id(panel) == panelId)
        .findFirst()
        .orElse(Json.object());
  }

  /** Whether the target has a rendered panel, in any section. */
  boolean isInTarget(long panelId) {
    return targetRows.stream()
        .flatMap(row -> row.panels().stream())
        .anyMatch(panel -> pairs.renderedId(panel).filter(id -> id == panelId).isPresent());
  }

  /** The quoted title of a panel by its id, as in the names of elements. */
  String panelTitle(String id) {
    return rawPanels.entrySet().stream()
        .filter(entry -> String.valueOf(entry.getKey()).equals(id))
        .map(entry -> "\"" + entry.getValue().string("title").orElse("") + "\"")
        .findFirst()
        .orElse(id);
  }

  JsonObject raw(long panelId) {
    return rawPanels.get(panelId);
  }

  /** A position relative to the first line of its section. */
  static GridPos relative(JsonObject panel, int top) {
    GridPos position = PanelRow.gridPos(panel);
    return new GridPos(position.x(), position.y() - top, position.w(), position.h());
  }
}
