package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonPointer;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
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

/** The dependencies between a dashboard's variables. */
final class VariableDependencies {

  /** The properties that Grafana searches for dependencies. */
  private static final Set<String> FIELDS = Set.of("query", "regex", "datasource");

  private static final int FIELD = 3;

  /** The unresolved dependencies of each variable that is not loaded yet. */
  private final Map<String, Set<String>> unfilled = new LinkedHashMap<>();

  private final Map<String, List<String>> waiting = new HashMap<>();

  private VariableDependencies() {}

  static VariableDependencies collect(LintContext context) {
    VariableDependencies dependencies = new VariableDependencies();
    Map<JsonPointer, String> names = new HashMap<>();
    for (LintContext.LocatedVariable variable : context.variables()) {
      names.put(variable.location().pointer(), variable.view().name());
      dependencies.unfilled.put(variable.view().name(), new LinkedHashSet<>());
    }
    for (LocatedString text : context.strings()) {
      JsonPointer pointer = text.location().pointer();
      if (pointer.size() > FIELD && FIELDS.contains(pointer.token(FIELD))) {
        Optional.ofNullable(names.get(pointer.prefix(FIELD)))
            .ifPresent(name -> dependencies.add(name, text));
      }
    }
    return dependencies;
  }

  /** Adds the dependencies in a text. Grafana ignores a variable in its own query. */
  private void add(String name, LocatedString text) {
    for (GrafanaVariable referenced : GrafanaVariables.findAll(text.value())) {
      if (!referenced.name().equals(name)
          && unfilled.containsKey(referenced.name())
          && unfilled.get(name).add(referenced.name())) {
        waiting.computeIfAbsent(referenced.name(), n -> new ArrayList<>()).add(name);
      }
    }
  }

  /** Returns the cycles; each variable depends on the next one, the last on the first. */
  List<List<String>> cycles() {
    List<List<String>> cycles = new ArrayList<>();
    fill(unfilled.keySet().stream().filter(name -> unfilled.get(name).isEmpty()).toList());
    while (!unfilled.isEmpty()) {
      List<String> cycle = findCycle();
      cycles.add(cycle);
      fill(cycle);
    }
    return cycles;
  }

  /** Marks variables as loaded, and all whose dependencies are loaded then. */
  private void fill(List<String> names) {
    Deque<String> ready = new ArrayDeque<>(names);
    while (!ready.isEmpty()) {
      String filled = ready.remove();
      unfilled.remove(filled);
      for (String other : waiting.getOrDefault(filled, List.of())) {
        Set<String> remaining = unfilled.get(other);
        if (remaining != null && remaining.remove(filled) && remaining.isEmpty()) {
          ready.add(other);
        }
      }
    }
  }

  /** Follows dependencies from the first unresolved variable until one repeats. */
  private List<String> findCycle() {
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
