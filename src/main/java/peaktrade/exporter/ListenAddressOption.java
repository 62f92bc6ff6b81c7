package peaktrade.exporter;

import java.net.InetAddress;
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
}
