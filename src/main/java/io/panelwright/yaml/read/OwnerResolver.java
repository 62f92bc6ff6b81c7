package io.panelwright.yaml.read;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.dsl.query.Owner;
import io.panelwright.text.ShortList;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Resolves owners by their domain names in the contract. */
public final class OwnerResolver {

  /** Placeholder owner, so that queries of an unknown owner are still validated. */
  static final Owner UNKNOWN_OWNER =
      Owner.of(
          Domain.of(
              "unknown",
              new DatasourceBinding.Pinned(
                  Datasource.of("unknown", Datasource.Settings.proxied(Duration.ofSeconds(15))))));

  private final Contract contract;
  private final SchemaValidator check;
  private final FileFindings findings;

  public OwnerResolver(Contract contract, SchemaValidator check, FileFindings findings) {
    this.contract = contract;
    this.check = check;
    this.findings = findings;
  }

  /** Returns the owner under a key, or the default owner if the key is absent. */
  Owner resolve(Node.Mapping mapping, String key, Owner defaultOwner) {
    Optional<Node.Mapping> unlisted = mapping.mapping(key).filter(check::isValid);
    if (unlisted.isPresent()) {
      return resolveUnlisted(unlisted.get(), DatasourceQuerySchema.PROMETHEUS);
    }
    Optional<Node.Scalar> name = mapping.scalar(key).filter(check::isValid);
    if (name.isEmpty()) {
      return defaultOwner;
    }
    Optional<Domain> domain = contract.domain(name.get().text());
    if (domain.isEmpty()) {
      reportUnknown(key, name.get());
    }
    return domain.map(known -> Owner.of(contract, known)).orElse(UNKNOWN_OWNER);
  }

  private void reportUnknown(String key, Node.Scalar name) {
    List<String> names = contract.domains().stream().map(Domain::name).toList();
    List<String> quoted = names.stream().map(ValueQuoting::quoteKey).toList();
    check.reject(
        "domain-unknown",
        name,
        ValueQuoting.quoteKey(key)
            + " takes a domain of the contract, found "
            + name.describe()
            + findings.hint(name.text(), names),
        names.isEmpty()
            ? "add the domain to the contract \"" + contract.name() + "\""
            : "write one of: " + ShortList.nearest(name.describe(), quoted));
  }

  /** Returns an owner for the Prometheus datasource whose uid is under a key. */
  Owner resolveUnlisted(Node.Mapping mapping, String key) {
    return mapping
        .scalar(key)
        .filter(check::isValid)
        .flatMap(uid -> findings.collect(uid.position(), () -> owner(uid.text())))
        .orElse(UNKNOWN_OWNER);
  }

  private static Owner owner(String uid) {
    return uid.equals(DatasourceQuerySchema.ANY) ? Owner.prometheus() : Owner.prometheus(uid);
  }
}
