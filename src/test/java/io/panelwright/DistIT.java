package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.JarContents;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip of {@code make dist}: its content and its launcher. */
class DistIT {

  private static final String VERSION = UnpackedDist.VERSION;

  @TempDir static Path folder;

  private static UnpackedDist dist;

  @BeforeAll
  static void unpack() throws IOException {
    dist = UnpackedDist.unpack(folder);
  }

  @Test
  void theZipHasTheLauncherTheJarAndTheLicenses() throws IOException {
    try (FileSystem zip = UnpackedDist.openZip()) {
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
    JarContents.assertLicenses(dist.home().resolve("lib/panelwright.jar"));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLauncherWorksThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path first =
        Files.createSymbolicLink(bin.resolve("first"), dist.home().resolve("bin/panelwright"));
    Path second = Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
    Map<String, String> off = Map.of("PANELWRIGHT_CACHE", "off");
    assertThat(UnpackedDist.run(dist.command(first, "--version"), off).out()).isEqualTo(VERSION);
    assertThat(UnpackedDist.run(dist.command(second, "--version"), off).out()).isEqualTo(VERSION);
    ProcessBuilder onPath = dist.command(Path.of("/bin/sh"), "-c", "second --version");
    onPath.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    assertThat(UnpackedDist.run(onPath, off).out()).isEqualTo(VERSION);
  }

  @Test
  void argumentsAndExitCodesPassThrough() throws Exception {
    Jvm.Result result =
        UnpackedDist.run(
            dist.tool("lint", "no such \"file\" $HOME *"), Map.of("PANELWRIGHT_CACHE", "off"));
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no such \"file\" $HOME *");
  }

  @Test
  void aMissingOrOldJavaIsNamed() throws Exception {
    ProcessBuilder without = dist.tool("--version");
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
    assertThat(UnpackedDist.run(dist.tool("--version"), Map.of("JAVA_HOME", old.toString())))
        .isEqualTo(
            new Jvm.Result(
                3,
                "",
                "panelwright: "
                    + old
                    + "/bin/java is Java 11.0.2; set JAVA_HOME to Java 17 or newer\n"));
    assertThat(UnpackedDist.run(dist.tool("--version"), Map.of("JAVA_HOME", "/none")).err())
        .startsWith("panelwright: JAVA_HOME is \"/none\", which has no bin/java; ");
  }
}
