package io.panelwright.assembly;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Assigns ids to a dashboard's rows and panels. An id depends only on its key, so that a change to
 * another panel never changes it.
 */
final class PanelIdAssigner {

  // Only looked up, never iterated.
  private final Map<String, KeyUse> byKey;

  private final Map<Integer, KeyUse> byId;
  private final List<Finding> findings = new ArrayList<>();

  private record KeyUse(String key, String title, CallSite site) {

    String describe() {
      return "\"" + title + "\" (" + site + ")";
    }
  }

  /** An assigner for about as many keys, for which its tables have room. */
  PanelIdAssigner(int keys) {
    byKey = new HashMap<>(2 * keys);
    byId = new HashMap<>(2 * keys);
  }

  /**
   * Assigns the id of a key, which must not be assigned yet.
   *
   * @param location for findings
   */
  int assign(String key, String title, CallSite site, Supplier<Location> location) {
    int id = Keys.id(key);
    KeyUse use = new KeyUse(key, title, site);
    KeyUse sameKey = byKey.putIfAbsent(key, use);
    if (sameKey != null) {
      findings.add(
          Finding.error(
              "key-duplicate",
              location.get(),
              "key \"" + key + "\" is used twice, first by " + sameKey.describe(),
              "change one title, or add .key(\"…\")"));
      return id;
    }
    KeyUse sameId = byId.putIfAbsent(id, use);
    if (sameId != null) {
      findings.add(
          Finding.error(
              "panel-id-duplicate",
              location.get(),
              "keys \"" + key + "\" and \"" + sameId.key + "\" have the same id " + id,
              "change one .key(\"…\")"));
    }
    return id;
  }

  List<Finding> findings() {
    return findings;
  }
}
