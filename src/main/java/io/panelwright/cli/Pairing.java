package io.panelwright.cli;

import io.panelwright.cli.DashboardSet.Entry;
import io.panelwright.diff.Compared;
import io.panelwright.diff.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs the dashboards of two sides by their files' names, then by uid, and compares them. */
final class Pairing {

  private final Map<String, Entry> before;
  private final Map<String, Entry> after;
  private final List<Compared> compared = new ArrayList<>();

  private Pairing(DashboardSet before, DashboardSet after) {
    this.before = new LinkedHashMap<>(before.entries());
    this.after = new LinkedHashMap<>(after.entries());
  }

  static List<Compared> of(DashboardSet before, DashboardSet after) {
    var pairing = new Pairing(before, after);
    pairing.byName();
    pairing.byUid();
    pairing.alone();
    return pairing.compared;
  }

  private void byName() {
    for (String key : List.copyOf(after.keySet())) {
      if (before.containsKey(key)) {
        compare(before.remove(key), after.remove(key));
      }
    }
  }

  private void byUid() {
    for (String key : List.copyOf(after.keySet())) {
      String uid = uid(after.get(key));
      Optional<String> partner =
          before.keySet().stream()
              .filter(k -> !uid.isEmpty() && uid(before.get(k)).equals(uid))
              .findFirst();
      partner.ifPresent(k -> compare(before.remove(k), after.remove(key)));
    }
  }

  private static String uid(Entry entry) {
    return entry.file().document().uid();
  }

  private void compare(Entry old, Entry now) {
    boolean sameBytes = Arrays.equals(old.bytes(), now.bytes());
    Difference difference = Difference.between(old.file(), now.file());
    compared.add(new Compared(old.name(), now.name(), difference, sameBytes));
  }

  private void alone() {
    before.forEach(
        (key, entry) -> {
          Difference removed = Difference.removed(entry.file().document());
          compared.add(new Compared(entry.name(), "", removed, false));
        });
    after.forEach(
        (key, entry) -> {
          Difference added = Difference.added(entry.file().document());
          compared.add(new Compared("", entry.name(), added, false));
        });
  }
}
