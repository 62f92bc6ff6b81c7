package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources and documentation contain none of the words that earlier prose used. */
class PlainEnglishTest {

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(patients?|sayer|whoever|nobody|aloud|anew|whom|mend(s|ed|ing)?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** License texts are quotations. */
  private static final Path QUOTED = Path.of("src", "main", "licenses");

  private static final String QUOTED_LICENSE = "-license.txt";

  private static final Path PICTURES = Path.of("docs", "pictures");

  private static final List<Path> PLACES =
      List.of(
          Path.of("src", "main"),
          Path.of("docs"),
          Path.of("README.md"),
          Path.of("CONTRIBUTING.md"),
          Path.of("Makefile"),
          Path.of("panels.yaml"));

  @Test
  void sourcesAndDocumentationUsePlainWords() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path place : PLACES) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.startsWith(QUOTED)
              && !file.toString().endsWith(QUOTED_LICENSE)
              && !file.startsWith(PICTURES)) {
            addLines(file, lines);
          }
        }
      }
    }

    assertThat(lines).isEmpty();
  }

  private static void addLines(Path file, List<String> lines) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (WORDS.matcher(line).find()) {
        lines.add(file + ":" + number + ": " + line.strip());
      }
    }
  }
}
