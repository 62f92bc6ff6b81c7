package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Everywhere;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Variables;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A selector whose series belong to somebody: those of an owned metric, and those that every
 * Prometheus has for the targets of a job.
 *
 * @param reason who serves it, who scrapes it and who asks whom, in one sentence
 */
record Claim(VectorSelector selector, Domain domain, Producer producer, String reason) {

  /** All in a query. */
  static Stream<Claim> in(Expr query, Contract contract) {
    return query
        .walk()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .flatMap(selector -> of(selector, contract).stream());
  }

  private static Optional<Claim> of(VectorSelector selector, Contract contract) {
    return selector
        .metric()
        .filter(name -> !Variables.anyIn(name))
        .flatMap(contract::ownerOf)
        .map(owner -> of(selector, owner))
        .or(() -> ofJob(selector, contract));
  }

  private static Claim of(VectorSelector selector, Ownership owner) {
    return new Claim(selector, owner.domain(), owner.producer(), owner.reason());
  }

  private static Optional<Claim> ofJob(VectorSelector selector, Contract contract) {
    Optional<Producer> producer = Everywhere.job(selector).flatMap(contract::producer);
    return producer.flatMap(
        served ->
            contract.domains().stream()
                .filter(domain -> domain.producers().contains(served))
                .findFirst()
                .map(domain -> new Claim(selector, domain, served, reason(served))));
  }

  private static String reason(Producer producer) {
    return "job "
        + producer.job()
        + " is scraped by "
        + producer.scrapedBy().describe()
        + ", datasource "
        + producer.scrapedBy().datasource().uid();
  }

  /** The datasource of the server that has its data. */
  Datasource home() {
    return producer.scrapedBy().datasource();
  }

  /** Whether it is asked of the datasource that people choose. */
  boolean isChosen() {
    return domain.datasource() instanceof DatasourceChoice.Variable;
  }

  /** Whether it is what every Prometheus has, and so may be asked of its own by anybody. */
  boolean isEverywhere() {
    return selector.metric().filter(Everywhere::has).isPresent();
  }
}
