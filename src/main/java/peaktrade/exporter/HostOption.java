package peaktrade.exporter;

import java.net.InetAddress;
import picocli.CommandLine.Option;

/** The address that a server listens on. */
final class HostOption {

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on; 0.0.0.0 for all, which containers on Linux need to scrape this"
              + " machine (default: ${DEFAULT-VALUE}).")
  private InetAddress host = InetAddress.getLoopbackAddress();

  InetAddress host() {
    return host;
  }
}
