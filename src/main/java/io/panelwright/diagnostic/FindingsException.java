package io.panelwright.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with one call of an author's. */
public final class FindingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised; List.copyOf is serialisable in fact
  private final List<Finding> findings;

  /** All of these, a line each in the message. */
  public FindingsException(List<Finding> findings) {
    super(findings.stream().map(TextReport::line).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, at least one thing. */
  public List<Finding> findings() {
    return findings;
  }
}
