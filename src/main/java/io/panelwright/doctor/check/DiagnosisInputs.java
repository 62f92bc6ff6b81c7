package io.panelwright.doctor.check;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.promql.Expr.VectorSelector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a diagnosis besides the query.
 *
 * @param contract empty for a third-party dashboard
 * @param now the time of the diagnosis
 * @param commands formats the commands that causes suggest
 */
public record DiagnosisInputs(
    DatasourceServers servers,
    Optional<Contract> contract,
    Instant now,
    CommandSuggester commands) {

  /** Inputs without options of a run. */
  public DiagnosisInputs(DatasourceServers servers, Optional<Contract> contract, Instant now) {
    this(servers, contract, now, CommandSuggester.DEFAULT);
  }

  /** The jobs whose series a selector can match; empty for metrics outside the contract. */
  List<Ownership> owners(VectorSelector selector) {
    return contract.map(c -> c.owners(selector).ownerships()).orElse(List.of());
  }

  Optional<Producer> producer(String job) {
    return contract.flatMap(c -> c.producers(job).stream().findFirst());
  }

  /** The display name of the producer of a job. */
  String producerName(String job) {
    return producer(job)
        .map(producer -> producer.name() + " (job \"" + job + "\")")
        .orElse("job \"" + job + "\"");
  }
}
