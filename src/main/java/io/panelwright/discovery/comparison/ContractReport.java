package io.panelwright.discovery.comparison;

import io.panelwright.diagnostic.Finding;
import java.util.List;

/**
 * The result of a comparison.
 *
 * @param findings differences, and servers that could not be read
 * @param notes what was not compared, one sentence each
 * @param isComplete whether all servers were read
 */
public record ContractReport(List<Finding> findings, List<String> notes, boolean isComplete) {

  public ContractReport {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
