package peaktrade.exporter;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are appended to, rotated and truncated. */
class FileTailerTest {

  @TempDir private Path folder;

  private final List<String> lines = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private Path path;
  private FileTailer file;

  @BeforeEach
  void follow() {
    path = folder.resolve("events.jsonl");
    file = new FileTailer(path, new Heard(), line -> news.add(line.replace(path + "", "F")));
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  private final class Heard implements LineSink {

    @Override
    public void line(byte[] bytes, int offset, int length) {
      lines.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void tooLong() {
      lines.add("TOO LONG");
    }
  }

  private void append(String text) throws IOException {
    append(path, text);
  }

  private static void append(Path path, String text) throws IOException {
    Files.writeString(path, text, CREATE, APPEND);
  }

  /** Polls until there are no more lines; returns the received lines. */
  private List<String> heard() {
    boolean more = true;
    while (more) {
      more = file.poll();
    }
    var heard = List.copyOf(lines);
    lines.clear();
    return heard;
  }

  @Test
  void existingLinesAreNotRead() throws IOException {
    append("old\nolder\n");
    assertThat(heard()).isEmpty();
    append("new\nnewer\n");
    assertThat(heard()).containsExactly("new", "newer");
    assertThat(news).containsExactly("following F from byte 10");
  }

  @Test
  void aFileThatAppearsLaterIsReadFromItsStart() throws IOException {
    assertThat(heard()).isEmpty();
    assertThat(heard()).isEmpty();
    append("first\n");
    assertThat(heard()).containsExactly("first");
    assertThat(news).containsExactly("F does not exist; waiting for it", "following F from byte 0");
  }

  @Test
  void aLineIsReadWhenItIsComplete() throws IOException {
    heard();
    append("be");
    assertThat(heard()).isEmpty();
    append("gun");
    assertThat(heard()).isEmpty();
    append("\nnext");
    assertThat(heard()).containsExactly("begun");
  }

  @Test
  void anUnfinishedLineIsReadWhole() throws IOException {
    append("old\nbe");
    assertThat(heard()).isEmpty();
    append("gun\n");
    assertThat(heard()).containsExactly("begun");
  }

  @Test
  void theRestOfALongUnfinishedLineIsSkipped() throws IOException {
    append("x".repeat(FileTailer.MAX_LINE_BYTES + 1));
    assertThat(heard()).isEmpty();
    append("rest\nnext\n");
    assertThat(heard()).containsExactly("next");
  }

  @Test
  void aRenamedAndRecreatedFileIsFollowed() throws IOException {
    append("1\n");
    heard();
    append("2\n3 without an end");
    Files.move(path, folder.resolve("events.jsonl.1"));
    append("4\n");
    assertThat(heard()).containsExactly("2", "3 without an end", "4");
    assertThat(news).containsExactly("following F from byte 2", "following F from byte 0");
  }

  @Test
  void aWriterMayGoOnWithTheOldFileUntilItOpensTheNewOne() throws IOException {
    append("1\n");
    heard();
    Path old = folder.resolve("events.jsonl.1");
    Files.move(path, old);
    append(old, "2\n");
    assertThat(heard()).containsExactly("2");
    Files.createFile(path);
    append(old, "3\n");
    assertThat(heard()).containsExactly("3");
    append("4\n");
    append(old, "late\n");
    assertThat(heard()).containsExactly("late", "4");
    assertThat(news)
        .containsExactly(
            "following F from byte 2",
            "F was deleted; waiting for a new one",
            "following F from byte 0");
  }

  @Test
  void everyRotationIsReported() throws IOException {
    for (int i = 0; i < 3; i++) {
      append(i + "\n");
      heard();
      Files.move(path, folder.resolve("events.jsonl." + i));
    }
    assertThat(news)
        .containsExactly(
            "following F from byte 2", "following F from byte 0", "following F from byte 0");
  }

  @Test
  void anUnreadableFileIsTriedAgain() throws IOException {
    Files.createSymbolicLink(path, path);
    assertThat(heard()).isEmpty();
    assertThat(heard()).isEmpty();
    Files.delete(path);
    append("perhaps old\n");
    assertThat(heard()).isEmpty();
    append("new\n");
    assertThat(heard()).containsExactly("new");
    assertThat(news)
        .containsExactly(
            "F cannot be read: F: Too many levels of symbolic links or unable to access attributes"
                + " of symbolic link; trying again",
            "following F from byte 12");
  }

  @Test
  void twoRotationsBetweenTwoPolls() throws IOException {
    append("1\n");
    heard();
    Files.move(path, folder.resolve("events.jsonl.2"));
    append("lost\n");
    Files.move(path, folder.resolve("events.jsonl.1"));
    append("2\n");
    assertThat(heard()).containsExactly("2");
  }

  @Test
  void aDeletedAndRewrittenFileIsFollowed() throws IOException {
    append("1\n");
    heard();
    append("2\n");
    Files.delete(path);
    assertThat(heard()).containsExactly("2");
    append("3\n");
    assertThat(heard()).containsExactly("3");
  }

  @Test
  void aDeletedFileIsClosedToFreeItsDiskSpace() throws IOException {
    append("1\n");
    heard();
    append("2\n3");
    Files.delete(path);
    for (int look = 0; look <= FileTailer.MAX_POLLS_WITHOUT_NAME; look++) {
      file.poll();
    }
    assertThat(heard()).containsExactly("2", "3");
    assertThat(openFiles()).noneMatch(name -> name.contains("events.jsonl"));
    append("4\n");
    assertThat(heard()).containsExactly("4");
  }

  private static List<String> openFiles() throws IOException {
    List<String> names = new ArrayList<>();
    Path open = Path.of("/proc/self/fd");
    if (Files.exists(open)) {
      try (var links = Files.newDirectoryStream(open)) {
        for (Path link : links) {
          if (Files.isSymbolicLink(link)) {
            names.add(Files.readSymbolicLink(link).toString());
          }
        }
      } catch (IOException closedMeanwhile) {
        return names;
      }
    }
    return names;
  }

  @Test
  void aFileTruncatedToNothingIsFollowed() throws IOException {
    append("1\n2\n");
    heard();
    append("half a li");
    heard();
    Files.writeString(path, "");
    assertThat(heard()).isEmpty();
    append("3\n");
    assertThat(heard()).containsExactly("3");
    assertThat(news)
        .containsExactly("following F from byte 4", "F was truncated; reading it from its start");
  }

  @Test
  void aCopiedAndTruncatedFileIsFollowed() throws IOException {
    append("1\n2\n");
    heard();
    append("3\n");
    Files.copy(path, folder.resolve("events.jsonl.1"));
    assertThat(heard()).containsExactly("3");
    try (FileChannel writer = FileChannel.open(path, APPEND)) {
      writer.truncate(0);
      writer.write(ByteBuffer.wrap("4\n".getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(heard()).containsExactly("4");
  }

  @Test
  void aTruncatedFileThatGrewBeyondThePositionIsFollowed() throws IOException {
    append("1\n2\n3\n");
    heard();
    Files.writeString(path, "a\nb\nc\nd\n");
    assertThat(heard()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aHoleAfterATruncationIsSkipped() throws IOException {
    append("old\n".repeat(1000));
    heard();
    try (FileChannel writer = FileChannel.open(path, StandardOpenOption.WRITE)) {
      writer.truncate(0);
      assertThat(heard()).isEmpty();
      // The writer continues at its position and leaves a hole before it.
      writer.write(ByteBuffer.wrap("new\n".getBytes(StandardCharsets.UTF_8)), 4_000_000);
    }
    assertThat(heard()).containsExactly("new");
  }

  @Test
  void aReadMayEndAnywhere() throws IOException {
    heard();
    String line = "x".repeat(99_999) + "é";
    append((line + "\n").repeat(10));
    assertThat(heard()).hasSize(10).containsOnly(line);
  }

  @Test
  void aLinkIsFollowedToItsTarget() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    append(first, "1\n");
    append(second, "2\n");
    Files.createSymbolicLink(path, first);
    heard();
    append(first, "3\n");
    assertThat(heard()).containsExactly("3");
    Files.delete(path);
    Files.createSymbolicLink(path, second);
    assertThat(heard()).containsExactly("2");
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeOrFolderIsNotOpened() throws Exception {
    var mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
    assertThat(mkfifo.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(heard()).isEmpty();
    Files.delete(path);
    Files.createDirectory(path);
    assertThat(heard()).isEmpty();
    Files.delete(path);
    append("1\n");
    assertThat(heard()).containsExactly("1");
    assertThat(news)
        .containsExactly("F is not a regular file; waiting for one", "following F from byte 0");
  }

  @Test
  void aMissingFolderIsWaitedFor() throws IOException {
    path = folder.resolve("later/events.jsonl");
    file = new FileTailer(path, new Heard(), news::add);
    assertThat(heard()).isEmpty();
    Files.createDirectory(path.getParent());
    append("1\n");
    assertThat(heard()).containsExactly("1");
  }
}
