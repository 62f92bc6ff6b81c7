package io.panelwright.importer.migration;

import io.panelwright.document.TargetView;
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
    String id = TargetView.letter(tried++);
    while (!taken.add(id)) {
      id = TargetView.letter(tried++);
    }
    return id;
  }

  /**
   * With a letter for each query that has none of its own: of two with one letter Grafana shows the
   * last.
   */
  static JsonObject filled(JsonObject panel) {
    var refIds = new RefIds(panel.array("targets").objects().toList());
    Set<String> met = new LinkedHashSet<>();
    return Change.each(
        panel,
        "targets",
        target ->
            target.string("refId").filter(id -> !id.isEmpty() && met.add(id)).isPresent()
                ? target
                : target.with("refId", refIds.next()));
  }
}
