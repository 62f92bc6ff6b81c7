/** The command {@code preview}. */
package io.panelwright.cli.preview;
