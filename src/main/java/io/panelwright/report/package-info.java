/**
 * What a run found, for people and for machines: grouped text, JSON, SARIF, JUnit XML and GitHub's
 * annotations.
 *
 * <p>Entry point: {@link io.panelwright.report.Format}, which renders a {@link
 * io.panelwright.report.Run}. Stands above {@code json}, so that no second writer of JSON is needed
 * in {@code diagnostic}. May use {@code json}.
 */
package io.panelwright.report;
