package io.panelwright.cli.diff;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.diff.ChangeCode;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.GitRepository;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code diff} as a user runs it. */
class DiffCommandTest {

  private static final String BEFORE =
      """
      {
        "title": "Shop", "uid": "shop", "version": 1,
        "templating": {"list": [{"name": "job", "type": "custom", "query": "a,b"}]},
        "panels": [
          {"id": 1, "type": "row", "title": "Checkout", "gridPos": {"h": 1, "w": 24, "x": 0, "y": 0}},
          {"id": 2, "type": "timeseries", "title": "Latency p95",
           "gridPos": {"h": 8, "w": 12, "x": 0, "y": 1},
           "fieldConfig": {"defaults": {"unit": "s", "thresholds": {"mode": "absolute", "steps": [
             {"color": "green", "value": null}, {"color": "red", "value": 500}]}}},
           "targets": [{"refId": "A",
             "expr": "histogram_quantile(0.95, sum by (le) (rate(latency_seconds_bucket{job=\\"shop\\"}[5m])))"}]},
          {"id": 3, "type": "stat", "title": "Errors",
           "gridPos": {"h": 8, "w": 12, "x": 12, "y": 1},
           "targets": [{"refId": "A", "expr": "sum(rate(errors_total[5m]))"}]}]
      }
      """;

  private static final String AFTER =
      BEFORE
          .replace("\"version\": 1", "\"version\": 2")
          .replace("a,b", "a,b,c")
          .replace("\"unit\": \"s\"", "\"unit\": \"ms\"")
          .replace("\"value\": 500", "\"value\": 250")
          .replace(
              "latency_seconds_bucket{job=\\\"shop\\\"}[5m]",
              "latency_seconds_bucket{job=\\\"shop\\\"}[1m]")
          .replace("\"title\": \"Errors\"", "\"title\": \"Failed | <orders>\"")
          .replace("\"w\": 12, \"x\": 12", "\"w\": 6, \"x\": 12");

  /** The start of the generated table. */
  private static final String CODES =
      "[`--since`](lint.md#only-new-findings) reports the findings that a change introduced.\n";

