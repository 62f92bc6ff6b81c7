package io.panelwright.assembly;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The panel keys of a dashboard and the references to them. */
final class PanelKeys {

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private record Reference(String key, Supplier<Location> location) {}

  void add(String key, int id) {
    ids.put(key, id);
  }

  Optional<Integer> id(String key) {
    return Optional.ofNullable(ids.get(key));
  }

  /** Adds a reference to a panel, which may be defined later. */
  void addReference(String key, Supplier<Location> location) {
    references.add(new Reference(key, location));
  }

  /** Findings for references to missing panels; complete only after all panels are added. */
  List<Finding> findings() {
    return references.stream()
        .filter(reference -> !ids.containsKey(reference.key))
        .map(reference -> unknown(reference.key, reference.location.get()))
        .toList();
  }

  private Finding unknown(String key, Location location) {
    return Finding.error(
        "panel-key-unknown",
        location,
        "no panel has the key \"" + key + "\"" + Suggestions.didYouMean(key, ids.keySet()),
        "run panelwright list for all keys");
  }
}
