package io.panelwright.process;

import io.panelwright.text.TerminalSanitizer;
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
 * Finds the process that listens on a port of this machine.
 *
 * <p>Reads {@code /proc}, so that it works on Linux and for processes of the same user; root sees
 * all.
 */
public final class PortOwner {

  private static final String LISTENING = "0A";

  /** The number of characters kept at each end of a long command line. */
  private static final int HALF_LENGTH = 80;

  private final Path proc;

  PortOwner(Path proc) {
    this.proc = proc;
  }

  /** Describes the process that listens on a port, or the command that finds it. */
  public static String describe(int port) {
    return forThisMachine()
        .find(port)
        .orElse("a process of another user (sudo lsof -nP -iTCP:" + port + " -sTCP:LISTEN)");
  }

  /** Reads {@code /proc} of this machine. */
  static PortOwner forThisMachine() {
    return new PortOwner(Path.of("/proc"));
  }

  /** Such as {@code process 4711 (java -jar …)}; empty if no process is visible. */
  Optional<String> find(int port) {
    try {
      Set<String> sockets = listeningSockets(port);
      return sockets.isEmpty() ? Optional.empty() : findProcess(sockets);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The listening sockets, as targets of links: {@code socket:[12345]}. */
  private Set<String> listeningSockets(int port) throws IOException {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new LinkedHashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path file = proc.resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
          sockets.add("socket:[" + columns[9] + "]");
        }
      }
    }
    return sockets;
  }

  private Optional<String> findProcess(Set<String> sockets) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        if (hasSocket(process, sockets)) {
          return Optional.of("process " + process.getFileName() + commandLine(process));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasSocket(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException e) {
      // The process belongs to another user, or has ended.
      return false;
    }
  }

  private static String commandLine(Path process) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("cmdline"));
      String line = new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
      return " (" + TerminalSanitizer.sanitize(shorten(line)) + ")";
    } catch (IOException e) {
      return "";
    }
  }

  /** Removes the middle, which is usually a class path. */
  private static String shorten(String line) {
    return line.length() <= 2 * HALF_LENGTH
        ? line
        : line.substring(0, HALF_LENGTH) + " … " + line.substring(line.length() - HALF_LENGTH);
  }
}
