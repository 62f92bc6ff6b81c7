/**
 * YAML text as nodes with positions, and nodes as text.
 *
 * <p>Entry points: {@link io.panelwright.yaml.node.YamlFile} and {@link
 * io.panelwright.yaml.node.YamlWriter}. Contains nothing about dashboards.
 */
package io.panelwright.yaml.node;
