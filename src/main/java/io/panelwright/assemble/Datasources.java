package io.panelwright.assemble;

import io.panelwright.document.DatasourceRef;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** References to datasources as documents have them. */
final class Datasources {

  private Datasources() {}

  static DatasourceRef of(DatasourceId id) {
    return DatasourceRef.of(id.type(), id.uid());
  }

  /** The panel's own: what all of its queries ask, expressions aside, or a mixture. */
  static DatasourceRef ofPanel(List<Target> targets) {
    Set<DatasourceId> asked = new LinkedHashSet<>();
    targets.forEach(target -> asked.add(target.datasource()));
    if (asked.size() > 1) {
      asked.removeIf(DatasourceId::isExpression);
    }
    return asked.size() == 1 ? of(asked.iterator().next()) : DatasourceRef.MIXED;
  }
}
