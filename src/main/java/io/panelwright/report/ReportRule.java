package io.panelwright.report;

import io.panelwright.diagnostic.Severity;
import java.util.Optional;

/**
 * A rule that ran, with its description.
 *
 * @param code of its findings
 * @param severity of its findings in this run
 * @param summary one line without a final period
 * @param rationale the consequences of a violation
 * @param explainCommand prints its explanation with examples; empty if there is none
 */
public record ReportRule(
    String code,
    Severity severity,
    String summary,
    String rationale,
    Optional<String> explainCommand) {}
