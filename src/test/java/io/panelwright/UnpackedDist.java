package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The zip of {@code make dist}, unpacked, with a folder for the archive of classes. */
final class UnpackedDist {

  static final String VERSION = "panelwright 0.1.0\n";

  private static final Path ZIP = Path.of(System.getProperty("panelwright.dist"));

  private final Path folder;
  private final Path home;
  private Path cache;

  private UnpackedDist(Path folder) {
    this.folder = folder;
    this.home = folder.resolve("with space").resolve("panelwright-0.1.0");
    this.cache = folder.resolve("cache");
  }

  static UnpackedDist unpack(Path folder) throws IOException {
    var dist = new UnpackedDist(folder);
    try (FileSystem zip = openZip();
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        dist.copy(entry);
      }
    }
    return dist;
  }

  private void copy(Path entry) throws IOException {
    Path copy = home.getParent().resolve(entry.toString().substring(1));
    if (Files.isDirectory(entry)) {
      Files.createDirectories(copy);
    } else {
      Files.copy(entry, copy, StandardCopyOption.COPY_ATTRIBUTES);
      Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
    }
  }

  Path home() {
    return home;
  }

  /** The folder for the archive. */
  Path cache() {
    return cache;
  }

  void useCache(String name) {
    cache = folder.resolve(name);
  }

  static FileSystem openZip() throws IOException {
    return FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true));
  }

  ProcessBuilder command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PANELWRIGHT_"));
    builder.environment().put("JAVA_HOME", Jvm.current().home().toString());
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder;
  }

  ProcessBuilder tool(String... arguments) {
    return command(home.resolve("bin/panelwright"), arguments);
  }

  static Jvm.Result run(ProcessBuilder builder, Map<String, String> environment) throws Exception {
    builder.environment().putAll(environment);
    return Jvm.run(builder);
  }

  List<Path> archives() throws IOException {
    Path start = cache.resolve("panelwright/start");
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(file -> file.getFileName().toString().startsWith("classes.")).toList();
    }
  }

  /** The archive, which the first call makes. */
  Path archive() throws Exception {
    assertThat(run(tool("--version"), Map.of("PANELWRIGHT_CACHE", "wait")).out())
        .isEqualTo(VERSION);
    assertThat(archives()).hasSize(1);
    return archives().get(0);
  }
}
