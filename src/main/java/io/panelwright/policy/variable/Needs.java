package io.panelwright.policy.variable;

import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which variables must be filled before which others, and which therefore never are. */
final class Needs {

  /** What Grafana looks at for names when it orders variables. */
  private static final Set<String> FIELDS = Set.of("query", "regex", "datasource");

  private static final int FIELD = 3;

  /** Of each variable that is not filled yet what it waits for. */
  private final Map<String, Set<String>> unfilled = new LinkedHashMap<>();

  private final Map<String, List<String>> waiting = new HashMap<>();

  private Needs() {}

  static Needs of(Subject subject) {
    Needs needs = new Needs();
    Map<List<String>, String> names = new HashMap<>();
    for (Subject.PlacedVariable variable : subject.variables()) {
      names.put(variable.where().pointer(), variable.view().name());
      needs.unfilled.put(variable.view().name(), new LinkedHashSet<>());
    }
    for (Text text : subject.texts()) {
      List<String> pointer = text.where().pointer();
      if (pointer.size() > FIELD && FIELDS.contains(pointer.get(FIELD))) {
        Optional.ofNullable(names.get(pointer.subList(0, FIELD)))
            .ifPresent(name -> needs.add(name, text));
      }
    }
    return needs;
  }

  /** A variable that names itself waits for nothing: Grafana lets that pass. */
  private void add(String name, Text text) {
    for (Variable used : Variables.in(text.value())) {
      if (!used.name().equals(name)
          && unfilled.containsKey(used.name())
          && unfilled.get(name).add(used.name())) {
        waiting.computeIfAbsent(used.name(), n -> new ArrayList<>()).add(name);
      }
    }
  }

  /** Variables that wait for each other, in that order; a circle's first is named first. */
  List<List<String>> circles() {
    List<List<String>> circles = new ArrayList<>();
    fill(unfilled.keySet().stream().filter(name -> unfilled.get(name).isEmpty()).toList());
    while (!unfilled.isEmpty()) {
      List<String> circle = circle();
      circles.add(circle);
      fill(circle);
    }
    return circles;
  }

  /** Fills these, and all that then have what they need. */
  private void fill(List<String> names) {
    Deque<String> ready = new ArrayDeque<>(names);
    while (!ready.isEmpty()) {
      String filled = ready.remove();
      unfilled.remove(filled);
      for (String other : waiting.getOrDefault(filled, List.of())) {
        Set<String> still = unfilled.get(other);
        if (still != null && still.remove(filled) && still.isEmpty()) {
          ready.add(other);
        }
      }
    }
  }

  /** Whoever goes from a variable to one that it waits for, and on, comes around. */
  private List<String> circle() {
    List<String> path = new ArrayList<>();
    Map<String, Integer> steps = new HashMap<>();
    String name = unfilled.keySet().iterator().next();
    while (!steps.containsKey(name)) {
      steps.put(name, path.size());
      path.add(name);
      name = unfilled.get(name).iterator().next();
    }
    return List.copyOf(path.subList(steps.get(name), path.size()));
  }
}
