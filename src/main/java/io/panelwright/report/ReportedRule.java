package io.panelwright.report;

import io.panelwright.diagnostic.Severity;
import java.util.Optional;

/**
 * A rule that ran, as reports tell of it.
 *
 * @param code as findings name it
 * @param severity of its findings in this run
 * @param summary one line without a final stop
 * @param why what breaking it leads to
 * @param page its documentation, from the project's root; empty for a rule without a page
 */
public record ReportedRule(
    String code, Severity severity, String summary, String why, Optional<String> page) {}
