package io.panelwright.sourceedit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of statements is that of google-java-format, which formatted the sources. */
class StatementLayoutTest {

  private static final Path SOURCES = Path.of("src/main/java/peaktrade/dashboards");

  @Test
  void statements_of_dashboards_are_laid_out_as_they_are() throws IOException {
    List<String> others = new ArrayList<>();
    int all = 0;
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        JavaUnit unit =
            JavaUnit.parse(file.getFileName().toString(), Files.readString(file)).orElseThrow();
        StatementLayout layout = new StatementLayout(unit);
        for (StatementLayout.Statement statement : layout.statements()) {
          all++;
          if (!layout.isLaidOut(statement)) {
            others.add(
                file.getFileName()
                    + ":"
                    + unit.line(statement.start())
                    + "\n"
                    + layout.layout(statement).orElse("-"));
          }
        }
      }
    }
    assertThat(others).hasSizeLessThan(all / 10);
  }
}
