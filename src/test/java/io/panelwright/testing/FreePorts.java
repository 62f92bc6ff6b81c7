package io.panelwright.testing;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A port offset at which all ports of a contract are free on this machine. */
public final class FreePorts {

  /** The distance of the offsets that are tried: more than the ports of a contract are apart. */
  private static final int STEP = 1_000;

  private FreePorts() {}

  /** The ports of the contract's servers and producers, without an offset. */
  public static List<Integer> of(Contract contract) {
    return Stream.concat(
            contract.stack().servers().stream().map(PrometheusServer::port),
            contract.producers().stream().map(Producer::port))
        .toList();
  }

  /** Finds an offset. Test processes that run at the same time start with different ones. */
  public static int offset(Contract contract) {
    List<Integer> ports = of(contract);
    int first = (int) (ProcessHandle.current().pid() % 10);
    return IntStream.range(0, 40)
        .map(i -> 10_000 + (first + i) % 40 * STEP)
        .filter(offset -> ports.stream().allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException inUse) {
      return false;
    }
  }
}
