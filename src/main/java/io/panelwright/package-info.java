/**
 * The entry point of the command line.
 *
 * <p>{@link io.panelwright.Main} joins the commands of all groups, and those that other jars
 * provide. Exit codes are 0 for clean, 1 for findings or drift, 2 for wrong usage, 3 when a command
 * could not run.
 */
package io.panelwright;
