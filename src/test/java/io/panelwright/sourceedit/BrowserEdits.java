package io.panelwright.sourceedit;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.GridPos;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes edits as people make them in the browser, and saves the dashboard as Grafana does. The same
 * seed gives the same edits.
 */
public final class BrowserEdits {

  private static final int ATTEMPTS = 12;

  private final Random random;
  private final PanelContentEdits contents;
  private JsonObject dashboard;

  /** Panels, sections and variables that were edited: each edit of a session has its own. */
  private final Set<String> edited = new HashSet<>();

  /** An open dashboard. */
  public BrowserEdits(JsonObject rendered, long seed) {
    this.random = new Random(seed);
    // Consecutive seeds have similar first numbers.
    random.nextInt();
    this.contents = new PanelContentEdits(random);
    this.dashboard = rendered;
  }

  /** Makes an edit of a dashboard; empty if it has nothing to edit in this way. */
  public static Optional<BrowserEdit> edit(JsonObject rendered, BrowserEdit.Kind kind, long seed) {
    return new BrowserEdits(rendered, seed).edit(kind);
  }

  /** Makes one edit more, of another panel, section or variable than before. */
  public Optional<BrowserEdit> edit(BrowserEdit.Kind kind) {
    return switch (kind) {
      case TITLE -> content(kind, panel -> true, contents::title);
      case UNIT -> content(kind, PanelContentEdits::hasUnit, contents::unit);
      case THRESHOLD -> content(kind, PanelContentEdits::hasThresholds, contents::threshold);
      case QUERY -> content(kind, PanelContentEdits::hasQuery, contents::query);
      case LEGEND -> content(kind, PanelContentEdits::hasQuery, contents::legend);
      case SIZE, POSITION, NEW_PANEL, DELETED_PANEL -> layout(kind);
      case VARIABLE -> variable();
    };
  }

  /** The dashboard as Grafana has saved it. */
  public JsonObject dashboard() {
    JsonObject saved =
        ClassicSaveModelConverter.convert(new DashboardDocument(dashboard), Profile.DEFAULT).json();
    List<Json> panels = new ArrayList<>();
    long row = 1;
    for (JsonObject panel : saved.array("panels").objects().toList()) {
      panels.add(isRow(panel) ? panel.with("id", row++) : panel);
    }
    return saved.with("panels", new JsonArray(panels)).with("id", 7).with("version", 12);
  }

  private BrowserEdit done(
      BrowserEdit.Kind kind, Optional<Long> panel, Optional<String> variable, String description) {
    return new BrowserEdit(kind, panel, variable, description, dashboard());
  }

  private Optional<BrowserEdit> content(
      BrowserEdit.Kind kind, Predicate<JsonObject> filter, UnaryOperator<JsonObject> edit) {
    List<JsonObject> panels =
        allPanels().stream()
            .filter(panel -> !panel.has("libraryPanel") && !edited.contains(name(panel)))
            .filter(filter)
            .toList();
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    JsonObject panel = panels.get(random.nextInt(panels.size()));
    edited.add(name(panel));
    JsonObject changed = edit.apply(panel);
    if (changed.equals(panel)) {
      return Optional.empty();
    }
    replacePanel(changed);
    String title = panel.string("title").orElse("");
    return Optional.of(
        done(
            kind,
            Optional.of(PanelRow.id(panel)),
            Optional.empty(),
            kind + " of \"" + title + "\": " + contents.description()));
  }

  private static String name(JsonObject panel) {
    return "panel " + PanelRow.id(panel);
  }

  private List<JsonObject> allPanels() {
    return PanelRow.rows(dashboard).stream().flatMap(row -> row.panels().stream()).toList();
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").filter("row"::equals).isPresent();
  }

  private void replacePanel(JsonObject changed) {
    dashboard = replacePanel(dashboard, changed);
  }

  private static JsonObject replacePanel(JsonObject holder, JsonObject changed) {
    List<Json> panels = new ArrayList<>();
    for (JsonObject panel : holder.array("panels").objects().toList()) {
      boolean same = !isRow(panel) && PanelRow.id(panel) == PanelRow.id(changed);
      JsonObject inner = panel.array("panels").isEmpty() ? panel : replacePanel(panel, changed);
      panels.add(same ? changed : inner);
    }
    return holder.with("panels", new JsonArray(panels));
  }

