package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import io.panelwright.sourceedit.ElementGoal.PlacementChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The elements of one section: its panels and their positions. */
final class SectionElements {

  private static final PanelPlacement NONE =
      new PanelPlacement(Optional.empty(), Optional.empty(), Optional.empty());

  private final DashboardElements all;
  private final SectionRegion.Part part;
  private final List<JsonObject> current;
  private final int currentTop;
  private final List<JsonObject> wanted;
  private final int wantedTop;

  SectionElements(
      DashboardElements all,
      SectionRegion.Part part,
      List<JsonObject> current,
      int currentTop,
      List<JsonObject> wanted,
      int wantedTop) {
    this.all = all;
    this.part = part;
    this.current = current;
    this.currentTop = currentTop;
    this.wanted = wanted.stream().sorted(RegionElements.readingOrder()).toList();
    this.wantedTop = wantedTop;
  }

  void add(List<ElementGoal> goals) {
    String key = part.placed().key();
    boolean laidOut =
        !all.addElement(
            "layout:" + key,
            Optional.of(positions(current, currentTop)),
            Optional.of(positions(wanted, wantedTop)));
    for (JsonObject panel : wanted) {
      own(panel).ifPresent(placed -> all.content(placed, now(placed), panel).ifPresent(goals::add));
    }
    current.stream().filter(panel -> !isWanted(panel)).forEach(panel -> removed(panel, goals));
    if (!laidOut) {
      layout(goals);
    }
  }

  private JsonArray positions(List<JsonObject> panels, int top) {
    List<Json> positions =
        panels.stream()
            .sorted(Comparator.comparingLong(this::id))
            .<Json>map(
                panel -> RegionElements.position(id(panel), DashboardElements.relative(panel, top)))
            .toList();
    return new JsonArray(positions);
  }

  /** The rendered id of a panel; for a new panel that of the target. */
  private long id(JsonObject panel) {
    return all.pairs().renderedId(panel).orElse(PanelRow.id(panel));
  }

  private Optional<PlacedPanel> own(JsonObject wantedPanel) {
    return all.pairs().renderedId(wantedPanel).flatMap(id -> RegionElements.placed(part, id));
  }

  private JsonObject now(PlacedPanel placed) {
    return current.stream()
        .filter(panel -> PanelRow.id(panel) == placed.id())
        .findFirst()
        .orElse(Json.object());
  }

  private boolean isWanted(JsonObject currentPanel) {
    long id = PanelRow.id(currentPanel);
    return all.isInTarget(id);
  }

  private void removed(JsonObject panel, List<ElementGoal> goals) {
    long id = PanelRow.id(panel);
    all.addElement("panel:" + id, Optional.of(DashboardElements.content(panel)), Optional.empty());
    RegionElements.placed(part, id)
        .ifPresent(
            placed -> goals.add(new ElementGoal.PanelRemoved(all.goal(), placed, all.raw(id))));
  }

  private void layout(List<ElementGoal> goals) {
    List<LayoutSolver.Item> items = wanted.stream().map(this::item).toList();
    LayoutSolver.Solution solution = LayoutSolver.solve(items);
    List<Integer> moved = LayoutSolver.moved(solution.order(), items);
    List<PlacementChange> changes = new ArrayList<>();
    List<PlacedPanel> order = new ArrayList<>();
    List<ElementGoal> arrivals = new ArrayList<>();
    for (int index : solution.order()) {
      PanelPlacement after = solution.placements().get(index);
      Optional<PlacedPanel> own = own(wanted.get(index));
      if (own.isEmpty()) {
        Optional<PlacedPanel> previous =
            order.isEmpty() ? Optional.empty() : Optional.of(order.get(order.size() - 1));
        arrived(wanted.get(index), previous, after, arrivals);
        continue;
      }
      PanelPlacement before = items.get(index).before();
      if (!before.equals(after) || moved.contains(index)) {
        changes.add(new PlacementChange(own.get(), before, after));
      }
      order.add(own.get());
    }
    boolean sameOrder = order.equals(keptInOrder(order));
    boolean others = !arrivals.isEmpty() || current.stream().anyMatch(p -> !isWanted(p));
    if (!changes.isEmpty() || !sameOrder || !solution.exact() || !others) {
      goals.add(new ElementGoal.LayoutChanged(all.goal(), part.placed(), changes, order));
    }
    goals.addAll(arrivals);
  }

  private List<PlacedPanel> keptInOrder(List<PlacedPanel> kept) {
    return part.placed().panels().stream().filter(kept::contains).toList();
  }

  /** A panel that is new, or that was in another section. */
  private void arrived(
      JsonObject panel,
      Optional<PlacedPanel> after,
      PanelPlacement placement,
      List<ElementGoal> goals) {
    String key = part.placed().key();
    Optional<PlacedPanel> known = all.pairs().renderedId(panel).flatMap(all::placed);
    if (known.isPresent()) {
      all.addElement(
          "place:" + known.get().id(),
          all.sectionOf(known.get().id()).map(section -> Json.of(section.key())),
          Optional.of(Json.of(key)));
      goals.add(new ElementGoal.PanelMoved(all.goal(), known.get(), key, after, placement));
      all.content(known.get(), all.normalized(known.get().id()), panel).ifPresent(goals::add);
      return;
    }
    all.addElement(
        "panel:+" + PanelRow.id(panel),
        Optional.empty(),
        Optional.of(DashboardElements.content(panel)));
    goals.add(new ElementGoal.PanelAdded(all.goal(), all.savedPanel(panel), key, after, placement));
  }

  /** A new panel with the version that the profile has, instead of that of the server. */
  private JsonObject withVersion(JsonObject panel) {
    JsonObject saved = all.savedPanel(panel);
    GrafanaSchema schema = GrafanaSchema.forProfile(all.goal().assembly().profile());
    boolean core = schema.panel(saved.string("type").orElse("")).isPresent();
    return core && saved.has("pluginVersion")
        ? saved.with("pluginVersion", schema.pluginVersion())
        : saved;
  }

  private LayoutSolver.Item item(JsonObject panel) {
    Optional<PlacedPanel> own = own(panel);
    int index = own.map(part.placed().panels()::indexOf).orElse(-1);
    Optional<PanelSpec> spec =
        own.map(placed -> part.section().panels().get(index)).map(Panel::spec);
    HouseStyle.PanelStyle style =
        all.goal().dashboard().style().panelStyle(panel.string("type").orElse(""));
    boolean repeats =
        panel.has("repeat") && panel.string("repeatDirection").filter("v"::equals).isEmpty();
    GridPos target = DashboardElements.relative(panel, wantedTop);
    return new LayoutSolver.Item(
        index,
        spec.map(SectionElements::placement).orElse(NONE),
        style.width(),
        style.height(),
        repeats,
        target);
  }

  private static PanelPlacement placement(PanelSpec spec) {
    return new PanelPlacement(
        spec.placement().width(), spec.placement().height(), spec.placement().gridPosition());
  }
}
