/**
 * Findings: problems with their location, message and hint.
 *
 * <p>Entry points: {@link io.panelwright.diagnostic.Finding} for one finding, {@link
 * io.panelwright.diagnostic.FindingCollector} for the findings of a build, {@link
 * io.panelwright.diagnostic.FindingFormatter} for their text. May use {@code text}.
 */
package io.panelwright.diagnostic;
