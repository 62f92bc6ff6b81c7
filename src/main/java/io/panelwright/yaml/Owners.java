package io.panelwright.yaml;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.dsl.Owner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds owners by the names that the contract gives them. */
final class Owners {

  /** Lets queries be checked whose owner nobody knows. */
  static final Owner NOBODY =
      Owner.of(
          Domain.of(
              "unknown",
              new DatasourceChoice.Pinned(
                  Datasource.of("unknown", Datasource.Settings.proxied(Duration.ofSeconds(15))))));

  private final Contract contract;
  private final ShapeCheck check;
  private final Complaints complaints;

  Owners(Contract contract, ShapeCheck check, Complaints complaints) {
    this.contract = contract;
    this.check = check;
    this.complaints = complaints;
  }

  /** The owner that stands under a key, or another one where there is none. */
  Owner owner(Node.Mapping mapping, String key, Owner otherwise) {
    Optional<Node.Mapping> unlisted = mapping.mapping(key).filter(check::isRight);
    if (unlisted.isPresent()) {
      return unlisted(unlisted.get(), TargetFormat.PROMETHEUS);
    }
    Optional<Node.Scalar> name = mapping.scalar(key).filter(check::isRight);
    if (name.isEmpty()) {
      return otherwise;
    }
    Optional<Domain> domain = contract.domain(name.get().text());
    if (domain.isEmpty()) {
      List<String> names = contract.domains().stream().map(Domain::name).toList();
      String hint = complaints.hint(name.get().text(), names);
      String message = "unknown domain " + name.get().found() + hint;
      String next =
          names.stream()
              .map(Quoted::key)
              .collect(Collectors.joining(", ", "write one of the contract's: ", ""));
      check.wrong("unknown-domain", name.get(), message, next);
    }
    return domain.map(known -> Owner.of(contract, known)).orElse(NOBODY);
  }

  /** Whoever asks the Prometheus whose uid stands under a key. */
  Owner unlisted(Node.Mapping mapping, String key) {
    return mapping
        .scalar(key)
        .filter(check::isRight)
        .flatMap(uid -> complaints.collect(uid.position(), () -> Owner.prometheus(uid.text())))
        .orElse(NOBODY);
  }
}
