package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panels that a dashboard has, and the places that refer to them by key. */
final class PanelKeys {

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private record Reference(String key, Place place) {}

  void add(String key, int id) {
    ids.put(key, id);
  }

  Optional<Integer> id(String key) {
    return Optional.ofNullable(ids.get(key));
  }

  /** Notes that there must be a panel with this key, perhaps further down. */
  void refer(String key, Place place) {
    references.add(new Reference(key, place));
  }

  /** Complaints of keys that no panel has; to be asked when all panels are known. */
  List<Finding> findings() {
    return references.stream()
        .filter(reference -> !ids.containsKey(reference.key))
        .map(reference -> unknown(reference.key, reference.place))
        .toList();
  }

  private Finding unknown(String key, Place place) {
    return Finding.error(
        "unknown-panel-key",
        place,
        "no panel has the key \"" + key + "\"" + Nearest.hint(key, ids.keySet()),
        "list shows all keys");
  }
}
