package io.panelwright.stack;

import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;

/**
 * Maps the contract's ports to a host and to ports moved by an offset.
 *
 * @param host the host name in URLs and scrape targets
 * @param offset added to every port
 */
public record PortMapping(String host, int offset) {

  /** The host name of this machine in its containers. */
  public static final String FROM_CONTAINERS = "host.docker.internal";

  static final int MAX_PORT = 65_535;

  public PortMapping {
    if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
      throw new IllegalArgumentException(
          "host \"" + host + "\": expected a host name or an address, IPv6 in brackets");
    }
  }

  /** The ports on this machine. */
  public static PortMapping local(int offset) {
    return new PortMapping("localhost", offset);
  }

  /**
   * Adds the offset to a port of the contract.
   *
   * @throws IllegalArgumentException if the result is not a port
   */
  int port(int contractPort) {
    long moved = (long) contractPort + offset;
    if (moved < 1 || moved > MAX_PORT) {
      throw new IllegalArgumentException(
          "port offset "
              + offset
              + " moves "
              + contractPort
              + " to "
              + moved
              + ": expected 1 to "
              + MAX_PORT);
    }
    return (int) moved;
  }

  /** The scrape target of a producer: host and port. */
  String target(Producer producer) {
    return host + ":" + port(producer.port());
  }

  /** The URL of a server. */
  public String url(PrometheusServer server) {
    return url(server.port());
  }

  /** The URL of a port of the contract. */
  public String url(int contractPort) {
    return "http://" + host + ":" + port(contractPort);
  }
}
