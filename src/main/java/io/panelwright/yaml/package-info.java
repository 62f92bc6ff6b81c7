/**
 * Reads and writes {@code panels.yaml} as dsl values, and reads {@code .panelwright.yaml}; findings
 * have line and column.
 *
 * <p>Entry points: {@link io.panelwright.yaml.PanelsYaml}, {@link
 * io.panelwright.yaml.PanelsYamlWriter}, {@link io.panelwright.yaml.ConfigurationYaml}.
 */
package io.panelwright.yaml;
