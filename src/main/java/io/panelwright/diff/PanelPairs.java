package io.panelwright.diff;

import io.panelwright.diagnostic.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs panels and rows of two boards. */
final class PanelPairs {

  /** Titles are compared letter by letter only while few panels are left. */
  private static final int FEW = 200;

  /** From the surest: what a panel may be known by. */
  private static final List<Function<Element, Optional<?>>> KEYS =
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

  private PanelPairs() {}

  private static Optional<Long> id(Element panel) {
    return panel.view().id();
  }

  private static Optional<String> titled(Element panel) {
    return Optional.of(panel.title()).filter(title -> !title.isBlank());
  }

  private static Optional<List<String>> queries(Element panel) {
    return Optional.of(panel.queries()).filter(queries -> !queries.isEmpty());
  }

  static Pairs<Element> panels(Board before, Board after) {
    var pairs = new Pairs<>(before.panels(), after.panels());
    KEYS.forEach(pairs::pass);
    similarTitles(pairs, before, after);
    return pairs;
  }

  /** A title with a few other letters, on a panel of the same type. */
  private static void similarTitles(Pairs<Element> pairs, Board before, Board after) {
    List<Integer> left = pairs.removed();
    if (left.isEmpty() || left.size() > FEW || pairs.added().size() > FEW) {
      return;
    }
    List<String> titles = left.stream().map(i -> typed(before.panels().get(i))).toList();
    pairs.pass(
        panel -> titled(panel).map(title -> typed(panel)),
        panel -> titled(panel).flatMap(title -> Nearest.to(typed(panel), titles)));
  }

  private static String typed(Element panel) {
    return panel.view().type() + " " + panel.title();
  }

  /** Rows by title, then by the panels that stand below them, then by id. */
  static Pairs<Element> rows(Board before, Board after, Pairs<Element> panels) {
    var pairs = new Pairs<>(before.rows(), after.rows());
    pairs.pass(row -> id(row).map(id -> List.of(id, row.title())));
    pairs.pass(PanelPairs::titled);
    Map<Integer, Integer> successors = successors(panels);
    pairs.pass(row -> row.row().map(successors::get), Element::row);
    pairs.pass(PanelPairs::id);
    pairs.pass(row -> Optional.of(row.content()));
    return pairs;
  }

  /** For each row the one that most of its panels stand below now. */
  private static Map<Integer, Integer> successors(Pairs<Element> panels) {
    Map<Integer, Map<Integer, Integer>> votes = new LinkedHashMap<>();
    for (Pairs.Pair<Element> pair : panels.all()) {
      pair.before()
          .row()
          .ifPresent(old -> pair.after().row().ifPresent(now -> vote(votes, old, now)));
    }
    Map<Integer, Integer> successors = new LinkedHashMap<>();
    votes.forEach(
        (old, counts) ->
            counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> successors.put(old, most.getKey())));
    return successors;
  }

  private static void vote(Map<Integer, Map<Integer, Integer>> votes, int old, int now) {
    votes.computeIfAbsent(old, row -> new LinkedHashMap<>()).merge(now, 1, Integer::sum);
  }
}
