package io.panelwright.yaml.read;

import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import java.util.List;
import java.util.Optional;

/** Reports PromQL of sections that have no owner, and so no datasource for it. */
final class SectionOwnerValidator {

  private final FileFindings findings;

  SectionOwnerValidator(FileFindings findings) {
    this.findings = findings;
  }

  /**
   * Reports the first panel with PromQL if the section has no owner.
   *
   * @param next what the author can write
   */
  void validate(Node.Mapping section, Optional<Owner> owner, List<Panel> panels, String next) {
    if (owner.isEmpty()) {
      panels.stream()
          .filter(SectionOwnerValidator::hasUnownedQuery)
          .findFirst()
          .ifPresent(panel -> report(section, panel, next));
    }
  }

  private void report(Node.Mapping section, Panel panel, String next) {
    findings.add(
        "yaml-key-missing",
        section.position(),
        "a section needs owner: for the PromQL of \""
            + panel.spec().identity().title()
            + "\", found none",
        next);
  }

  private static boolean hasUnownedQuery(Panel panel) {
    return panel.spec().data().queries().stream()
        .flatMap(target -> target.query().stream())
        .anyMatch(query -> query.owner().equals(OwnerResolver.UNKNOWN_OWNER));
  }
}
