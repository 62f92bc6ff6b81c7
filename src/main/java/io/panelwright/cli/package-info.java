/**
 * Shared parts of all commands: console, options, files, project settings.
 *
 * <p>Entry point for commands of other jars: {@link io.panelwright.cli.CommandProvider}. Results go
 * to standard output, everything else to standard error. The subpackages contain the commands, one
 * package for each group; only they and this package write project files. {@link
 * io.panelwright.cli.Git} starts git processes.
 */
package io.panelwright.cli;
