/**
 * What changed between two dashboards, in an operator's words.
 *
 * <p>Entry point: {@link io.panelwright.diff.Difference#between}. Panels are paired before they are
 * compared, so that one that was renamed or moved is told as such. A <em>part</em> is what stands
 * alone in a dashboard: a panel, a section, a variable, an annotation, a link, or the settings of
 * the whole. What changes with every save is <em>ignored</em>, and listed. Nothing here throws,
 * whatever the JSON is. May use {@code document}, {@code promql} and {@code json}.
 */
package io.panelwright.diff;
