/** The command import. */
package io.panelwright.cli.importer;
