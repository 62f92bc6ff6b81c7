/**
 * The schema of {@code panels.yaml}: validated against the nodes, and printed as JSON Schema for
 * editors.
 *
 * <p>Entry points: {@link io.panelwright.yaml.schema.SchemaValidator} and {@link
 * io.panelwright.yaml.schema.SchemaWriter}.
 */
package io.panelwright.yaml.schema;
