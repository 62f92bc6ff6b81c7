/**
 * Processes and ports of this machine.
 *
 * <p>Entry points: {@link io.panelwright.process.PortOwner}, which reads {@code /proc}, and {@link
 * io.panelwright.process.ProcessTerminator}.
 */
package io.panelwright.process;
