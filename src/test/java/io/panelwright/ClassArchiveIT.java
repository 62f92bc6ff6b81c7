package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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

/** The archive of classes that the launcher of {@code make dist} makes and uses. */
class ClassArchiveIT {

  private static final String VERSION = UnpackedDist.VERSION;
  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();

  /** The first class files with stack map frames, which an archive can contain. */
  private static final int FIRST_ARCHIVED_VERSION = 51;

  private static final int FIRST_STARTS = 8;
  private static final int MAX_SECONDS = 90;

  @TempDir static Path folder;

  private static UnpackedDist dist;

  @BeforeAll
  static void unpack() throws IOException {
    dist = UnpackedDist.unpack(folder);
  }

  @Test
  void anArchiveCanContainAllClassesOfTheJar() throws IOException {
    try (var jar = new JarFile(dist.home().resolve("lib/panelwright.jar").toFile())) {
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
    dist.useCache("concurrent");
    Path stale = Files.createDirectories(dist.cache().resolve("panelwright/start/0.0.9"));
    Files.writeString(stale.resolve("of"), "/none/panelwright.jar\n/none/java\n");
    ExecutorService starts = Executors.newFixedThreadPool(FIRST_STARTS);
    try {
      Callable<Jvm.Result> start = () -> Jvm.run(dist.tool("--version"));
      List<Future<Jvm.Result>> results = starts.invokeAll(Collections.nCopies(FIRST_STARTS, start));
      for (Future<Jvm.Result> result : results) {
        assertThat(result.get()).isEqualTo(new Jvm.Result(0, VERSION, ""));
      }
    } finally {
      starts.shutdown();
    }
    awaitIdle();
    assertThat(dist.archives()).hasSize(1);
    assertThat(stale).doesNotExist();
    try (Stream<Path> files = Files.list(dist.archives().get(0).getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("neither a lock nor a draft")
          .hasSize(5)
          .contains("jar", "java", "of", "size");
    }
  }

  private static void awaitIdle() throws Exception {
    for (int i = 0; i < MAX_SECONDS * 10; i++) {
      boolean locked;
      try (Stream<Path> files = Files.walk(dist.cache())) {
        locked = files.anyMatch(file -> file.getFileName().toString().equals("lock"));
      } catch (UncheckedIOException e) {
        // A draft was removed meanwhile.
        locked = true;
      }
      if (!locked && !dist.archives().isEmpty()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive after " + MAX_SECONDS + " s");
  }

  @Test
  void outputIsTheSameWithoutWithAndWithADamagedArchive() throws Exception {
    dist.useCache("damaged");
    String[] lint = {"lint", FAULTY.toString()};
    Jvm.Result expected = UnpackedDist.run(dist.tool(lint), Map.of("PANELWRIGHT_CACHE", "off"));
    assertThat(expected.code()).isEqualTo(1);
    assertThat(expected.err()).isEmpty();
    assertThat(dist.archives()).isEmpty();
    Path archive = dist.archive();
    assertThat(Jvm.run(dist.tool(lint))).isEqualTo(expected);
    byte[] content = Files.readAllBytes(archive);
    byte[] foreign = content.clone();
    Arrays.fill(foreign, 0, 4096, (byte) 7);
    // A truncated archive ends Java 17 with a signal, so the launcher replaces it.
    for (byte[] damaged : List.of(foreign, Arrays.copyOf(content, content.length / 2))) {
      Files.delete(archive);
      Files.write(archive, damaged);
      assertThat(Jvm.run(dist.tool(lint))).isEqualTo(expected);
    }
    assertThat(Files.size(dist.archive())).isGreaterThan(content.length / 2);
    awaitIdle();
  }

  @Test
  void aCacheFolderThatCannotBeWrittenIsNoError() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String place : List.of(file.toString(), "/proc/self/cache", "relative", "/a:b")) {
      for (String mode : List.of("", "wait")) {
        Map<String, String> environment =
            Map.of("XDG_CACHE_HOME", place, "PANELWRIGHT_CACHE", mode, "HOME", file.toString());
        assertThat(UnpackedDist.run(dist.tool("--version"), environment))
            .isEqualTo(new Jvm.Result(0, VERSION, ""));
      }
    }
    assertThat(folder.resolve("relative")).doesNotExist();
  }

  @Test
  void anArchiveThatAnotherUserCanReplaceIsNotUsed() throws Exception {
    dist.useCache("foreign");
    Path archive = dist.archive();
    Path ofJar = archive.getParent();
    assertThat(isUsed(archive)).isTrue();
    // So that no new archive is made meanwhile.
    Files.createFile(ofJar.resolve("failed"));
    for (Path place :
        List.of(dist.cache(), dist.cache().resolve("panelwright/start"), ofJar, archive)) {
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
    return UnpackedDist.run(dist.tool("--version"), printing).out().contains(archive.toString());
  }
}
