package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentSuggestionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rendr | unknown command \"rendr\"; did you mean \"render\"?",
        "zzzzzz | unknown command \"zzzzzz\"",
        "stack pss | unknown command \"pss\"; did you mean \"ps\"?",
        "render --pannels x | unknown option \"--pannels\"; did you mean \"--panels\"?",
        "render --pannels=x | unknown option \"--pannels\"; did you mean \"--panels\"?",
        "render --nonsense | unknown option \"--nonsense\"",
        "render --colr never | unknown option \"--colr\"; did you mean \"--color\"?",
        "render extra | unexpected argument \"extra\"",
        "render --form v2 | unknown option \"--form\"; did you mean \"--api\"?",
        "check --form=v2 | unknown option \"--form\"; did you mean \"--api\"?",
        "list --form v2 | unknown option \"--form\""
      })
  void theMessageSuggestsTheNearestName(String line, String message) {
    assertThat(error(line).lines().findFirst()).contains("panelwright: " + message);
  }

  @ParameterizedTest
  @CsvSource({"lint --fix --write a.json", "lint --write a.json"})
  void writeIsExplained(String line) {
    assertThat(error(line))
        .isEqualTo(
            """
            panelwright: unknown option "--write"; did you mean "--fix"?
            → --fix: it writes the files; with --dry-run it shows a patch
            → panelwright lint --help
            """);
  }

  private static String error(String line) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(Path.of(""), new PrintWriter(out), new PrintWriter(err), line.split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    return err.toString();
  }
}
