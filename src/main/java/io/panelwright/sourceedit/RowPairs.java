package io.panelwright.sourceedit;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pairs the rows and panels of a target with those that the source renders. */
final class RowPairs {

  private final List<PanelRow> targets;
  private final List<SectionRegion> regions;
  private final List<PanelRow> rendered;

  /** The index of the region by the index of the target's row. */
  private final Map<Integer, Integer> regionOf = new HashMap<>();

  /** The rendered id of a panel by its id in the target. Only looked up. */
  private final Map<Long, Long> renderedIds = new HashMap<>();

  RowPairs(List<SectionRegion> regions, List<PanelRow> rendered, List<PanelRow> targets) {
    this.regions = regions;
    this.rendered = rendered;
    this.targets = targets;
    pairPanels();
    pairRows();
  }

  /** The rendered id of a target's panel; empty for a new panel. */
  Optional<Long> renderedId(JsonObject panel) {
    return Optional.ofNullable(renderedIds.get(PanelRow.id(panel)));
  }

  /** The region of a target's row; empty for a new row. */
  Optional<Integer> region(int row) {
    return Optional.ofNullable(regionOf.get(row));
  }

  private void pairPanels() {
    Map<Long, JsonObject> free = new LinkedHashMap<>();
    rendered.forEach(row -> row.panels().forEach(panel -> free.put(PanelRow.id(panel), panel)));
    List<JsonObject> unknown = new ArrayList<>();
    for (PanelRow row : targets) {
      for (JsonObject panel : row.panels()) {
        if (free.remove(PanelRow.id(panel)) != null) {
          renderedIds.put(PanelRow.id(panel), PanelRow.id(panel));
        } else {
          unknown.add(panel);
        }
      }
    }
    for (JsonObject panel : unknown) {
      free.entrySet().stream()
          .filter(entry -> name(entry.getValue()).equals(name(panel)))
          .findFirst()
          .ifPresent(
              entry -> {
                renderedIds.put(PanelRow.id(panel), entry.getKey());
                free.remove(entry.getKey());
              });
    }
  }

  private static List<String> name(JsonObject panel) {
    return List.of(panel.string("type").orElse(""), panel.string("title").orElse(""));
  }

  private void pairRows() {
    regionOf.put(0, 0);
    Set<Integer> taken = new HashSet<>(Set.of(0));
    for (int row = 1; row < targets.size(); row++) {
      pair(row, byTitle(row, taken), taken);
    }
    for (int row = 1; row < targets.size(); row++) {
      if (!regionOf.containsKey(row)) {
        pair(row, byPanels(row, taken), taken);
      }
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 1; row < targets.size(); row++) {
      if (!regionOf.containsKey(row)) {
        rows.add(row);
      }
    }
    List<Integer> left = new ArrayList<>();
    for (int region = 1; region < regions.size(); region++) {
      if (!taken.contains(region)) {
        left.add(region);
      }
    }
    boolean renamed = rows.size() == 1 && left.size() == 1 && isEmpty(rows.get(0), left.get(0));
    if (renamed) {
      regionOf.put(rows.get(0), left.get(0));
    }
  }

  private boolean isEmpty(int row, int region) {
    return targets.get(row).panels().isEmpty() && regions.get(region).panelIds().isEmpty();
  }

  private void pair(int row, Optional<Integer> region, Set<Integer> taken) {
    region.ifPresent(
        index -> {
          regionOf.put(row, index);
          taken.add(index);
        });
  }

  /** The free region with the same title; of several, the one with most of the panels. */
  private Optional<Integer> byTitle(int row, Set<Integer> taken) {
    Optional<Integer> best = Optional.empty();
    long shared = -1;
    for (int region = 1; region < regions.size(); region++) {
      boolean same = targets.get(row).title().equals(rendered.get(region).title());
      if (same && !taken.contains(region) && shared(row, region) > shared) {
        best = Optional.of(region);
        shared = shared(row, region);
      }
    }
    return best;
  }

  private Optional<Integer> byPanels(int row, Set<Integer> taken) {
    Optional<Integer> best = Optional.empty();
    long shared = 0;
    for (int region = 1; region < regions.size(); region++) {
      if (!taken.contains(region) && shared(row, region) > shared) {
        best = Optional.of(region);
        shared = shared(row, region);
      }
    }
    return best;
  }

  private long shared(int row, int region) {
    List<Long> ids = regions.get(region).panelIds();
    return targets.get(row).panels().stream()
        .flatMap(panel -> renderedId(panel).stream())
        .filter(ids::contains)
        .count();
  }
}
