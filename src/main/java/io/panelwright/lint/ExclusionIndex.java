package io.panelwright.lint;

import io.panelwright.lint.ExclusionScope.OfPanel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the exclusions of a rule, without a search through those of all other dashboards. */
final class ExclusionIndex {

  /** The position of an exclusion in the configuration decides which one applies first. */
  private record Ranked(int rank, Exclusion exclusion) {}

  private record PanelsOf(String rule, String uid) {}

  // Only looked up, never iterated.
  private final Map<String, List<Ranked>> named = new HashMap<>();

  private final Map<PanelsOf, List<Ranked>> inPanels = new HashMap<>();

  ExclusionIndex(List<Exclusion> exclusions) {
    for (int rank = 0; rank < exclusions.size(); rank++) {
      Exclusion exclusion = exclusions.get(rank);
      String rule = exclusion.rule();
      List<Ranked> list =
          exclusion.scope() instanceof OfPanel panel
              ? inPanels.computeIfAbsent(new PanelsOf(rule, panel.uid()), key -> new ArrayList<>())
              : named.computeIfAbsent(rule, key -> new ArrayList<>());
      list.add(new Ranked(rank, exclusion));
    }
  }

  /** The exclusions of a rule that may contain parts of a dashboard, in the configured order. */
  List<Exclusion> candidates(String rule, String uid) {
    List<Ranked> found = new ArrayList<>(named.getOrDefault(rule, List.of()));
    found.addAll(inPanels.getOrDefault(new PanelsOf(rule, uid), List.of()));
    found.sort((one, other) -> Integer.compare(one.rank, other.rank));
    return found.stream().map(Ranked::exclusion).toList();
  }
}
