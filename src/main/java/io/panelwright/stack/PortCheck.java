package io.panelwright.stack;

import io.panelwright.port.PortHolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Whether the ports of parts are free. */
final class PortCheck {

  private PortCheck() {}

  /**
   * @throws StackException naming every port that is taken, and by whom
   */
  static void allFree(List<Part> parts) {
    List<String> taken = new ArrayList<>();
    for (Part part : parts) {
      for (int port : part.ports()) {
        if (!isFree(port)) {
          taken.add(
              "port " + port + " of " + part.title() + " is in use by " + PortHolder.inWords(port));
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new StackException(
          String.join("\n", taken) + "\n  → end it, or move all ports: --port-offset 10000");
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
