/** The command diff. Reads files of commits through {@link io.panelwright.cli.Git}. */
package io.panelwright.cli.diff;
