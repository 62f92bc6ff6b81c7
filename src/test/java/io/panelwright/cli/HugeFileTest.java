package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.panelwright.Main;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of 100 MB is rejected with a message and is not read completely. */
class HugeFileTest {

  private static final int SIZE = 100 << 20;

  /** More than the largest dashboard needs, and less than the file. */
  private static final long MEMORY = 80 << 20;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    String panel = "{\"type\": \"text\", \"title\": \"" + "x".repeat(1_000) + "\"}";
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("huge.json"))) {
      file.write("{\"title\": \"Huge\", \"panels\": [" + panel);
      for (int written = 0; written < SIZE; written += panel.length()) {
        file.write(",\n" + panel);
      }
      file.write("]}\n");
    }
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("lint", "huge.json"),
        List.of("import", "--to", "json", "huge.json"),
        List.of("import", "huge.json"),
        List.of("diff", "huge.json", "huge.json"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isRejectedWithoutBeingReadCompletely(List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());

    int code =
        Main.run(
            folder, new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));

    assertThat(memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
        .isLessThan(MEMORY);
    assertThat((out + "" + err).replaceAll("\\s+", " "))
        .contains("the file has more than 16777216 bytes, the limit of Grafana")
        .contains("huge.json");
    assertThat(code).isIn(1, 3);
  }
}
