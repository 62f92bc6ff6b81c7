/**
 * The servers that a contract names: their configuration, a run of them on this machine, and the
 * compose projects on an operator's.
 *
 * <p>Entry points: {@link io.panelwright.stack.StackFiles} for the configuration, {@link
 * io.panelwright.stack.LocalStack} for real Prometheus processes and stand-ins for producers here,
 * {@link io.panelwright.stack.ComposeProjects} for compose projects. Reads and writes files, starts
 * and ends processes, and asks servers whether they are ready. A <em>part</em> is one process of
 * the local stack. May use {@code contract}, {@code http}, {@code prometheus}, {@code port} and
 * {@code json}.
 */
package io.panelwright.stack;
