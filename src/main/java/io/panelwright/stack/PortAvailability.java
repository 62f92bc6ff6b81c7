package io.panelwright.stack;

import io.panelwright.process.PortOwner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Checks that the ports of services are free. */
final class PortAvailability {

  private PortAvailability() {}

  /**
   * Checks all ports.
   *
   * @param move the command that uses other ports
   * @throws StackException if a port is in use; the message lists all of them and their processes
   */
  static void requireFree(List<StackService> services, String move) {
    List<String> taken = new ArrayList<>();
    for (StackService service : services) {
      for (int port : service.ports()) {
        if (!isFree(port)) {
          taken.add(
              "port "
                  + port
                  + " of "
                  + service.title()
                  + " is in use by "
                  + PortOwner.describe(port));
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new StackException(
          String.join("\n", taken) + "\n  → stop the process, or use other ports: " + move);
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException inUse) {
      return false;
    }
  }
}
