package io.panelwright.assembly;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Resolves the datasource reference of a panel from its queries. */
final class PanelDatasourceResolver {

  private PanelDatasourceResolver() {}

  /** Returns the datasource that all queries share, expressions excluded, or Mixed. */
  static JsonObject resolve(List<Target> targets) {
    if (targets.size() == 1) {
      return targets.get(0).datasource().json();
    }
    Set<DatasourceId> datasources = new LinkedHashSet<>();
    targets.forEach(target -> datasources.add(target.datasource()));
    if (datasources.size() > 1) {
      datasources.removeIf(DatasourceId::isExpression);
    }
    List<JsonObject> references = datasources.stream().map(DatasourceId::json).distinct().toList();
    return references.size() == 1 ? references.get(0) : DatasourceRef.MIXED.json();
  }
}
