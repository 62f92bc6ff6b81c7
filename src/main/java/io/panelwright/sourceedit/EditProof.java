package io.panelwright.sourceedit;

import io.panelwright.diff.SavedPair;
import io.panelwright.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves that edited sources differ from a state of all dashboards only by goals: each element is
 * as before, or as its target.
 */
final class EditProof {

  private final List<DashboardGoal> dashboards;
  private final List<DashboardElements> elements;

  private EditProof(List<DashboardGoal> dashboards, List<DashboardElements> elements) {
    this.dashboards = List.copyOf(dashboards);
    this.elements = List.copyOf(elements);
  }

  static EditProof of(List<DashboardGoal> dashboards) {
    return new EditProof(dashboards, dashboards.stream().map(DashboardElements::of).toList());
  }

  List<DashboardGoal> dashboards() {
    return dashboards;
  }

  /** What is left. */
  List<ElementGoal> goals() {
    return elements.stream().flatMap(dashboard -> dashboard.goals().stream()).toList();
  }

  /** The next state. */
  EditProof next(List<DashboardGoal> rendered) {
    return of(rendered);
  }

  /**
   * Why a next state is wrong; empty if it reaches the goals and changes nothing else.
   *
   * @param free sections, as {@link GoalKeys#layout}, whose positions do not count
   */
  Optional<String> problem(
      List<DashboardGoal> rendered, List<ElementGoal> wanted, Set<String> free) {
    if (rendered.size() != dashboards.size()) {
      return Optional.of(
          "the edited sources render "
              + rendered.size()
              + " dashboards instead of "
              + dashboards.size());
    }
    EditProof next = next(rendered);
    for (int i = 0; i < elements.size(); i++) {
      Optional<String> problem = problem(elements.get(i), next.elements.get(i), free);
      if (problem.isPresent()) {
        String title = dashboards.get(i).dashboard().title();
        return problem.map(what -> what + " of \"" + title + "\"");
      }
    }
    Set<String> left = next.goals().stream().map(GoalKeys::key).collect(Collectors.toSet());
    return wanted.stream()
        .filter(goal -> left.contains(GoalKeys.key(goal)))
        .findFirst()
        .map(goal -> "the edited source does not render the change of " + goal.name());
  }

  private static Optional<String> problem(
      DashboardElements before, DashboardElements after, Set<String> free) {
    String uid = before.goal().dashboard().uid();
    Set<String> names = new LinkedHashSet<>(before.current().keySet());
    names.addAll(after.current().keySet());
    names.addAll(after.target().keySet());
    for (String name : names) {
      Optional<Json> old = value(before.current(), name);
      Optional<Json> now = value(after.current(), name);
      Optional<Json> wanted = value(after.target(), name);
      boolean counts = !free.contains(uid + " " + name);
      if (counts && !isSame(now, wanted) && !isSame(now, old)) {
        return Optional.of("the edit would also change " + describe(name, after));
      }
    }
    return Optional.empty();
  }

  private static String describe(String name, DashboardElements elements) {
    int colon = name.indexOf(':');
    String rest = name.substring(colon + 1);
    return switch (name.substring(0, colon)) {
      case "panel" -> "panel " + elements.panelTitle(rest);
      case "layout" -> "the positions of section " + rest;
      case "place" -> "the section of panel " + elements.panelTitle(rest);
      case "order" -> "the order of " + rest;
      case "variable" -> "variable $" + rest;
      default -> name.substring(0, colon) + " " + rest;
    };
  }

  private static Optional<Json> value(Map<String, Json> elements, String name) {
    return Optional.ofNullable(elements.get(name));
  }

  private static boolean isSame(Optional<Json> one, Optional<Json> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || SavedPair.equivalent(one.get(), other.get()));
  }
}
