package io.panelwright.yaml.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.testing.Golden;
import io.panelwright.yaml.YamlFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The table of findings is {@code findings.txt}: name, file, exact report. A file that starts with
 * {@code !} is the one panel of a section. {@code make golden} writes it.
 */
class FileFindingsTest {

  private static final Path TABLE = Path.of("src/test/resources/io/panelwright/yaml/findings.txt");
  private static final String CUT = "\n---8<---\n";

  @Tag(Golden.TAG)
  @Test
  void theFindingsEqualTheTable() throws IOException {
    String table = Files.readString(TABLE);
    List<String> actual = new ArrayList<>();
    for (String row : table.split("\n(?=### )")) {
      String input = row.split(CUT, 2)[0];
      actual.add(input + CUT + report(input.substring(input.indexOf('\n') + 1)));
    }
    Golden.assertFile(TABLE, String.join("\n", actual));
  }

  private static String report(String input) {
    String text = input.startsWith("!") ? YamlFixture.panel(input.substring(1)) : input;
    return FindingFormatter.format(YamlFixture.apply(text).findings());
  }

  @Test
  void everyFindingHasItsPositionAndItsExcerpt() throws IOException {
    for (String row : Files.readString(TABLE).split("\n(?=### )")) {
      String input = row.split(CUT, 2)[0];
      String body = input.substring(input.indexOf('\n') + 1);
      String text = body.startsWith("!") ? YamlFixture.panel(body.substring(1)) : body;
      assertThat(YamlFixture.apply(text).findings())
          .as(input)
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.location().position()).isPresent();
                assertThat(finding.excerpt()).isPresent();
              });
    }
  }
}
