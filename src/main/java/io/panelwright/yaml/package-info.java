/**
 * What people write in YAML, with line and column in every complaint: {@code panels.yaml}, sections
 * and panels by people who write no Java, with the same words and the same checks; {@code
 * .panelwright.yaml}, what a house wants of the rules.
 *
 * <p>Entry points: {@link io.panelwright.yaml.PanelsYaml}, {@link
 * io.panelwright.yaml.PanelsYamlWriter}, which is its inverse, and {@link
 * io.panelwright.yaml.ConfigurationYaml}. A <em>shape</em> says what a part of the file may look
 * like; {@code ShapeCheck} holds the file against the shapes of {@code Format}, and {@code
 * SchemaWriter} prints the same shapes as the JSON Schema that editors complete from. A
 * <em>node</em> is a part of the file with its place; a <em>form</em> is what is to be written, as
 * JSON, which {@code Trial} lets the readers read first. May use {@code dsl}, {@code contract},
 * {@code vocabulary}, {@code lint}, {@code json} and Jackson YAML.
 */
package io.panelwright.yaml;
