/**
 * Reports: findings as text, JSON, SARIF, JUnit XML or GitHub annotations, and unified diffs.
 *
 * <p>Entry point: {@link io.panelwright.report.ReportFormat}, which renders {@link
 * io.panelwright.report.ReportData}. May use {@code json}, {@code diagnostic} and {@code text}.
 */
package io.panelwright.report;
