package io.panelwright.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.lint.rule.RuleRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixturesTest {

  /** Reports each panel whose title is not {@code Up}. */
  private static final Rule TITLES =
      new Rule() {

        @Override
        public RuleMetadata metadata() {
          return RuleMetadata.error(
              "title-up", "a title is not Up", "", Example.panel("{}"), Example.panel("{}"));
        }

        @Override
        public void check(LintContext context, ViolationReporter reporter) {
          for (LocatedPanel panel : context.panels()) {
            String title = panel.view().title();
            if (!title.equals("Up")) {
              reporter.add(
                  ViolationReporter.violation(
                      this,
                      panel.location().at("title"),
                      "the title is \"" + title + "\"",
                      "use the title \"Up\""));
            }
          }
        }
      };

  private static final String DASHBOARD =
      """
      {"uid": "a", "title": "A", "schemaVersion": 42, "panels": [
        {"id": 1, "type": "stat", "title": "Down"}]}
      """;

  private static final String FINDING =
      """
      dashboard.json:2:38: error: the title is "Down" [title-up]
        in A / Down
        → use the title "Up"
      """;

  @TempDir Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The message of each case; empty for a case that passes. */
  private Map<String, String> run(List<FixtureCase> cases) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (FixtureCase fixture : cases) {
      String message = "";
      try {
        fixture.run();
      } catch (AssertionError e) {
        message = e.getMessage().replace(root + "/", "");
      }
      messages.put(fixture.name(), message);
    }
    return messages;
  }

  private Map<String, String> rules() {
    return run(RuleFixtures.in(root).cases());
  }

  private Map<String, String> titles() {
    return run(RuleFixtures.in(root).withRules(List.of(TITLES)).cases());
  }

  @Test
  void aCaseWithTheExpectedFindingsPasses() throws IOException {
    write("title-up/down/dashboard.json", DASHBOARD);
    write("title-up/down/expected.txt", FINDING);

    assertThat(titles()).containsExactly(Map.entry("title-up/down", ""));
  }

  @Test
  void anotherFindingFailsWithTheFirstDifferenceAndTheCommand() throws IOException {
    write("title-up/down/dashboard.json", DASHBOARD.replace("Down", "Left"));
    write("title-up/down/expected.txt", FINDING);

    assertThat(titles())
        .containsExactly(
            Map.entry(
                "title-up/down",
                """
                title-up/down/expected.txt:1:43: first difference; \
                - is the file, + is the output of the test
                -     1  dashboard.json:2:38: error: the title is "Down" [title-up]
                -     2    in A / Down
                +     1  dashboard.json:2:38: error: the title is "Left" [title-up]
                +     2    in A / Left
                      3    → use the title "Up"
                If the change is intended: mvn test -Dtest=FixturesTest -Dgolden=true"""));
  }

  @Test
  void onlyTheRuleOfTheFolderRuns() throws IOException {
    write("panel-overlap/down/dashboard.json", DASHBOARD);
    write("panel-overlap/down/expected.txt", "");

    assertThat(rules()).containsExactly(Map.entry("panel-overlap/down", ""));
  }

  @Test
  void anExclusionOfTheCaseRemovesTheFinding() throws IOException {
    write("title-up/down/dashboard.json", DASHBOARD);
    write(
        "title-up/down/panelwright.yaml",
        "exclusions:\n  - {rule: title-up, panel: Down, reason: it is down}\n");
    write("title-up/down/expected.txt", "");

    assertThat(titles()).containsExactly(Map.entry("title-up/down", ""));
  }

  @Test
  void aRuleThatIsOffByDefaultRunsUnlessTheCaseSwitchesItOff() throws IOException {
    String dashboard = "{\"title\": \"A\", \"panels\": [], \"editable\": true}\n";
    write("dashboard-editable/off/dashboard.json", dashboard);
    write("dashboard-editable/off/panelwright.yaml", "rules:\n  dashboard-editable: off\n");
    write("dashboard-editable/off/expected.txt", "");
    write("dashboard-editable/on/dashboard.json", dashboard);
    write("dashboard-editable/on/expected.txt", "");

    assertThat(rules())
        .containsEntry("dashboard-editable/off", "")
        .hasEntrySatisfying(
            "dashboard-editable/on",
            message -> assertThat(message).contains("[dashboard-editable]"));
  }

  @Test
  void filesAndFoldersInTheWrongPlaceFail() throws IOException {
    write("notes.md", "");
    write("panel-overlpa/case/dashboard.json", DASHBOARD);
    write("panel-overlap/notes.txt", "");
    write("panel-overlap/stray/dashboard.json", DASHBOARD);
    write("panel-overlap/stray/expected.txt", "");
    write("panel-overlap/stray/contracts.txt", "Example");
    write("panel-overlap/without-dashboard/expected.txt", "");
    write("panel-overlap/without-expected/dashboard.json", DASHBOARD);
    Files.createDirectory(root.resolve("panel-order"));

    assertThat(rules())
        .containsExactly(
            Map.entry("notes.md", "unexpected notes.md: no rule has the code \"notes.md\""),
            Map.entry("panel-order", "panel-order has no case"),
            Map.entry("panel-overlap/notes.txt", "unexpected file panel-overlap/notes.txt"),
            Map.entry(
                "panel-overlap/stray",
                "unexpected file panel-overlap/stray/contracts.txt; did you mean \"contract.txt\"?\n"
                    + "a case has: dashboard.json, expected.txt; optional: before.json, contract.txt,"
                    + " panelwright.yaml"),
            Map.entry(
                "panel-overlap/without-dashboard",
                "panel-overlap/without-dashboard/dashboard.json does not exist"),
            Map.entry(
                "panel-overlap/without-expected",
                "panel-overlap/without-expected/expected.txt does not exist\n"
                    + "To write the file: mvn test -Dtest=FixturesTest -Dgolden=true"),
            Map.entry(
                "panel-overlpa",
                "unexpected panel-overlpa: no rule has the code \"panel-overlpa\"; did you mean"
                    + " \"panel-overlap\"?"));
  }

  @Test
  void contractsAndConfigurationsWithErrorsFail() throws IOException {
    write("panel-overlap/contract/dashboard.json", DASHBOARD);
    write("panel-overlap/contract/contract.txt", "Shop\n");
    write("panel-overlap/severity/dashboard.json", DASHBOARD);
    write("panel-overlap/severity/panelwright.yaml", "rules:\n  panel-overlap: loud\n");

    assertThat(rules())
        .containsEntry(
            "panel-overlap/contract",
            "panel-overlap/contract/contract.txt: unknown contract \"Shop\"; expected: Example")
        .hasEntrySatisfying(
            "panel-overlap/severity",
            message ->
                assertThat(message)
                    .startsWith("panel-overlap/severity:\npanelwright.yaml:2:18: error: "));
  }

  @Test
  void anEmptyFolderFails() {
    assertThat(rules().get("no case")).endsWith(" has no case");
    assertThat(run(DiffFixtures.in(root).cases()).get("no case")).endsWith(" has no case");
  }

  @Test
  void onlyTheGivenRulesHaveFolders() throws IOException {
    write("panel-overlap/wide/dashboard.json", DASHBOARD);
    RuleFixtures others =
        RuleFixtures.in(root).withRules(List.of(RuleRegistry.find("panel-order").orElseThrow()));

    assertThat(run(others.cases()))
        .containsExactly(
            Map.entry(
                "panel-overlap",
                "unexpected panel-overlap: no rule has the code \"panel-overlap\""));
  }

  @Test
  void aDiffShowsTheOutputOfTheCommand() throws IOException {
    write("renamed/before.json", DASHBOARD);
    write("renamed/after.json", DASHBOARD.replace("Down", "Up"));
    write(
        "renamed/expected.txt",
        "before.json → after.json: 1 panel changed\n  ~ Up: renamed from \"Down\"\n");
    write("stray/before.json", DASHBOARD);
    write("stray/after.json", "[]");
    write("stray.txt", "");

    Map<String, String> messages = run(DiffFixtures.in(root).cases());

    assertThat(messages)
        .containsEntry("renamed", "")
        .containsEntry("stray.txt", "unexpected file stray.txt");
    assertThat(messages.get("stray"))
        .startsWith("stray:\nafter.json:1:1: error: ")
        .contains("[dashboard-invalid]");
  }
}
