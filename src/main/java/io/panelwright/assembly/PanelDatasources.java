package io.panelwright.assembly;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The datasource references of a dashboard's panels and queries, which share their JSON. */
final class PanelDatasources {

  // Only looked up, never iterated.
  private final Map<DatasourceId, JsonObject> references = new HashMap<>();

  /** The reference to a datasource. */
  JsonObject reference(DatasourceId datasource) {
    JsonObject known = references.get(datasource);
    if (known == null) {
      known = datasource.json();
      references.put(datasource, known);
    }
    return known;
  }

  /**
   * The reference of a panel: the datasource that all queries share except expressions, or Mixed.
   */
  JsonObject ofPanel(List<Target> targets) {
    if (targets.size() == 1) {
      return reference(targets.get(0).datasource());
    }
    Set<DatasourceId> datasources = new LinkedHashSet<>();
    targets.forEach(target -> datasources.add(target.datasource()));
    if (datasources.size() > 1) {
      datasources.removeIf(DatasourceId::isExpression);
    }
    List<JsonObject> distinct = datasources.stream().map(this::reference).distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : DatasourceRef.MIXED.json();
  }
}
