package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of one dashboard's rows and panels. An id depends on its key alone, so that no change to
 * another panel ever changes it.
 */
final class Identities {

  /** Keys and ids are looked up here, never iterated. */
  private final Map<String, Named> byKey = new HashMap<>();

  private final Map<Integer, Named> byId = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private record Named(String key, String title, CallSite site) {

    String describe() {
      return "\"" + title + "\" (" + site + ")";
    }
  }

  /**
   * The id of a key, which must not have been asked for before.
   *
   * @param place where to complain
   */
  int id(String key, String title, CallSite site, Place place) {
    int id = Keys.id(key);
    Named named = new Named(key, title, site);
    Named sameKey = byKey.putIfAbsent(key, named);
    if (sameKey != null) {
      findings.add(
          Finding.error(
              "duplicate-key",
              place,
              "key \"" + key + "\" is used twice, first by " + sameKey.describe(),
              "give one of them another title or .key(\"…\")"));
      return id;
    }
    Named sameId = byId.putIfAbsent(id, named);
    if (sameId != null) {
      findings.add(
          Finding.error(
              "id-collision",
              place,
              "keys \"" + key + "\" and \"" + sameId.key + "\" have the same id " + id,
              "give one of them another .key(\"…\")"));
    }
    return id;
  }

  List<Finding> findings() {
    return findings;
  }
}
