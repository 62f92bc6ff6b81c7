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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The prerequisite of tests with real Prometheus servers. {@code -Dpanelwright.live=false} skips
 * them.
 */
public final class PrometheusPrerequisite {

  private static final Set<Integer> RETURNED = ConcurrentHashMap.newKeySet();

  private PrometheusPrerequisite() {}

  /**
   * Fails with instructions if Prometheus is not installed; skips the test if live tests are
   * disabled.
   */
  public static void require() {
    if (!Boolean.parseBoolean(System.getProperty("panelwright.live", "true"))) {
      String message = "SKIPPED: -Dpanelwright.live=false";
      System.out.println(message);
      assumeTrue(false, message);
    }
    if (!isOnPath("prometheus") || !isOnPath("promtool")) {
      fail(
          "prometheus or promtool is not on the PATH\n  → .ci/install-packages prometheus\n"
              + "Or skip these tests: -Dpanelwright.live=false");
    }
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** A free port on loopback; the system may choose one again, so each is returned once. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return RETURNED.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
