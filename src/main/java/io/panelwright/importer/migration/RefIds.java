package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Letters of queries that are still free: A to Z, then AA, AB … */
final class RefIds {

  private final Set<String> taken = new LinkedHashSet<>();
  private int tried;

  RefIds(List<JsonObject> targets) {
    targets.forEach(target -> target.string("refId").ifPresent(taken::add));
  }

  String next() {
    String id = letters(tried++);
    while (!taken.add(id)) {
      id = letters(tried++);
    }
    return id;
  }

  private static String letters(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }

  /** With a letter for each query that has none. */
  static JsonObject filled(JsonObject panel) {
    var refIds = new RefIds(panel.array("targets").objects().toList());
    return Change.each(
        panel,
        "targets",
        target ->
            target.string("refId").filter(id -> !id.isEmpty()).isPresent()
                ? target
                : target.with("refId", refIds.next()));
  }
}
