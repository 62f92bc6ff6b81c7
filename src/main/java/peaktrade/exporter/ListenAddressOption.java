package peaktrade.exporter;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --listen}: the address of a server. */
final class ListenAddressOption implements CommandArguments {

  private final Argument<InetAddress> address =
      Argument.option("--listen")
          .paramLabel("ADDRESS")
          .description(
              "Address to listen on; 0.0.0.0 for all addresses, which containers on Linux need to"
                  + " scrape this machine (default: ${DEFAULT-VALUE}).")
          .withDefault(InetAddress.class, InetAddress.getLoopbackAddress(), "127.0.0.1");

  @Override
  public void addTo(CommandSpec command) {
    address.addTo(command);
  }

  InetAddress address() {
    return address.value();
  }

  /**
   * The address with a port.
   *
   * @throws IllegalArgumentException if the number is not a port
   */
  InetSocketAddress address(long port) {
    return address(address.value(), port);
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
