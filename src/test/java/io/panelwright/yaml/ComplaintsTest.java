package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of all complaints stands in {@code complaints.txt}: name, file, exact report. A file
 * that starts with {@code !} is the one panel of a section. {@code -Dgolden=true} rewrites it.
 */
class ComplaintsTest {

  private static final Path TABLE =
      Path.of("src/test/resources/io/panelwright/yaml/complaints.txt");
  private static final String CUT = "\n---8<---\n";

  @Test
  void everyComplaintIsExactlyAsInTheTable() throws IOException {
    String table = Files.readString(TABLE);
    List<String> actual = new ArrayList<>();
    for (String row : table.split("\n(?=### )")) {
      String input = row.split(CUT, 2)[0];
      actual.add(input + CUT + report(input.substring(input.indexOf('\n') + 1)));
    }
    String text = String.join("\n", actual);
    if (Boolean.getBoolean("golden")) {
      Files.writeString(TABLE, text);
    }
    assertThat(text).isEqualTo(Boolean.getBoolean("golden") ? Files.readString(TABLE) : table);
  }

  private static String report(String input) {
    String text = input.startsWith("!") ? YamlFixture.panel(input.substring(1)) : input;
    return TextReport.render(YamlFixture.apply(text).findings());
  }

  @Test
  void everyFindingHasItsPlaceAndItsLine() throws IOException {
    for (String row : Files.readString(TABLE).split("\n(?=### )")) {
      String input = row.split(CUT, 2)[0];
      String body = input.substring(input.indexOf('\n') + 1);
      String text = body.startsWith("!") ? YamlFixture.panel(body.substring(1)) : body;
      assertThat(YamlFixture.apply(text).findings())
          .as(input)
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.place().position()).isPresent();
                assertThat(finding.excerpt()).isPresent();
              });
    }
  }
}
