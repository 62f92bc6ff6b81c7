package io.panelwright.assertions;

import io.panelwright.assemble.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Severity;
import io.panelwright.document.DashboardDocument;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Linter;
import io.panelwright.lint.ViolationFinding;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dashboard under test.
 *
 * @param keys of panels by id; empty for a dashboard of a file
 * @param rules that it is held against
 */
record Tested(Subject subject, Map<Long, String> keys, Configuration rules) {

  /** Names that are listed when one is not there. */
  private static final int LISTED = 20;

  static Tested of(DashboardDocument document) {
    return new Tested(subject(document, Optional.empty()), Map.of(), Configuration.NONE);
  }

  static Tested of(Assembly assembly) {
    Map<Long, String> keys = new LinkedHashMap<>();
    assembly.sections().stream()
        .flatMap(section -> section.panels().stream())
        .forEach(panel -> keys.put((long) panel.id(), panel.key()));
    Subject subject = subject(assembly.subject(), Optional.empty());
    return new Tested(subject, keys, Configuration.NONE);
  }

  private static Subject subject(DashboardDocument document, Optional<Contract> contract) {
    return Subject.of(document, contract, Vocabulary.of(Profile.DEFAULT), Dialect.GRAFANA);
  }

  Tested against(Contract contract) {
    return new Tested(subject(document(), Optional.of(contract)), keys, rules);
  }

  Tested with(Configuration other) {
    return new Tested(subject, keys, other);
  }

  DashboardDocument document() {
    return subject.document();
  }

  /** Panels of this title, key or last part of a key. */
  List<Placed> panels(String name) {
    return subject.panels().stream().filter(panel -> names(panel).anyMatch(name::equals)).toList();
  }

  /** What a person may call a panel. */
  private Stream<String> names(Placed panel) {
    Optional<String> key = key(panel);
    return Stream.of(
            Optional.of(panel.view().title()),
            key,
            key.map(path -> path.substring(path.lastIndexOf('/') + 1)))
        .flatMap(Optional::stream);
  }

  Optional<String> key(Placed panel) {
    return panel.view().id().flatMap(id -> Optional.ofNullable(keys.get(id)));
  }

  /** For a name that no panel has. */
  String suggestion(String name) {
    List<String> names = subject.panels().stream().flatMap(this::names).distinct().toList();
    List<String> titles = subject.panels().stream().map(Placed::name).distinct().toList();
    String more = titles.size() > LISTED ? " and " + (titles.size() - LISTED) + " more" : "";
    return Nearest.hint(name, names)
        + "\nit has: "
        + String.join(", ", titles.subList(0, Math.min(LISTED, titles.size())))
        + more;
  }

  /** Errors and warnings, of the whole or of what stands below a pointer. */
  List<Finding> findings(List<String> pointer) {
    return new Linter(rules)
        .check(subject, keys).stream()
            .filter(violation -> isWithin(violation.where().pointer(), pointer))
            .map(violation -> ViolationFinding.of(violation, document(), Optional.empty()))
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
  }

  private static boolean isWithin(List<String> pointer, List<String> outer) {
    return pointer.size() >= outer.size() && pointer.subList(0, outer.size()).equals(outer);
  }
}
