package io.panelwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  /** Creates a folder with files, prints it, and ends without closing it. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = TemporaryFolder.create("panelwright-test").path();
      Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "x");
      System.out.println(folder);
      System.exit(0);
    }
  }

  @Test
  void itIsDeletedWithItsContentButWithoutTheTargetsOfLinks(@TempDir Path other)
      throws IOException {
    Path kept = Files.writeString(other.resolve("kept"), "x");
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.create("panelwright-test")) {
      path = folder.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.createSymbolicLink(path.resolve("a/link"), other);
    }

    assertThat(path).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void itIsDeletedAtTheEndOfTheProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .start();
    String path = new String(process.getInputStream().readAllBytes()).strip();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(path).contains("panelwright-test");
    assertThat(Path.of(path)).doesNotExist();
  }
}
