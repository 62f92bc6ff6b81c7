package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.JarContents;
import io.panelwright.testing.Jvm;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip of {@code make dist}: its content, its launcher and the archive of classes. */
class DistIT {

  private static final Path ZIP = Path.of(System.getProperty("panelwright.dist"));
  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();
  private static final String VERSION = "panelwright 0.1.0\n";

  /** The first class files with stack map frames, which an archive can contain. */
  private static final int FIRST_ARCHIVED_VERSION = 51;

  private static final int FIRST_STARTS = 8;
  private static final int MAX_SECONDS = 90;

  @TempDir static Path folder;

  private static Path home;
  private static Path cache;

  @BeforeAll
  static void unpack() throws IOException {
    home = folder.resolve("with space").resolve("panelwright-0.1.0");
    cache = folder.resolve("cache");
    try (FileSystem zip = openZip();
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path copy = home.getParent().resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy, StandardCopyOption.COPY_ATTRIBUTES);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
        }
      }
    }
  }

  private static FileSystem openZip() throws IOException {
    return FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true));
  }

  private static ProcessBuilder command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PANELWRIGHT_"));
    builder.environment().put("JAVA_HOME", Jvm.current().home().toString());
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder;
  }

  private static ProcessBuilder tool(String... arguments) {
    return command(home.resolve("bin/panelwright"), arguments);
  }

  private static Jvm.Result run(ProcessBuilder builder, Map<String, String> environment)
      throws Exception {
    builder.environment().putAll(environment);
    return Jvm.run(builder);
  }

  private static List<Path> archives() throws IOException {
    Path start = cache.resolve("panelwright/start");
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(file -> file.getFileName().toString().startsWith("classes.")).toList();
    }
  }

  private static Path archive() throws Exception {
    assertThat(run(tool("--version"), Map.of("PANELWRIGHT_CACHE", "wait")).out())
        .isEqualTo(VERSION);
    assertThat(archives()).hasSize(1);
    return archives().get(0);
  }

  @Test
  void theZipHasTheLauncherTheJarAndTheLicenses() throws IOException {
    try (FileSystem zip = openZip()) {
      Path root = zip.getPath("/panelwright-0.1.0");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(root.resolve("bin/panelwright"))))
          .isEqualTo("rwxr-xr-x");
      for (String file :
          List.of("bin/panelwright.bat", "completion/panelwright.bash", "README.md", "LICENSE")) {
        assertThat(root.resolve(file)).exists();
      }
      assertThat(root.resolve("licenses/picocli/LICENSE")).exists();
      try (Stream<Path> files = Files.walk(root)) {
        assertThat(files.map(DistIT::time).distinct()).as("the zip is reproducible").hasSize(1);
      }
    }
    JarContents.assertLicenses(home.resolve("lib/panelwright.jar"));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anArchiveCanContainAllClassesOfTheJar() throws IOException {
    try (var jar = new JarFile(home.resolve("lib/panelwright.jar").toFile())) {
      List<String> old = new ArrayList<>();
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().endsWith(".class") && version(jar, entry) < FIRST_ARCHIVED_VERSION) {
          old.add(entry.getName());
        }
      }
      assertThat(old).isEmpty();
    }
  }

  private static int version(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry);
        var data = new DataInputStream(in)) {
      data.skipNBytes(6);
      return data.readUnsignedShort();
    }
  }

  @Test
  void concurrentFirstStartsMakeOneArchiveAndPrintTheSame() throws Exception {
    cache = folder.resolve("concurrent");
    Path stale = Files.createDirectories(cache.resolve("panelwright/start/0.0.9"));
    Files.writeString(stale.resolve("of"), "/none/panelwright.jar\n/none/java\n");
    ExecutorService starts = Executors.newFixedThreadPool(FIRST_STARTS);
    try {
      Callable<Jvm.Result> start = () -> Jvm.run(tool("--version"));
      List<Future<Jvm.Result>> results = starts.invokeAll(Collections.nCopies(FIRST_STARTS, start));
      for (Future<Jvm.Result> result : results) {
        assertThat(result.get()).isEqualTo(new Jvm.Result(0, VERSION, ""));
      }
    } finally {
      starts.shutdown();
    }
    awaitIdle();
    assertThat(archives()).hasSize(1);
    assertThat(stale).doesNotExist();
    try (Stream<Path> files = Files.list(archives().get(0).getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("neither a lock nor a draft")
          .hasSize(5)
          .contains("jar", "java", "of", "size");
    }
  }

  private static void awaitIdle() throws Exception {
    for (int i = 0; i < MAX_SECONDS * 10; i++) {
      boolean locked;
      try (Stream<Path> files = Files.walk(cache)) {
        locked = files.anyMatch(file -> file.getFileName().toString().equals("lock"));
      } catch (UncheckedIOException e) {
        // A draft was removed meanwhile.
        locked = true;
      }
      if (!locked && !archives().isEmpty()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive after " + MAX_SECONDS + " s");
  }

  @Test
  void outputIsTheSameWithoutWithAndWithADamagedArchive() throws Exception {
    cache = folder.resolve("damaged");
    String[] lint = {"lint", FAULTY.toString()};
    Jvm.Result expected = run(tool(lint), Map.of("PANELWRIGHT_CACHE", "off"));
    assertThat(expected.code()).isEqualTo(1);
    assertThat(expected.err()).isEmpty();
    assertThat(archives()).isEmpty();
    Path archive = archive();
    assertThat(Jvm.run(tool(lint))).isEqualTo(expected);
    byte[] content = Files.readAllBytes(archive);
    byte[] foreign = content.clone();
    Arrays.fill(foreign, 0, 4096, (byte) 7);
    // A truncated archive ends Java 17 with a signal, so the launcher replaces it.
    for (byte[] damaged : List.of(foreign, Arrays.copyOf(content, content.length / 2))) {
      Files.delete(archive);
      Files.write(archive, damaged);
      assertThat(Jvm.run(tool(lint))).isEqualTo(expected);
    }
    assertThat(Files.size(archive())).isGreaterThan(content.length / 2);
    awaitIdle();
  }

  @Test
  void aCacheFolderThatCannotBeWrittenIsNoError() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String place : List.of(file.toString(), "/proc/self/cache", "relative", "/a:b")) {
      for (String mode : List.of("", "wait")) {
        Map<String, String> environment =
            Map.of("XDG_CACHE_HOME", place, "PANELWRIGHT_CACHE", mode, "HOME", file.toString());
        assertThat(run(tool("--version"), environment)).isEqualTo(new Jvm.Result(0, VERSION, ""));
      }
    }
    assertThat(folder.resolve("relative")).doesNotExist();
  }

  @Test
  void anArchiveThatAnotherUserCanReplaceIsNotUsed() throws Exception {
    cache = folder.resolve("foreign");
    Path archive = archive();
    Path ofJar = archive.getParent();
    assertThat(isUsed(archive)).isTrue();
    // So that no new archive is made meanwhile.
    Files.createFile(ofJar.resolve("failed"));
    for (Path place : List.of(cache, cache.resolve("panelwright/start"), ofJar, archive)) {
      Set<PosixFilePermission> own = Files.getPosixFilePermissions(place);
      for (PosixFilePermission other :
          List.of(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE)) {
        Set<PosixFilePermission> open = new HashSet<>(own);
        open.add(other);
        Files.setPosixFilePermissions(place, open);
        assertThat(isUsed(archive)).as(place + " " + other).isFalse();
      }
      Files.setPosixFilePermissions(place, own);
    }
    assertThat(isUsed(archive)).isTrue();
    Path moved = Files.move(ofJar, folder.resolve("moved"));
    Files.createSymbolicLink(ofJar, moved);
    assertThat(isUsed(archive)).as("through a link").isFalse();
  }

  private static boolean isUsed(Path archive) throws Exception {
    Map<String, String> printing = Map.of("PANELWRIGHT_JAVA_OPTIONS", "-XX:+PrintFlagsFinal");
    return run(tool("--version"), printing).out().contains(archive.toString());
  }

  @Test
  void theLauncherWorksThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path first = Files.createSymbolicLink(bin.resolve("first"), home.resolve("bin/panelwright"));
    Path second = Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
    Map<String, String> off = Map.of("PANELWRIGHT_CACHE", "off");
    assertThat(run(command(first, "--version"), off).out()).isEqualTo(VERSION);
    assertThat(run(command(second, "--version"), off).out()).isEqualTo(VERSION);
    ProcessBuilder onPath = command(Path.of("/bin/sh"), "-c", "second --version");
    onPath.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    assertThat(run(onPath, off).out()).isEqualTo(VERSION);
  }

  @Test
  void argumentsAndExitCodesPassThrough() throws Exception {
    Jvm.Result result =
        run(tool("lint", "no such \"file\" $HOME *"), Map.of("PANELWRIGHT_CACHE", "off"));
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no such \"file\" $HOME *");
  }

  @Test
  void aMissingOrOldJavaIsNamed() throws Exception {
    ProcessBuilder without = tool("--version");
    without.environment().remove("JAVA_HOME");
    without.environment().put("PATH", folder.toString());
    assertThat(Jvm.run(without))
        .isEqualTo(
            new Jvm.Result(
                3, "", "panelwright: no Java found; install Java 17 or newer, or set JAVA_HOME\n"));
    Path old = folder.resolve("jdk 11");
    Files.createDirectories(old.resolve("bin"));
    Files.copy(Path.of("/bin/true"), old.resolve("bin/java"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(run(tool("--version"), Map.of("JAVA_HOME", old.toString())))
        .isEqualTo(
            new Jvm.Result(
                3,
                "",
                "panelwright: "
                    + old
                    + "/bin/java is Java 11.0.2; set JAVA_HOME to Java 17 or newer\n"));
    assertThat(run(tool("--version"), Map.of("JAVA_HOME", "/none")).err())
        .startsWith("panelwright: JAVA_HOME is \"/none\", which has no bin/java; ");
  }
}
