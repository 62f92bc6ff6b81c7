/** The command diff. */
package io.panelwright.cli.diff;
