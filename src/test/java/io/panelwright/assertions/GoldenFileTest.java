package io.panelwright.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

  private static final String COMMAND = "make golden TEST=ShopTest";

  @TempDir Path folder;

  private String failure(String expected, String actual) throws IOException {
    Path file = folder.resolve("shop.txt");
    Files.writeString(file, expected);
    Throwable failure = catchThrowable(() -> new GoldenFile(file, COMMAND).assertContent(actual));
    assertThat(failure).isInstanceOf(AssertionError.class);
    assertThat(failure.getMessage().lines().count()).isLessThanOrEqualTo(30);
    return failure.getMessage().replace(folder.toString(), "golden");
  }

  @Test
  void anEqualTextPasses() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.txt"), "a\nb\n");

    assertThatCode(() -> new GoldenFile(file, COMMAND).assertContent("a\nb\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void aChangedLineIsShownWithItsContext() throws IOException {
    assertThat(failure("1\n2\n3\n4\nunit: s\n6\n7\n", "1\n2\n3\n4\nunit: ms\n6\n7\n"))
        .isEqualTo(
            """
            golden/shop.txt:5:7: first difference; - is the file, + is the output of the test
                  2  2
                  3  3
                  4  4
            -     5  unit: s
            +     5  unit: ms
                  6  6
            If the change is intended: make golden TEST=ShopTest""");
  }

  @Test
  void anAddedLineIsShownAlone() throws IOException {
    assertThat(failure("a\nc\n", "a\nb\nc\n"))
        .isEqualTo(
            """
            golden/shop.txt:2:1: first difference; - is the file, + is the output of the test
                  1  a
            +     2  b
                  2  c
            If the change is intended: make golden TEST=ShopTest""");
  }

  @Test
  void aMissingFinalNewlineIsShown() throws IOException {
    assertThat(failure("a\n", "a"))
        .isEqualTo(
            """
            golden/shop.txt:2:1: first difference; - is the file, + is the output of the test
                  1  a
            -     2  (end of the text)
            If the change is intended: make golden TEST=ShopTest""");
  }

  /** The column of the first line can be behind the end of the others. */
  @Test
  void linesOfDifferentLengthsAreShown() throws IOException {
    String other = "b".repeat(200);
    assertThat(failure("a".repeat(900) + "1\n" + other, "a".repeat(900) + "2\n" + other + "c"))
        .contains(":1:901: first difference", "aaa1", "aaa2", "bbb…");
  }

  @Test
  void thousandsOfLinesAndLongLinesAreCut() throws IOException {
    String message = failure(lines("x", 5_000), lines("y", 6_000));

    assertThat(message)
        .contains("-        … and 4994 more")
        .contains("+        … and 5994 more")
        .contains("…" + "-".repeat(50) + "x" + "-".repeat(69) + "…");
  }

  private static String lines(String middle, int count) {
    String line = "-".repeat(1_000) + middle + "-".repeat(1_000) + "\n";
    return IntStream.range(0, count).mapToObj(i -> line).collect(Collectors.joining());
  }

  @Test
  void aFileThatDoesNotExistIsNamedWithTheCommand() {
    Path file = Path.of("target", "missing.txt");

    assertThat(catchThrowable(() -> new GoldenFile(file, COMMAND).assertContent("a")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(file + " does not exist\nTo write the file: make golden TEST=ShopTest");
  }
}
