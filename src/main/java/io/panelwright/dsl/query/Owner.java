package io.panelwright.dsl.query;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import java.util.Optional;

/**
 * A domain of the contract that owns sections and creates queries of its datasource.
 *
 * @param contract the contract that queries are checked against; if empty, only their syntax is
 *     checked
 */
public record Owner(Domain domain, Optional<Contract> contract) implements QueryableDatasource {

  /** An owner for a domain: {@code static final Owner AI = Owner.of(CONTRACT, AI_LIVE)}. */
  public static Owner of(Contract contract, Domain domain) {
    return new Owner(domain, Optional.of(contract));
  }

  /** An owner for a domain without a contract: its queries may use any metric. */
  public static Owner of(Domain domain) {
    return new Owner(domain, Optional.empty());
  }

  /**
   * An owner for a Prometheus that is not in a contract: only the syntax of its queries is checked.
   *
   * @param uid of the datasource, or a datasource variable: {@code ${datasource}}
   */
  public static Owner prometheus(String uid) {
    DatasourceId.given(Datasource.TYPE, uid);
    return of(Domain.of(uid, new DatasourceBinding.External(uid)));
  }

  /**
   * An owner for the Prometheus that Grafana uses by default, or its first one: the dashboard names
   * no datasource. Only the syntax of its queries is checked.
   */
  public static Owner prometheus() {
    return of(Domain.of("default Prometheus", new DatasourceBinding.External("")));
  }

  /**
   * A range query with this PromQL text.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line with all errors: the
   *     text is not valid PromQL, a metric does not exist or belongs to another domain, a label or
   *     its value does not exist
   */
  public Query query(String promql) {
    return Query.withDefaults(this, promql);
  }

  /**
   * A query that contains only its PromQL text: Grafana runs it over the time range and names
   * series by all of their labels.
   *
   * @throws io.panelwright.diagnostic.FindingsException as {@link #query}
   */
  public Query minimalQuery(String promql) {
    return Query.minimal(this, promql);
  }

  /**
   * The values of a label, for a variable.
   *
   * @throws io.panelwright.diagnostic.FindingsException as {@link #query}
   */
  public VariableQuery labelValues(String metric, String label) {
    return VariableQuery.labelValues(this, metric, label);
  }

  /**
   * A query as JSON text, of which the PromQL is not checked (escape hatch): for text that is not
   * PromQL, such as a query with a macro of another system.
   *
   * @param json an object without datasource and refId, such as {@code {"expr": "…"}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object, or Prometheus queries have no such member
   */
  public GenericQuery jsonQuery(String json) {
    return unchecked().jsonQuery(json);
  }

  /** The values that an unchecked query returns, for a variable whose query is a text. */
  public DatasourceVariableQuery textValues(String query) {
    return unchecked().textValues(query);
  }

  /**
   * The values that an unchecked query returns, for a variable whose query is an object.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public DatasourceVariableQuery jsonValues(String definition, String json) {
    return unchecked().jsonValues(definition, json);
  }

  private GenericDatasource unchecked() {
    String uid = datasource().uid();
    return uid.isEmpty()
        ? GenericDatasource.ofType(Datasource.TYPE)
        : GenericDatasource.datasource(Datasource.TYPE, uid);
  }

  @Override
  public DatasourceId id() {
    return DatasourceId.of(datasource());
  }

  /** The datasource of this owner's queries. */
  public DatasourceBinding datasource() {
    return domain.datasource();
  }
}
