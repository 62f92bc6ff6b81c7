package io.panelwright.dsl;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;

/**
 * A domain of the contract as authors use it: it owns sections and makes queries, which ask the
 * domain's datasource.
 */
public record Owner(Domain domain) {

  /** An owner for a domain: {@code static final Owner AI = Owner.of(AI_LIVE)}. */
  public static Owner of(Domain domain) {
    return new Owner(domain);
  }

  /**
   * A range query of this PromQL text.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line when it is blank
   */
  public Query query(String promql) {
    return Query.of(this, promql);
  }

  /** The values of a label, for a variable. */
  public VariableQuery labelValues(String metric, String label) {
    return VariableQuery.labelValues(this, metric, label);
  }

  /** What this owner's queries ask. */
  public DatasourceChoice datasource() {
    return domain.datasource();
  }
}
