package io.panelwright.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** The owner of a port, from {@code /proc}. */
class PortOwnerTest {

  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";

  @TempDir private Path proc;

  private void table(String name, String... rows) throws IOException {
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(proc.resolve("net").resolve(name), HEAD + String.join("\n", rows) + "\n");
  }

  private static String row(String local, String state, int inode) {
    return "   0: "
        + local
        + " 00000000:0000 "
        + state
        + " 00000000:00000000 00:00000000 00000000  1000        0 "
        + inode
        + " 1 0000000000000000 100 0 0 10 0";
  }

  private void process(int id, String commandLine, String... sockets) throws IOException {
    Path process = proc.resolve(String.valueOf(id));
    Files.createDirectories(process.resolve("fd"));
    Files.writeString(process.resolve("cmdline"), commandLine.replace(' ', '\0') + "\0");
    for (int i = 0; i < sockets.length; i++) {
      Files.createSymbolicLink(
          process.resolve("fd").resolve(String.valueOf(i)), Path.of(sockets[i]));
    }
  }

  @Test
  void theProcessWithTheListeningSocket() throws IOException {
    table(
        "tcp",
        row("0100007F:2396", "01", 7),
        row("0100007F:2395", "0A", 8),
        row("0100007F:2396", "0A", 9));
    process(1, "init", "pipe:[5]", "socket:[8]", "socket:[7]");
    process(4711, "python3 exporter.py", "pipe:[5]", "socket:[9]");
    assertThat(new PortOwner(proc).find(9110)).contains("process 4711 (python3 exporter.py)");
  }

  @Test
  void aListenerOnAllAddresses() throws IOException {
    table("tcp", row("00000000:2395", "0A", 8));
    table("tcp6", row("00000000000000000000000000000000:2396", "0A", 9));
    process(12, "java", "socket:[9]");
    assertThat(new PortOwner(proc).find(9110)).contains("process 12 (java)");
  }

  @Test
  void aLongCommandLineIsShortenedInTheMiddle() throws IOException {
    table("tcp", row("0100007F:2396", "0A", 9));
    process(12, "java -cp " + "x".repeat(5000) + " Main exporter \u001b[31mai-live", "socket:[9]");
    assertThat(new PortOwner(proc).find(9110))
        .hasValueSatisfying(
            owner ->
                assertThat(owner)
                    .startsWith("process 12 (java -cp xxx")
                    .contains("x … x")
                    .endsWith(" Main exporter ·[31mai-live)")
                    .hasSizeLessThan(200));
  }

  @Test
  void processesOfOtherUsersAreInvisible() throws IOException {
    assertThat(new PortOwner(proc).find(9110)).isEmpty();
    table("tcp", row("0100007F:2396", "0A", 9), "nonsense");
    assertThat(new PortOwner(proc).find(9110)).isEmpty();
    Files.createDirectory(proc.resolve("12"));
    assertThat(new PortOwner(proc).find(9110)).isEmpty();
  }

  @Test
  @EnabledOnOs(LINUX)
  void thisProcessOnThisMachine() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortOwner.forThisMachine().find(socket.getLocalPort()))
          .hasValueSatisfying(
              owner ->
                  assertThat(owner).startsWith("process " + ProcessHandle.current().pid() + " ("));
    }
  }
}
