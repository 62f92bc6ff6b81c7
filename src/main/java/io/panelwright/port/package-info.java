/**
 * Who has a port of this machine.
 *
 * <p>Entry point: {@link io.panelwright.port.PortHolder}. What starts servers uses it to say more
 * than "address in use". Reads what the system tells of its processes.
 */
package io.panelwright.port;
