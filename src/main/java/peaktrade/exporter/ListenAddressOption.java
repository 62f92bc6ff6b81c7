package peaktrade.exporter;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** The option {@code --listen}: the address of a server. */
final class ListenAddressOption {

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on; 0.0.0.0 for all addresses, which containers on Linux need to"
              + " scrape this machine (default: ${DEFAULT-VALUE}).")
  private InetAddress address = InetAddress.getLoopbackAddress();

  InetAddress address() {
    return address;
  }

  /**
   * The address with a port.
   *
   * @throws IllegalArgumentException if the number is not a port
   */
  InetSocketAddress address(long port) {
    return address(address, port);
  }

  /** The same for an address of another source. */
  static InetSocketAddress address(InetAddress address, long port) {
    if (port < 0 || port > ExporterEnvironment.MAX_PORT) {
      throw new IllegalArgumentException(
          "port " + port + ": expected 0 to " + ExporterEnvironment.MAX_PORT);
    }
    return new InetSocketAddress(address, (int) port);
  }
}
