/**
 * A classic dashboard of any schemaVersion as Grafana has it after loading, and what that changed.
 *
 * <p>Entry point: {@link io.panelwright.importer.migration.Migration}. Works on JSON, since no view
 * knows what Grafana had years ago. An <em>upgrade</em> is what one schemaVersion changed; all of
 * them stand in the table of {@code Upgrades}. Everything that changes is noted in words with the
 * places it touched, and nothing is left out without a note. May use {@code
 * importer.migration.panel}, {@code document}, {@code vocabulary}, {@code promql}, {@code json} and
 * {@code diagnostic}.
 */
package io.panelwright.importer.migration;
