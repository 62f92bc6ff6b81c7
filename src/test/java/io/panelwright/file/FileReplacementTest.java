package io.panelwright.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.testing.Jvm;
import io.panelwright.testing.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is replaced whole, and nothing else remains. */
class FileReplacementTest {

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsReplacedWithItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    FileReplacement.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void aLinkedFileIsReplacedAndTheLinkIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    FileReplacement.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aDraftHasAnUnpredictableNameInTheSameFolder() throws IOException {
    try (DraftFile first = DraftFile.create(folder, ByteBuffer.allocate(1));
        DraftFile second = DraftFile.create(folder, ByteBuffer.allocate(1))) {
      assertThat(first.path()).isNotEqualTo(second.path()).hasParent(folder);
      assertThat(first.path().getFileName().toString())
          .matches("\\.panelwright-[0-9a-f]{16}\\.tmp");
    }
    assertThat(names()).isEmpty();
  }

  /** Renaming a file to a folder with files fails after the draft was written. */
  @Test
  void aFailureLeavesNoDraft() throws IOException {
    Files.createDirectories(folder.resolve("a.json/inner"));
    assertThatThrownBy(() -> FileReplacement.write(folder.resolve("a.json"), "x"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> FileReplacement.write(folder.resolve("b".repeat(300)), "x"))
        .isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("a.json");
  }

  /** A program that is interrupted while it writes a file. */
  static final class SlowWriter {

    private SlowWriter() {}

    /** Creates a draft in the folder of the argument, and waits for a signal. */
    public static void main(String[] arguments) throws Exception {
      try (DraftFile draft = DraftFile.create(Path.of(arguments[0]), ByteBuffer.allocate(9))) {
        System.out.println(draft.path());
        Thread.sleep(60_000);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void aSignalLeavesNoDraft(String signal) throws Exception {
    Process program =
        new ProcessBuilder(
                Signals.withDefaults(
                    List.of(
                        Jvm.current().home().resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowWriter.class.getName(),
                        folder.toString())))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = program.inputReader()) {
      assertThat(Path.of(out.readLine())).exists();
      Signals.send(signal, program.pid());
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(names()).isEmpty();
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void aNameOfTheMaximumLengthIsPossible() throws IOException {
    FileReplacement.write(folder.resolve("b".repeat(255)), "x");
    assertThat(names()).containsExactly("b".repeat(255));
  }

  @Test
  void bytesReplaceRegularFilesOnly() throws IOException {
    Path picture = Files.writeString(folder.resolve("picture.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), picture);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
    FileReplacement.write(link, bytes);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllBytes(picture)).isEqualTo(bytes);
    assertThatThrownBy(() -> FileReplacement.write(empty, bytes)).hasMessageContaining("a folder");
    assertThat(empty).isDirectory();
  }

  @Test
  void concurrentWritersLeaveOneWholeText() throws IOException {
    Path file = folder.resolve("a.json");
    List<String> texts = IntStream.range(0, 8).mapToObj(i -> ("" + i).repeat(50_000)).toList();
    CompletableFuture.allOf(
            texts.stream()
                .map(text -> CompletableFuture.runAsync(() -> writeOften(file, text)))
                .toArray(CompletableFuture<?>[]::new))
        .join();
    assertThat(texts).contains(Files.readString(file));
    assertThat(names()).containsExactly("a.json");
  }

  private static void writeOften(Path file, String text) {
    try {
      for (int i = 0; i < 5; i++) {
        FileReplacement.write(file, text);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
