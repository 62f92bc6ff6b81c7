package io.panelwright.diff;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Compares the panels and sections of two dashboards. */
final class PanelComparer {

  private static final String GRID = "gridPos";

  private static final String KEY_HINT =
      "; a panel whose source has a key keeps its id when the title changes";

  private final PanelTree before;
  private final PanelTree after;
  private final VolatileProperties ignored;
  private final ItemMatcher<PanelNode> panels;
  private final ItemMatcher<PanelNode> rows;
  private final LayoutComparer layout;

  PanelComparer(PanelTree before, PanelTree after, VolatileProperties ignored) {
    this.before = before;
    this.after = after;
    this.ignored = ignored;
    this.panels = PanelMatcher.matchPanels(before, after);
    this.rows = PanelMatcher.matchRows(before, after, panels);
    this.layout = LayoutComparer.compare(panels, rows);
  }

  List<Change> shifts() {
    return layout.shifts();
  }

  List<ChangedElement> sections() {
    List<ChangedElement> elements = new ArrayList<>();
    for (ItemMatcher.Pair<PanelNode> pair : rows.pairs()) {
      ignored.recordRow(pair.before().json(), pair.after().json());
      List<Change> changes = named(pair, ChangeCode.SECTION_TITLE_CHANGED);
      changes.addAll(layout.changesOf(pair.after()));
      changes.addAll(compared(DashboardPropertyLabels.SECTION, pair, this::rowContent));
      add(elements, ElementKind.SECTION, pair.after(), changes);
    }
    rows.removed()
        .forEach(
            i ->
                elements.add(
                    single(ElementKind.SECTION, ChangeKind.REMOVED, before.rows().get(i))));
    rows.added()
        .forEach(
            i -> elements.add(single(ElementKind.SECTION, ChangeKind.ADDED, after.rows().get(i))));
    return elements;
  }

  private JsonObject rowContent(JsonObject row) {
    return PanelTree.withoutObjects(ignored.stripRow(row), "panels").without("title");
  }

  List<ChangedElement> panels() {
    List<ChangedElement> elements = new ArrayList<>();
    for (ItemMatcher.Pair<PanelNode> pair : panels.pairs()) {
      ignored.recordPanel(pair.before().json(), pair.after().json());
      List<Change> changes = named(pair, ChangeCode.PANEL_TITLE_CHANGED);
      changes.addAll(layout.changesOf(pair.after()));
      rowMembershipChange(pair).ifPresent(changes::add);
      changes.addAll(
          withoutEchoes(
              compared(
                  DashboardPropertyLabels.PANEL,
                  pair,
                  json -> ignored.stripPanel(json).without("title"))));
      add(elements, ElementKind.PANEL, pair.after(), classify(pair, changes));
    }
    panels
        .removed()
        .forEach(
            i ->
                elements.add(
                    single(ElementKind.PANEL, ChangeKind.REMOVED, before.panels().get(i))));
    panels
        .added()
        .forEach(
            i -> elements.add(single(ElementKind.PANEL, ChangeKind.ADDED, after.panels().get(i))));
    return elements;
  }

  private static void add(
      List<ChangedElement> elements, ElementKind kind, PanelNode element, List<Change> changes) {
    if (!changes.isEmpty()) {
      elements.add(ChangedElement.of(kind, ChangeKind.CHANGED, element, changes));
    }
  }

  private static List<Change> named(ItemMatcher.Pair<PanelNode> pair, ChangeCode code) {
    Optional<Json> old = pair.before().json().get("title");
    Optional<Json> now = pair.after().json().get("title");
    List<Change> changes = new ArrayList<>();
    if (!JsonEquivalence.equivalent(old, now)) {
      boolean texts = !pair.before().title().equals(pair.after().title());
      String description =
          texts && !pair.before().title().isBlank() && !pair.after().title().isBlank()
              ? "renamed from " + ValueFormatter.quote(pair.before().title())
              : "title " + ValueFormatter.formatChange(old, now);
      changes.add(Change.of(code, description, "title", old, now));
    }
    return changes;
  }

  private static List<Change> classify(ItemMatcher.Pair<PanelNode> pair, List<Change> changes) {
    boolean renamed =
        changes.stream().anyMatch(change -> change.code() == ChangeCode.PANEL_TITLE_CHANGED);
    boolean queries = !pair.before().view().targets().isEmpty();
    return changes.stream()
        .map(change -> renamed ? withKeyHint(change) : change)
        .map(change -> queries ? change : withoutQueries(change))
        .toList();
  }

