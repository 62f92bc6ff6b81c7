package io.panelwright.stack;

import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;

/**
 * Where the contract's ports are found.
 *
 * @param host under which they are reached
 * @param offset added to every port
 */
public record Placement(String host, int offset) {

  /** As containers reach the machine that they run on. */
  public static final String FROM_CONTAINERS = "host.docker.internal";

  private static final int HIGHEST_PORT = 65_535;

  public Placement {
    if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
      throw new IllegalArgumentException(
          "host \"" + host + "\": expected a host name or an address, IPv6 in brackets");
    }
  }

  /** On this machine. */
  public static Placement local(int offset) {
    return new Placement("localhost", offset);
  }

  /**
   * A port of the contract, moved.
   *
   * @throws IllegalArgumentException when there is no such port
   */
  int port(int contractPort) {
    long moved = (long) contractPort + offset;
    if (moved < 1 || moved > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port offset "
              + offset
              + " moves "
              + contractPort
              + " to "
              + moved
              + ": expected 1 to "
              + HIGHEST_PORT);
    }
    return (int) moved;
  }

  /** Host and port of a producer, as a scrape target. */
  String target(Producer producer) {
    return host + ":" + port(producer.port());
  }

  /** The address of a server. */
  public String url(PrometheusServer server) {
    return url(server.port());
  }

  /** The address of what listens on a port of the contract. */
  public String url(int contractPort) {
    return "http://" + host + ":" + port(contractPort);
  }
}
