/**
 * {@code panels.yaml}: sections and panels by people who write no Java, with the same words and the
 * same checks, and line and column in every complaint.
 *
 * <p>Entry point: {@link io.panelwright.yaml.PanelsYaml}. A <em>shape</em> says what a part of the
 * file may look like; {@code ShapeCheck} holds the file against the shapes of {@code Format}, and
 * {@code SchemaWriter} prints the same shapes as the JSON Schema that editors complete from. A
 * <em>node</em> is a part of the file with its place. May use {@code dsl}, {@code contract}, {@code
 * vocabulary}, {@code json} and Jackson YAML.
 */
package io.panelwright.yaml;