  /** An id that follows from the title changes with it, unless the panel has a key. */
  private static Change withKeyHint(Change change) {
    return change.code() == ChangeCode.PANEL_ID_CHANGED
        ? change.withConsequence(change.consequence() + KEY_HINT)
        : change;
  }

  /** The datasource of a panel without queries has no effect. */
  private static Change withoutQueries(Change change) {
    return change.code() == ChangeCode.QUERY_DATASOURCE_CHANGED
        ? change.withCode(ChangeCode.PANEL_SETTING_CHANGED, change.description())
        : change;
  }

  /** Compares everything but the position, unless one side has none. */
  private static List<Change> compared(
      PropertyLabels labels, ItemMatcher.Pair<PanelNode> pair, UnaryOperator<JsonObject> content) {
    JsonObject old = content.apply(pair.before().json());
    JsonObject now = content.apply(pair.after().json());
    if (pair.before().gridPos().isPresent() && pair.after().gridPos().isPresent()) {
      old = withoutPosition(old);
      now = withoutPosition(now);
    }
    return ValueComparer.compare(labels, old, now);
  }

  /** Removes the four numbers of the position; other members of it remain. */
  private static JsonObject withoutPosition(JsonObject json) {
    JsonObject rest = json.object(GRID).without("x").without("y").without("w").without("h");
    return rest.isEmpty() ? json.without(GRID) : json.with(GRID, rest);
  }

  /** A panel inside an expanded row is hidden, as is one outside its collapsed row. */
  private Optional<Change> rowMembershipChange(ItemMatcher.Pair<PanelNode> pair) {
    boolean was = pair.before().insideRow();
    boolean is = pair.after().insideRow();
    if (was == is || isClosed(before, pair.before()) != isClosed(after, pair.after())) {
      return Optional.empty();
    }
    String description = is ? "now inside its row" : "no longer inside its row";
    return Optional.of(
        Change.of(
            ChangeCode.PANEL_MOVED,
            description,
            "",
            Optional.of(Json.of(was)),
            Optional.of(Json.of(is))));
  }

  private static boolean isClosed(PanelTree tree, PanelNode panel) {
    return panel.row().filter(row -> tree.rows().get(row).json().isTrue("collapsed")).isPresent();
  }

  /** Removes changes of queries' datasources that repeat the change of the panel's. */
  private static List<Change> withoutEchoes(List<Change> changes) {
    Optional<Change> datasource =
        changes.stream().filter(change -> change.path().equals("datasource")).findFirst();
    return changes.stream()
        .filter(
            change ->
                datasource.isEmpty()
                    || !change.path().matches("targets\\[\\d+]\\.datasource")
                    || !JsonEquivalence.equivalent(change.before(), datasource.get().before())
                    || !JsonEquivalence.equivalent(change.after(), datasource.get().after()))
        .toList();
  }

  private static ChangedElement single(ElementKind kind, ChangeKind changeKind, PanelNode element) {
    JsonObject json = element.json();
    boolean added = changeKind == ChangeKind.ADDED;
    List<String> facts = new ArrayList<>();
    if (kind == ElementKind.PANEL) {
      facts.add(element.view().type().isEmpty() ? "no type" : element.view().type());
      element.gridPos().map(LayoutComparer::size).ifPresent(facts::add);
      json.object("fieldConfig")
          .object("defaults")
          .string("unit")
          .map(u -> "unit " + ValueFormatter.formatText(u))
          .ifPresent(facts::add);
      element
          .view()
          .datasource()
          .map(DatasourceRef::uid)
          .map(uid -> "datasource " + ValueFormatter.formatText(uid))
          .ifPresent(facts::add);
    }
    String sign = added ? "+ " : "- ";
    List<String> lines =
        element.queries().stream()
            .flatMap(query -> QueryComparer.prettyPrint(query).orElse(query).lines())
            .map(line -> sign + line)
            .toList();
    Optional<Json> value = Optional.of(json);
    Change change =
        Change.of(
                kind.code(changeKind),
                changeKind.label() + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")"),
                "",
                added ? Optional.empty() : value,
                added ? value : Optional.empty())
            .withLines(lines);
    return ChangedElement.of(kind, changeKind, element, List.of(change));
  }
}
