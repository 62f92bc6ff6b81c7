package io.panelwright.assemble;

import io.panelwright.document.DatasourceRef;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.Target;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** References to datasources as documents have them. */
final class Datasources {

  private Datasources() {}

  /** The panel's own: what all of its queries ask, expressions aside, or a mixture. */
  static JsonObject ofPanel(List<Target> targets) {
    Set<DatasourceId> asked = new LinkedHashSet<>();
    targets.forEach(target -> asked.add(target.datasource()));
    if (asked.size() > 1) {
      asked.removeIf(DatasourceId::isExpression);
    }
    List<JsonObject> references = asked.stream().map(DatasourceId::json).distinct().toList();
    return references.size() == 1 ? references.get(0) : DatasourceRef.MIXED.json();
  }
}
