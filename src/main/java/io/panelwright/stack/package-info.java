/**
 * The servers of a contract on this machine: configuration files, local processes, compose
 * projects.
 *
 * <p>Entry points: {@link io.panelwright.stack.StackFiles}, {@link
 * io.panelwright.stack.LocalStack}, {@link io.panelwright.stack.ComposeProjects}. Reads and writes
 * files, starts and stops processes, and opens ports.
 */
package io.panelwright.stack;