  private static final String RENAMED =
      BEFORE
          .replace(
              "\"id\": 2, \"type\": \"timeseries\", \"title\": \"Latency p95\"",
              "\"id\": 2203, \"type\": \"timeseries\", \"title\": \"Latency p99\"")
          .replace(
              "\"templating\": {\"list\": [{\"name\": \"job\", \"type\": \"custom\", \"query\": \"a,b\"}]},",
              "");

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void write() throws IOException {
    write("before.json", BEFORE);
    write("after.json", AFTER);
    write("renamed.json", RENAMED);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(Terminal terminal, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    var console =
        new Console(
            project,
            InputStream.nullInputStream(),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            terminal);
    List<String> line = new ArrayList<>(List.of("diff"));
    line.addAll(List.of(arguments));
    int code = Main.run(console, line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private int run(String... arguments) {
    return run(Terminal.NONE, arguments);
  }

  private void git(String... arguments) throws Exception {
    GitRepository.git(project, arguments);
  }

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource(DiffFormat.class)
  void twoFilesInEveryFormat(DiffFormat format) throws IOException {
    assertThat(run("--format", format.id(), "before.json", "after.json")).isEqualTo(1);
    assertGolden("cli/diff-" + format.id() + ".txt", out);
    assertThat(err).isEmpty();
  }

  @Tag(Golden.TAG)
  @Test
  void thePageHasTheOutputAndAllCodes() throws IOException {
    Path page = Path.of("docs", "diff.md");
    String text = Files.readString(page);
    run("before.json", "after.json");
    text = withOutput(text, "before.json after.json");
    run("before.json", "renamed.json");
    text = withOutput(text, "before.json renamed.json");
    Golden.assertFile(page, text.substring(0, text.indexOf(CODES) + CODES.length()) + codes());
  }

  private String withOutput(String page, String arguments) {
    String start = "```console\n$ panelwright diff " + arguments + "\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + out + page.substring(page.indexOf("```\n", from));
  }

  private static String codes() {
    var table =
        new StringBuilder(
            "\n| Code | Severity | Change | What it may break |\n|---|---|---|---|\n");
    for (ChangeCode code : ChangeCode.values()) {
      table.append(
          String.format(
              "| `%s` | %s | %s | %s |%n",
              code.code(), code.severity().label(), code.summary(), code.consequence()));
    }
    return table.toString();
  }

  @Test
  void textHasEightyColumns() {
    run("before.json", "after.json");
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void resultsAreColoredOnATerminal() {
    run(new Terminal(true, false, true), "before.json", "after.json");
    assertThat(out).contains("\u001b[31m", "\u001b[32m", "\u001b[33m");
    run("before.json", "after.json");
    assertThat(out).doesNotContain("\u001b");
  }

  @Test
  void equalDashboardsAreTheSameWithOrWithoutEqualBytes() throws IOException {
    assertThat(run("before.json", "before.json")).isZero();
    assertThat(out).isEqualTo("before.json: same, byte for byte\n");

    write("spaced.json", BEFORE.replace("\"version\": 1", "\"version\":   7"));
    assertThat(run("before.json", "spaced.json")).isZero();
    assertThat(out)
        .isEqualTo(
            """
            before.json → spaced.json: same, though not byte for byte
              ignored: version 1 → 7
            """);
  }

  @Test
  void foldersArePairedByFileNameThenByUid() throws IOException {
    write("old/a.json", BEFORE.replace("\"shop\"", "\"one\""));
    write("new/a.json", BEFORE.replace("\"shop\"", "\"one\"").replace("a,b", "a"));
    write("old/inner/b.json", BEFORE);
    write("new/moved.json", AFTER);
    write("old/gone.json", BEFORE.replace("\"shop\"", "\"gone\""));
    write("new/come.json", BEFORE.replace("\"shop\"", "\"come\""));
    write("old/package.json", "{\"name\": \"no dashboard\"}");

    assertThat(run("old", "new")).isEqualTo(1);
    assertThat(out)
        .contains(
            "old/a.json → new/a.json: 1 variable changed\n",
            "old/inner/b.json → new/moved.json: 2 panels changed, 1 variable changed\n",
            "old/gone.json: removed, 2 panels in 1 section (1 warning)\n",
            "new/come.json: new, 2 panels in 1 section\n")
        .endsWith("4 of 4 dashboards differ\n");
    assertThat(run("old", "old")).isZero();
    assertThat(out).isEqualTo("same: 3 dashboards\n");
  }

  @Test
  void aCommitIsComparedWithTheCurrentFilesAndWithAnotherCommit() throws Exception {
    write("dashboards/shop.json", BEFORE);
    git("init", "-q");
    git("add", "dashboards");
    git("commit", "-q", "-m", "one");
    assertThat(run("--git", "HEAD")).isZero();
    assertThat(out).isEqualTo("dashboards/shop.json: same, byte for byte\n");
    assertThat(run("--git", "HEAD", project.resolve("dashboards").toAbsolutePath().toString()))
        .as(err)
        .isZero();

    write("dashboards/shop.json", AFTER);
    assertThat(run("--git", "HEAD", "dashboards/shop.json")).isEqualTo(1);
    assertThat(out)
        .startsWith("dashboards/shop.json: 2 panels changed, 1 variable changed\n")
        .contains("threshold red 500 → 250; unit s → ms; query A\n    changed\n");
    String one = out;
    git("commit", "-q", "-a", "-m", "two");
    assertThat(run("--git", "HEAD~1..HEAD")).isEqualTo(1);
    assertThat(out).isEqualTo(one);

    git("branch", "two");
    git("checkout", "-q", "-b", "branch", "HEAD~1");
    git("commit", "-q", "--allow-empty", "-m", "elsewhere");
    assertThat(run("--git", "HEAD...two")).isEqualTo(1);
    assertThat(out).isEqualTo(one);

    git("checkout", "-q", "two");
    git("rm", "-q", "dashboards/shop.json");
    assertThat(run("--git", "HEAD")).isEqualTo(1);
    assertThat(out)
        .startsWith("dashboards/shop.json: removed, 2 panels in 1 section (1 warning)\n");
  }

  @Test
  void anUnknownRevisionIsAnError() throws Exception {
    git("init", "-q");
    for (String revision : List.of("nowhere", "--output=x")) {
      assertThat(run("--git=" + revision)).isEqualTo(3);
      assertThat(err)
          .isEqualTo("panelwright: unknown commit \"" + revision + "\"\n  → git log --oneline\n");
    }
  }

  @Test
  void withoutArgumentsTheFilesAreComparedWithTheRenderedDashboards() throws IOException {
    String file = ExampleTeam.FILE;
    ExampleTeam.writePanels(project);
    String committed = ExampleTeam.rendered();
    write(file, committed);
    assertThat(run("--contract", ExampleTeam.NAME)).isZero();
    assertThat(out).isEqualTo(file + ": same, byte for byte\n");

    write(file, committed.replace("\"refresh\": \"30s\"", "\"refresh\": \"1m\""));
    assertThat(run("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(out).isEqualTo(file + ": settings changed\n  ~ dashboard: refresh 1m → 30s\n");
  }

  @Test
  void filesThatCannotBeReadAreReported() throws IOException {
    write("broken.json", "{");
    assertThat(run("before.json", "broken.json")).isEqualTo(3);
    assertThat(err).startsWith("broken.json:1:");
    assertThat(out).isEmpty();
    assertThat(run("before.json", "nowhere.json")).isEqualTo(3);
    assertThat(err).isEqualTo("panelwright: nowhere.json does not exist\n");
  }

  @Test
  void aDashboardWhoseOtherFileCannotBeReadIsNotNew() throws IOException {
    write("old/a.json", "{");
    write("new/a.json", BEFORE);
    write("old/b.json", BEFORE);
    write("new/b.json", "[1]");
    write("old/c.json", BEFORE);
    write("new/c.json", AFTER);

    assertThat(run("old", "new")).isEqualTo(3);
    assertThat(err).contains("old/a.json:1:", "new/b.json:1:", "error");
    assertThat(out)
        .startsWith("old/c.json → new/c.json: 2 panels changed")
        .doesNotContain("new, ", "removed");
  }

  @Test
  void aQueryThatMovesToAnotherDomainOfTheContractNamesBoth() throws IOException {
    String rendered = ExampleTeam.rendered();
    int panel = rendered.indexOf("\"uid\": \"shop-main\"");
    int end = rendered.indexOf("\"type\": \"", rendered.indexOf("\"targets\"", panel));
    String moved =
        rendered.substring(0, panel)
            + rendered.substring(panel, end).replace("shop-main", "shop-platform")
            + rendered.substring(end);
    write("before.json", rendered);
    write("after.json", moved);

    assertThat(run("--contract", ExampleTeam.NAME, "before.json", "after.json")).isEqualTo(1);
    assertThat(out)
        .contains("shop-main → shop-platform, owner", "→ Platform server", "[query-owner-changed]");
  }

  @Test
  void outsideOfARepositoryDiffCannotRun() {
    assertThat(run("--git", "HEAD")).isEqualTo(3);
    assertThat(err).contains("is not in a git repository");
  }

  @Test
  void onlyChangesOfASeverityFail() {
    assertThat(run("--fail-on", "warning", "before.json", "after.json")).isZero();
    assertThat(out).contains("2 panels changed");
    assertThat(run("--fail-on", "warning", "before.json", "renamed.json")).isEqualTo(1);
    assertThat(run("--fail-on", "error", "before.json", "renamed.json")).isZero();
    assertThat(run("--fail-on", "fatal", "before.json", "after.json")).isEqualTo(2);
    assertThat(err).contains("use one of: info, warning, error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one.json", "a b c", "--format xml", "before.json .", "--git HEAD a b"})
  void wrongUsageExitsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).isNotBlank();
  }

  @Test
  void jsonIsJson() {
    run("--format", "json", "before.json", "after.json");
    assertThat(JsonReader.read(out).kind()).isEqualTo("an object");
  }
}
