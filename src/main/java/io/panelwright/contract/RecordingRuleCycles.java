package io.panelwright.contract;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds recording rules that query their own series, directly or through other rules. */
final class RecordingRuleCycles {

  private final Contract contract;

  /** The rules that a rule queries, by its name. */
  private final Map<String, List<String>> queried = new LinkedHashMap<>();

  RecordingRuleCycles(Contract contract) {
    this.contract = contract;
  }

  /** One finding for each cycle, at its first rule. */
  List<Finding> validate() {
    Set<String> names = new TreeSet<>();
    contract.recordingRules().forEach(rule -> names.add(rule.name()));
    contract
        .recordingRules()
        .forEach(rule -> queried.putIfAbsent(rule.name(), queriedRules(rule, names)));
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new TreeSet<>();
    for (String name : queried.keySet()) {
      List<String> cycle = shortestCycle(name);
      if (!cycle.isEmpty() && !reported.contains(name)) {
        findings.add(finding(cycle));
        reported.addAll(cycle);
      }
    }
    return findings;
  }

  private static List<String> queriedRules(RecordingRule rule, Set<String> names) {
    return Promql.parse(rule.expression(), Dialect.PROMETHEUS).expr().stream()
        .flatMap(expr -> expr.walk())
        .filter(VectorSelector.class::isInstance)
        .flatMap(selector -> ((VectorSelector) selector).metric().stream())
        .filter(names::contains)
        .distinct()
        .toList();
  }

  /** The rules from this one back to itself; empty if it is in no cycle. */
  private List<String> shortestCycle(String start) {
    Map<String, String> from = new HashMap<>();
    Deque<String> pending = new ArrayDeque<>(List.of(start));
    while (!pending.isEmpty()) {
      String name = pending.remove();
      for (String next : queried.getOrDefault(name, List.of())) {
        if (next.equals(start)) {
          return path(start, name, from);
        }
        if (from.putIfAbsent(next, name) == null) {
          pending.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> path(String start, String last, Map<String, String> from) {
    Deque<String> path = new ArrayDeque<>(List.of(start));
    for (String name = last; !name.equals(start); name = from.get(name)) {
      path.addFirst(name);
    }
    path.addFirst(start);
    return List.copyOf(path);
  }

  private Finding finding(List<String> cycle) {
    return Finding.error(
        "recording-rule-cycle",
        Location.of("contract of " + contract.name(), "recording rule \"" + cycle.get(0) + "\""),
        "it queries its own series: " + String.join(" → ", cycle),
        "record one of them from metrics of producers");
  }
}
