package io.panelwright.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** The findings of one call in dashboard code. */
public final class FindingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialized; List.copyOf is serializable
  private final List<Finding> findings;

  /** An exception with these findings; its message has one line for each. */
  public FindingsException(List<Finding> findings) {
    super(findings.stream().map(FindingFormatter::formatLine).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** The findings, at least one. */
  public List<Finding> findings() {
    return findings;
  }
}
