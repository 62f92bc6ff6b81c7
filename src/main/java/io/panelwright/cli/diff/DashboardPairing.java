package io.panelwright.cli.diff;

import io.panelwright.cli.diff.DashboardSet.Entry;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.FileComparison;
import io.panelwright.diff.SaveModelComparer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs the dashboards of two sets by file name, then by uid, and compares them. A dashboard whose
 * other file cannot be read is not compared.
 */
public final class DashboardPairing {

  private final Map<String, Entry> before;
  private final Map<String, Entry> after;
  private final SaveModelComparer comparer;
  private final List<FileComparison> compared = new ArrayList<>();

  private DashboardPairing(DashboardSet before, DashboardSet after, SaveModelComparer comparer) {
    this.comparer = comparer;
    this.before = new LinkedHashMap<>(before.entries());
    this.after = new LinkedHashMap<>(after.entries());
  }

  /** Compares all dashboards. */
  public static List<FileComparison> compareAll(
      DashboardSet before, DashboardSet after, SaveModelComparer comparer) {
    var pairing = new DashboardPairing(before, after, comparer);
    before.unreadable().keySet().forEach(pairing.after::remove);
    after.unreadable().keySet().forEach(pairing.before::remove);
    pairing.pairByName();
    pairing.pairByUid();
    pairing.addUnpaired();
    return pairing.compared;
  }

  private void pairByName() {
    for (String key : List.copyOf(after.keySet())) {
      if (before.containsKey(key)) {
        compare(before.remove(key), after.remove(key));
      }
    }
  }

  private void pairByUid() {
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

  private void compare(Entry before, Entry after) {
    boolean sameBytes = Arrays.equals(before.bytes(), after.bytes());
    DashboardDiff difference = comparer.compare(before.file(), after.file());
    compared.add(new FileComparison(before.name(), after.name(), difference, sameBytes));
  }

  private void addUnpaired() {
    before.forEach(
        (key, entry) -> {
          DashboardDiff removed = DashboardDiff.removed(entry.file().document());
          compared.add(new FileComparison(entry.name(), "", removed, false));
        });
    after.forEach(
        (key, entry) -> {
          DashboardDiff added = DashboardDiff.added(entry.file().document());
          compared.add(new FileComparison("", entry.name(), added, false));
        });
  }
}
