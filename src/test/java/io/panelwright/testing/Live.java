package io.panelwright.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What tests need that run real Prometheus servers. {@code -Dpanelwright.live=false} leaves them
 * out.
 */
public final class Live {

  private Live() {}

  /**
   * Fails, and says what to install, unless Prometheus is here; skips, aloud, when that is asked.
   */
  public static void needsPrometheus() {
    if (!Boolean.parseBoolean(System.getProperty("panelwright.live", "true"))) {
      String left = "LEFT OUT: -Dpanelwright.live=false, so nothing is proved about live servers";
      System.out.println(left);
      assumeTrue(false, left);
    }
    if (!isOnPath("prometheus") || !isOnPath("promtool")) {
      fail(
          "prometheus or promtool is not on the PATH\n  → .ci/install-packages prometheus\n"
              + "Or leave these tests out: -Dpanelwright.live=false");
    }
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** A port on loopback that nobody listens on. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
