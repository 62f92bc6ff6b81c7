/**
 * The command line: commands, exit codes, and all access to files.
 *
 * <p>Entry points: {@link io.panelwright.cli.Main}, and {@link io.panelwright.cli.CommandProvider}
 * for the commands of teams. Exit codes are 0 for clean, 1 for findings or drift, 2 for wrong
 * usage, 3 when a command could not run. Results go to standard output, everything else to standard
 * error. May use all of {@code io.panelwright}.
 */
package io.panelwright.cli;
