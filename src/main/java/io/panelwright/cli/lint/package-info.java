/** The command lint. */
package io.panelwright.cli.lint;
