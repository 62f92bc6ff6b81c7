package io.panelwright.doctor.check;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.panelquery.DatasourceServers;
import java.time.Instant;
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

  Optional<Ownership> owner(String series) {
    return contract.flatMap(c -> c.ownerOf(series));
  }

  Optional<Producer> producer(String job) {
    return contract.flatMap(c -> c.producer(job));
  }

  /** The display name of the producer of a job. */
  String producerName(String job) {
    return producer(job)
        .map(producer -> producer.name() + " (job \"" + job + "\")")
        .orElse("job \"" + job + "\"");
  }
}
