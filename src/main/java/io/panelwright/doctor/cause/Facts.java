package io.panelwright.doctor.cause;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.doctor.ask.Servers;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known besides the query.
 *
 * @param contract empty for a dashboard of strangers
 * @param now when the doctor looks
 */
public record Facts(Servers servers, Optional<Contract> contract, Instant now) {

  Optional<Ownership> owner(String series) {
    return contract.flatMap(known -> known.ownerOf(series));
  }

  Optional<Producer> producer(String job) {
    return contract.flatMap(known -> known.producer(job));
  }

  /** What people call the producer of a job. */
  String producerName(String job) {
    return producer(job)
        .map(producer -> producer.name() + " (:" + producer.port() + ", job \"" + job + "\")")
        .orElse("job \"" + job + "\"");
  }
}
