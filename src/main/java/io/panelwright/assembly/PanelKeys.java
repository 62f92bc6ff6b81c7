package io.panelwright.assembly;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The references to panels of a dashboard by their keys. */
final class PanelKeys {

  private final List<PlacedSection> sections;
  private final List<Reference> references = new ArrayList<>();

  private record Reference(String key, Supplier<Location> location) {}

  /**
   * The references to panels of these sections.
   *
   * @param sections complete only when the ids are looked up
   */
  PanelKeys(List<PlacedSection> sections) {
    this.sections = sections;
  }

  /** The ids of the panels by their keys. */
  Map<String, Integer> ids() {
    Map<String, Integer> ids = new LinkedHashMap<>();
    sections.stream()
        .flatMap(section -> section.panels().stream())
        .forEach(panel -> ids.put(panel.key(), panel.id()));
    return ids;
  }

  /** Adds a reference to a panel, which may be defined later. */
  void addReference(String key, Supplier<Location> location) {
    references.add(new Reference(key, location));
  }

  /** Findings for references to missing panels; complete only after all panels are added. */
  List<Finding> findings() {
    if (references.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> ids = ids();
    return references.stream()
        .filter(reference -> !ids.containsKey(reference.key))
        .map(reference -> unknown(reference, ids.keySet()))
        .toList();
  }

  private static Finding unknown(Reference reference, Set<String> known) {
    String key = reference.key;
    return Finding.error(
        "panel-key-unknown",
        reference.location.get(),
        "no panel has the key \"" + key + "\"" + Suggestions.didYouMean(key, known),
        "run panelwright list for all keys");
  }
}
