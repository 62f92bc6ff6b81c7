package io.panelwright.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not regular files; reading them could block or never end. */
@Timeout(20)
class RegularFileTest {

  @TempDir private Path folder;

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  @Test
  void aPipeAFolderADeviceAndADanglingLinkAreErrors() throws Exception {
    assertThatThrownBy(() -> RegularFile.read(pipe(), 10)).hasMessageContaining("a pipe");
    assertThatThrownBy(() -> RegularFile.read(folder, 10)).hasMessageContaining("but a folder");
    assertThatThrownBy(() -> RegularFile.read(Path.of("/dev/zero"), 10))
        .hasMessageContaining("a device");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("gone"));
    assertThatThrownBy(() -> RegularFile.read(link, 10)).hasMessageContaining("link to gone");
  }

  @Test
  void aMissingFileIsEmptyAndALongOneIsTruncated() throws IOException {
    assertThat(RegularFile.read(folder.resolve("gone"), 10)).isEmpty();
    Path file = Files.writeString(folder.resolve("file"), "0123456789");
    assertThat(RegularFile.read(file, 4)).contains("0123".getBytes());
  }
}
