package io.panelwright.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code docs/export.md} is run, and every file shown is compared. */
class ExportDocTest {

  private static final Path PAGE = Path.of("docs", "export.md");

  /** A command with its output, then perhaps a part of one of its files. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?ms)^```console\n\\$ panelwright (export [^\n]*)\n(.*?)^```$"
              + "(?:\n\n<!-- (\\S+) -->\n```[a-z]+\n(.*?)^```$)?");

  @TempDir private Path folder;

  @Test
  void theExamplesAreTrue() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    int count = 0;
    while (example.find()) {
      Path project = Files.createDirectory(folder.resolve("project" + count++));
      ExampleTeam.writePanels(project);
      assertThat(run(project, example.group(1))).isEqualTo(example.group(2));
      if (example.group(3) != null) {
        assertThat(Files.readString(project.resolve(example.group(3))))
            .as(example.group(3))
            .contains(example.group(4));
      }
    }
    assertThat(count).isEqualTo(8);
  }

  private static String run(Path project, String command) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    // The class path of the tests has several teams.
    arguments.addAll(List.of("--contract", ExampleTeam.NAME));
    assertThat(
            Main.run(
                project,
                new PrintWriter(out),
                new PrintWriter(err),
                arguments.toArray(String[]::new)))
        .as(err.toString())
        .isZero();
    return out.toString();
  }

  @Test
  void everyLinkLeadsToAHeadingOrAFile() throws IOException {
    String page = Files.readString(PAGE);
    List<String> headings =
        Pattern.compile("(?m)^## (.*)$")
            .matcher(page)
            .results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();
    Matcher link = Pattern.compile("\\]\\(([^):#]*)(?:#([^)]*))?\\)").matcher(page);
    while (link.find()) {
      if (link.group(1).isEmpty()) {
        assertThat(headings).contains(link.group(2));
      } else {
        assertThat(PAGE.resolveSibling(link.group(1))).exists();
      }
    }
  }
}
