/**
 * Imports JSON of any dashboard as dsl values and as Java source: the inverse of {@code assembly}.
 *
 * <p>Entry point: {@link io.panelwright.importer.Importer}. The importer migrates the JSON to the
 * current schema, {@code importer.generate} finds the calls that produce it, and {@code codegen}
 * prints them. The evaluation of the same calls shows whether the result equals the original.
 */
package io.panelwright.importer;
