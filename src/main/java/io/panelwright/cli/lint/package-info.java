/**
 * The command lint. Its option {@code --since} reads files of a commit through {@link
 * io.panelwright.cli.Git}, into a temporary folder.
 */
package io.panelwright.cli.lint;