  private Optional<BrowserEdit> layout(BrowserEdit.Kind kind) {
    int least = kind == BrowserEdit.Kind.POSITION ? 2 : 1;
    List<PanelRow> rows =
        PanelRow.rows(dashboard).stream()
            .filter(row -> row.panels().size() >= least && !edited.contains(name(row)))
            .filter(row -> row.row().filter(header -> header.isTrue("collapsed")).isEmpty())
            .filter(row -> row.panels().stream().noneMatch(panel -> edited.contains(name(panel))))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    JsonObject opened = dashboard;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      PanelRow row = rows.get(random.nextInt(rows.size()));
      JsonObject panel = row.panels().get(random.nextInt(row.panels().size()));
      Optional<BrowserEdit> edit = layout(kind, row, panel);
      if (edit.isPresent()
          && GrafanaGrid.membership(opened, edit.get().panel().orElse(-1L))
              .equals(GrafanaGrid.membership(dashboard, edit.get().panel().orElse(-1L)))) {
        edited.add(name(row));
        row.panels().forEach(other -> edited.add(name(other)));
        edited.add("panel " + edit.get().panel().orElse(-1L));
        return edit;
      }
      // A user who pushes a panel into another row undoes it.
      dashboard = opened;
    }
    return Optional.empty();
  }

  private Optional<BrowserEdit> layout(BrowserEdit.Kind kind, PanelRow row, JsonObject panel) {
    GrafanaGrid grid = grid();
    GridPos place = PanelRow.gridPos(panel);
    String title = "\"" + panel.string("title").orElse("") + "\"";
    switch (kind) {
      case SIZE -> {
        GridPos size = newSize(place);
        grid.resize(PanelRow.id(panel), size.w(), size.h());
        return moved(kind, panel, grid, "size of " + title + ": " + size.w() + "×" + size.h());
      }
      case POSITION -> {
        return position(row, panel, grid);
      }
      case DELETED_PANEL -> {
        grid.remove(PanelRow.id(panel));
        return moved(kind, panel, grid, "deleted " + title);
      }
      default -> {
        return added(row, panel, grid);
      }
    }
  }

  private static String name(PanelRow row) {
    return "row " + row.row().map(PanelRow::id).orElse(-1L);
  }

  private GridPos newSize(GridPos old) {
    int width = old.w();
    int height = old.h();
    if (random.nextBoolean()) {
      int[] widths = {6, 8, 12, 16, 24};
      while (width == old.w()) {
        width = widths[random.nextInt(widths.length)];
      }
      width = Math.min(width, GridPos.COLUMNS - old.x());
    }
    if (width == old.w()) {
      height = Math.max(2, old.h() + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4)));
      height = height == old.h() ? height + 2 : height;
    }
    return new GridPos(old.x(), old.y(), width, height);
  }

  private Optional<BrowserEdit> position(PanelRow row, JsonObject panel, GrafanaGrid grid) {
    List<JsonObject> others =
        row.panels().stream().filter(o -> PanelRow.id(o) != PanelRow.id(panel)).toList();
    JsonObject other = others.get(random.nextInt(others.size()));
    GridPos from = grid.position(PanelRow.id(panel));
    GridPos to = grid.position(PanelRow.id(other));
    grid.drag(PanelRow.id(panel), to.x(), to.y());
    boolean swap = from.w() == to.w() && random.nextInt(3) > 0;
    if (swap) {
      grid.drag(PanelRow.id(other), from.x(), from.y());
    }
    return moved(
        BrowserEdit.Kind.POSITION,
        panel,
        grid,
        (swap ? "swapped \"" : "dragged \"")
            + panel.string("title").orElse("")
            + "\" and \""
            + other.string("title").orElse("")
            + "\"");
  }

  private Optional<BrowserEdit> added(PanelRow row, JsonObject model, GrafanaGrid grid) {
    long id = 1 + allPanels().stream().mapToLong(PanelRow::id).max().orElse(0);
    JsonObject panel = contents.newPanel(model).with("id", id);
    GridPos place = PanelRow.gridPos(model);
    int bottom =
        row.panels().stream().map(PanelRow::gridPos).mapToInt(p -> p.y() + p.h()).max().orElse(0);
    boolean beside = random.nextBoolean();
    GridPos position =
        beside
            ? new GridPos(place.x(), place.y() + place.h(), place.w(), place.h())
            : new GridPos(0, bottom, 12, 8);
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    panels.add(panel.with("gridPos", position.json()));
    dashboard = dashboard.with("panels", new JsonArray(panels));
    grid.put(id, position);
    grid.drag(id, position.x(), position.y());
    return moved(
        BrowserEdit.Kind.NEW_PANEL,
        panel,
        grid,
        "new panel \"" + panel.string("title").orElse("") + "\"");
  }

  /** Saves new positions; empty if nothing moved but what the grid moves when it is opened. */
  private Optional<BrowserEdit> moved(
      BrowserEdit.Kind kind, JsonObject panel, GrafanaGrid grid, String description) {
    List<Json> panels = new ArrayList<>();
    for (JsonObject old : dashboard.array("panels").objects().toList()) {
      Optional.ofNullable(grid.position(PanelRow.id(old)))
          .ifPresent(position -> panels.add(old.with("gridPos", position.json())));
    }
    List<JsonObject> sorted =
        panels.stream().map(JsonObject.class::cast).sorted(RegionElements.readingOrder()).toList();
    JsonObject changed = dashboard.with("panels", new JsonArray(List.copyOf(sorted)));
    GrafanaGrid opened = grid();
    opened.compact();
    boolean same = opened.positions().equals(grid.positions());
    dashboard = changed;
    return same
        ? Optional.empty()
        : Optional.of(done(kind, Optional.of(PanelRow.id(panel)), Optional.empty(), description));
  }

  /** The panels and rows outside of collapsed rows, at the top level of the dashboard. */
  private GrafanaGrid grid() {
    var grid = new GrafanaGrid();
    dashboard
        .array("panels")
        .objects()
        .forEach(panel -> grid.put(PanelRow.id(panel), PanelRow.gridPos(panel)));
    return grid;
  }

  private Optional<BrowserEdit> variable() {
    List<JsonObject> variables =
        dashboard
            .object("templating")
            .array("list")
            .objects()
            .filter(variable -> !edited.contains("variable " + variable.string("name").orElse("")))
            .toList();
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    JsonObject variable = variables.get(random.nextInt(variables.size()));
    String name = variable.string("name").orElse("");
    edited.add("variable " + name);
    var edits = new VariableEdits(random);
    JsonObject changed = edits.edit(variable);
    List<Json> list = new ArrayList<>();
    for (Json other : dashboard.object("templating").array("list").items()) {
      list.add(other.equals(variable) ? changed : other);
    }
    dashboard = dashboard.with("templating", Json.object().with("list", new JsonArray(list)));
    return changed.equals(variable)
        ? Optional.empty()
        : Optional.of(
            done(
                BrowserEdit.Kind.VARIABLE,
                Optional.empty(),
                Optional.of(name),
                "variable $" + name + ": " + edits.description()));
  }
}
