package io.panelwright.port;

import io.panelwright.diagnostic.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who listens on a port of this machine: Linux tells in {@code /proc}, of processes one may see.
 */
public final class PortHolder {

  private static final String LISTENING = "0A";

  /** Of a long command line, as many characters of its start and of its end are shown. */
  private static final int SHOWN = 80;

  private final Path proc;

  PortHolder(Path proc) {
    this.proc = proc;
  }

  /**
   * Who listens on a port of this machine, in words; what to ask where the system does not tell.
   */
  public static String inWords(int port) {
    return ofThisMachine()
        .of(port)
        .orElse(
            "a process that this user may not see (sudo lsof -nP -iTCP:" + port + " -sTCP:LISTEN)");
  }

  /** What Linux says of this machine. */
  static PortHolder ofThisMachine() {
    return new PortHolder(Path.of("/proc"));
  }

  /** As {@code process 4711 (java -jar …)}; empty where the system does not tell. */
  Optional<String> of(int port) {
    try {
      Set<String> sockets = sockets(port);
      return sockets.isEmpty() ? Optional.empty() : process(sockets);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The sockets that listen, as links to them are called. */
  private Set<String> sockets(int port) throws IOException {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new LinkedHashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path file = proc.resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] words = line.strip().split("\\s+");
        if (words.length > 9 && words[1].endsWith(suffix) && words[3].equals(LISTENING)) {
          sockets.add("socket:[" + words[9] + "]");
        }
      }
    }
    return sockets;
  }

  private Optional<String> process(Set<String> sockets) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, sockets)) {
          return Optional.of("process " + process.getFileName() + commandLine(process));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException e) {
      // Another user's, or it ended meanwhile.
      return false;
    }
  }

  private static String commandLine(Path process) {
    try {
      byte[] words = Files.readAllBytes(process.resolve("cmdline"));
      String line = new String(words, StandardCharsets.UTF_8).replace('\0', ' ').strip();
      return " (" + Printable.of(shortened(line)) + ")";
    } catch (IOException e) {
      return "";
    }
  }

  /** Without its middle, which is a class path mostly. */
  private static String shortened(String line) {
    return line.length() <= 2 * SHOWN
        ? line
        : line.substring(0, SHOWN) + " … " + line.substring(line.length() - SHOWN);
  }
}
