/**
 * Edits of {@code panels.yaml}: values change in their own style; comments, layout and line ends
 * stay.
 *
 * <p>Entry point: {@link io.panelwright.sourceedit.yaml.YamlSourceEditor}. A panel is written as
 * nodes for its present and for its wanted state; the differences of the two are made in the nodes
 * of the file, at their positions in the text.
 */
package io.panelwright.sourceedit.yaml;
