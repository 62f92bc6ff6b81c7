package io.panelwright.cli.lint;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Matches the findings of two versions of dashboards, in several passes, the most certain key
 * first. Lines do not count; a panel is recognized by its id, its title or its content.
 */
final class FindingMatcher {

  /** Keys of the same finding in both versions. */
  private static final List<Function<LocatedFinding, Optional<?>>> KEYS =
      List.of(
          found -> id(found).map(id -> List.of(message(found), id, names(found, 0))),
          found -> id(found).map(id -> List.of(message(found), id)),
          found -> Optional.of(List.of(message(found), names(found, 0))),
          found -> Optional.of(List.of(message(found), names(found, 1))),
          found -> content(found).map(content -> List.of(message(found), content)),
          found -> id(found).map(id -> List.of(messageWithoutNumbers(found), id)),
          found -> Optional.of(List.of(messageWithoutNumbers(found), names(found, 0))));

  private FindingMatcher() {}

  /** Returns the findings of the second version that the first does not have. */
  static List<Finding> findNew(List<LocatedFinding> before, List<LocatedFinding> after) {
    List<Entry> old = entries(before);
    List<Entry> fresh = entries(after);
    KEYS.forEach(key -> removeMatches(old, fresh, key));
    return fresh.stream().map(entry -> entry.found.finding()).toList();
  }

  /** A finding of one version, matched once at most. */
  private static final class Entry {

    private final LocatedFinding found;
    private boolean isMatched;

    private Entry(LocatedFinding found) {
      this.found = found;
    }
  }

  private static List<Entry> entries(List<LocatedFinding> findings) {
    return new ArrayList<>(findings.stream().map(Entry::new).toList());
  }

  private static void removeMatches(
      List<Entry> before, List<Entry> after, Function<LocatedFinding, Optional<?>> key) {
    Map<Object, Deque<Entry>> candidates = new HashMap<>();
    for (Entry old : before) {
      key.apply(old.found)
          .ifPresent(k -> candidates.computeIfAbsent(k, x -> new ArrayDeque<>()).add(old));
    }
    after.removeIf(
        fresh -> {
          Optional<Entry> match = key.apply(fresh.found).map(candidates::get).map(Deque::poll);
          match.ifPresent(old -> old.isMatched = true);
          return match.isPresent();
        });
    before.removeIf(old -> old.isMatched);
  }

  private static List<String> message(LocatedFinding found) {
    return List.of(found.source(), found.finding().code(), found.finding().message());
  }

  /** Numbers outside of quotes, such as counts and lines, change without a new finding. */
  private static List<String> messageWithoutNumbers(LocatedFinding found) {
    String[] parts = found.finding().message().split("\"", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = parts[i].replaceAll("\\d+", "0");
    }
    return List.of(found.source(), found.finding().code(), String.join("\"", parts));
  }

  /** The names of section, panel and query; without the section if its panel moved. */
  private static List<String> names(LocatedFinding found, int outer) {
    List<String> path = found.finding().location().path();
    return path.subList(Math.min(1 + outer, Math.max(0, path.size() - 1)), path.size());
  }

  private static Optional<Long> id(LocatedFinding found) {
    return found.panel().flatMap(panel -> panel.integer("id"));
  }

  private static Optional<JsonObject> content(LocatedFinding found) {
    return found.panel().map(panel -> panel.without("id").without("gridPos").without("title"));
  }
}
