/**
 * The command line: commands, exit codes, and all access to files.
 *
 * <p>Entry point: {@link io.panelwright.cli.Main}. Exit codes are 0 for clean, 1 for findings or
 * drift, 2 for wrong usage, 3 when a command could not run. Results go to standard output,
 * everything else to standard error. May use everything.
 */
package io.panelwright.cli;
