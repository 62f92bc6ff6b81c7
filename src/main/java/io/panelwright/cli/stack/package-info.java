/** The commands below stack: local processes, configuration, compose projects. */
package io.panelwright.cli.stack;
