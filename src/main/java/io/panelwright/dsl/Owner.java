package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A domain of the contract as authors use it: it owns sections and makes queries, which ask the
 * domain's datasource.
 *
 * @param contract what its queries are held against; empty where only their language is checked
 */
public record Owner(Domain domain, Optional<Contract> contract) implements AnyDatasource {

  /** An owner for a domain: {@code static final Owner AI = Owner.of(CONTRACT, AI_LIVE)}. */
  public static Owner of(Contract contract, Domain domain) {
    return new Owner(domain, Optional.of(contract));
  }

  /** An owner for a domain of which no contract is known: its queries may name any metric. */
  public static Owner of(Domain domain) {
    return new Owner(domain, Optional.empty());
  }

  /**
   * Whoever asks a Prometheus that no contract lists: its queries are checked for their language
   * alone.
   *
   * @param uid the datasource's, or the variable that people pick it with: {@code ${datasource}}
   */
  public static Owner prometheus(String uid) {
    DatasourceId.given(Datasource.TYPE, uid);
    return of(Domain.of(uid, new DatasourceChoice.Unlisted(uid)));
  }

  /**
   * An owner for the domain of this name, of whichever contract on the class path has it.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line unless exactly one has
   */
  public static Owner named(String domain) {
    List<Owner> owners = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (DashboardProvider provider : ServiceLoader.load(DashboardProvider.class)) {
      Contract contract = provider.contract();
      contract.domains().forEach(known -> names.add(known.name()));
      contract.domain(domain).ifPresent(known -> owners.add(of(contract, known)));
    }
    boolean fine =
        Check.that(
            owners.size() == 1,
            "domain",
            (owners.isEmpty() ? "no contract has" : owners.size() + " contracts have")
                + " a domain \""
                + domain
                + "\""
                + Nearest.hint(domain, names),
            names.isEmpty()
                ? "put the contract's jar on the class path"
                : "use one of: " + String.join(", ", names));
    return fine ? owners.get(0) : prometheus("default");
  }

  /**
   * A range query of this PromQL text.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line with everything that
   *     is wrong: the text is no PromQL, a metric does not exist or belongs to another domain, a
   *     label or its value does not exist
   */
  public Query query(String promql) {
    return Query.of(this, promql);
  }

  /**
   * A query that says nothing but its PromQL text: Grafana asks it over the time range and names
   * series by all of their labels.
   *
   * @throws io.panelwright.diagnostic.FindingsException as {@link #query}
   */
  public Query bare(String promql) {
    return Query.bare(this, promql);
  }

  /**
   * The values of a label, for a variable.
   *
   * @throws io.panelwright.diagnostic.FindingsException as {@link #query}
   */
  public VariableQuery labelValues(String metric, String label) {
    return VariableQuery.labelValues(this, metric, label);
  }

  @Override
  public DatasourceId id() {
    return DatasourceId.of(datasource());
  }

  /** What this owner's queries ask. */
  public DatasourceChoice datasource() {
    return domain.datasource();
  }
}
