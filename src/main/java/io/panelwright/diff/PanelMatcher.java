package io.panelwright.diff;

import io.panelwright.text.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs the panels and rows of two dashboards. */
final class PanelMatcher {

  /** Titles are compared by similarity only if fewer panels are unmatched. */
  private static final int MAX_UNMATCHED = 200;

  /** The keys by which panels are matched, the most certain first. */
  private static final List<Function<PanelNode, Optional<?>>> KEYS =
      List.of(
          panel -> id(panel).map(id -> List.of(id, panel.title(), panel.view().type())),
          panel -> titled(panel).flatMap(t -> id(panel).map(id -> List.of(id, t))),
          panel -> Optional.of(List.of(panel.section(), panel.content())),
          panel -> Optional.of(panel.content()),
          panel -> queries(panel).flatMap(q -> id(panel).map(id -> List.of(id, q))),
          panel -> titled(panel).map(t -> List.of(panel.section(), t, panel.view().type())),
          panel -> titled(panel).map(t -> List.of(t, panel.view().type())),
          panel -> titled(panel).map(t -> List.of(panel.section(), t)),
          panel -> titled(panel),
          panel -> queries(panel).map(q -> List.of(panel.section(), q, panel.view().type())),
          panel -> queries(panel).map(q -> List.of(q, panel.view().type())),
          panel -> id(panel).map(id -> List.of(id, panel.view().type())),
          panel -> queries(panel).map(q -> q.get(0)));

  private PanelMatcher() {}

  private static Optional<Long> id(PanelNode panel) {
    return panel.view().id();
  }

  private static Optional<String> titled(PanelNode panel) {
    return Optional.of(panel.title()).filter(title -> !title.isBlank());
  }

  private static Optional<List<String>> queries(PanelNode panel) {
    return Optional.of(panel.queries()).filter(queries -> !queries.isEmpty());
  }

  static ItemMatcher<PanelNode> matchPanels(PanelTree before, PanelTree after) {
    var pairs = new ItemMatcher<>(before.panels(), after.panels());
    KEYS.forEach(pairs::matchBy);
    similarTitles(pairs, before, after);
    return pairs;
  }

  /** Pairs panels of the same type with similar titles. */
  private static void similarTitles(
      ItemMatcher<PanelNode> pairs, PanelTree before, PanelTree after) {
    List<Integer> unmatched = pairs.removed();
    if (unmatched.isEmpty()
        || unmatched.size() > MAX_UNMATCHED
        || pairs.added().size() > MAX_UNMATCHED) {
      return;
    }
    List<String> titles = unmatched.stream().map(i -> typed(before.panels().get(i))).toList();
    pairs.matchBy(
        panel -> titled(panel).map(title -> typed(panel)),
        panel -> titled(panel).flatMap(title -> Suggestions.nearest(typed(panel), titles)));
  }

  private static String typed(PanelNode panel) {
    return panel.view().type() + " " + panel.title();
  }

  /** Pairs rows by title, then by the panels below them, then by id. */
  static ItemMatcher<PanelNode> matchRows(
      PanelTree before, PanelTree after, ItemMatcher<PanelNode> panels) {
    var pairs = new ItemMatcher<>(before.rows(), after.rows());
    pairs.matchBy(row -> id(row).map(id -> List.of(id, row.title())));
    pairs.matchBy(PanelMatcher::titled);
    Map<Integer, Integer> successors = successors(panels);
    pairs.matchBy(row -> row.row().map(successors::get), PanelNode::row);
    pairs.matchBy(PanelMatcher::id);
    pairs.matchBy(row -> Optional.of(row.content()));
    return pairs;
  }

  /** For each old row the new row of most of its panels. */
  private static Map<Integer, Integer> successors(ItemMatcher<PanelNode> panels) {
    Map<Integer, Map<Integer, Integer>> votes = new LinkedHashMap<>();
    for (ItemMatcher.Pair<PanelNode> pair : panels.pairs()) {
      pair.before()
          .row()
          .ifPresent(old -> pair.after().row().ifPresent(now -> vote(votes, old, now)));
    }
    Map<Integer, Integer> successors = new LinkedHashMap<>();
    votes.forEach(
        (old, counts) ->
            counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(count -> successors.put(old, count.getKey())));
    return successors;
  }

  private static void vote(Map<Integer, Map<Integer, Integer>> votes, int old, int now) {
    votes.computeIfAbsent(old, row -> new LinkedHashMap<>()).merge(now, 1, Integer::sum);
  }
}
