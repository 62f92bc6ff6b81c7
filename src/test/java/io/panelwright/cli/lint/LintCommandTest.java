package io.panelwright.cli.lint;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.report.ReportFormat;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code lint} as a user runs it. */
class LintCommandTest {

  private static final Path FAULTY = Path.of("src/test/resources/io/panelwright/cli/faulty.json");

  /** Rules for faulty.json alone, so that a new rule does not change a golden file. */
  private static final List<String> RULES =
      List.of("panel-title-missing", "unit-unknown", "ref-id-duplicate");

  /** Of the first panel that has a description of several lines. */
  private static final int LINE = ExampleTeam.line("- timeseries: Reservations");

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void configure() throws IOException {
    Files.copy(FAULTY, project.resolve("faulty.json"));
    StringBuilder rules = new StringBuilder("rules:\n");
    RuleRegistry.codes().stream()
        .filter(code -> !RULES.contains(code))
        .forEach(code -> rules.append("  ").append(code).append(": off\n"));
    write("three.yaml", rules.toString());
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private int lint(String... arguments) {
    return lint(new byte[0], Terminal.NONE, arguments);
  }

  private int lint(byte[] in, Terminal terminal, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("lint"));
    line.addAll(List.of(arguments));
    var console =
        new Console(
            project,
            new ByteArrayInputStream(in),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            terminal);
    int code = Main.run(console, line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private int three(String... arguments) {
    List<String> line = new ArrayList<>(List.of("--config", "three.yaml"));
    line.addAll(List.of(arguments));
    return lint(line.toArray(String[]::new));
  }

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource
  void reportsTheFindingsOfAFileInEveryFormat(ReportFormat format) throws IOException {
    assertThat(three("faulty.json", "--format", format.id())).isEqualTo(1);
    assertThat(err).isEmpty();
    assertGolden("lint/" + format.id() + ".txt", out);
  }

  @Test
  void textFitsEightyColumns() {
    three("faulty.json");
    assertThat(out.lines())
        .allSatisfy(l -> assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(80));
  }

  @Test
  void resultsAreColoredOnATerminal() {
    lint(new byte[0], new Terminal(true, false, true), "faulty.json");
    assertThat(out).contains("\u001b[");
    lint("faulty.json");
    assertThat(out).doesNotContain("\u001b");
  }

  @Test
  void readsStandardInput() throws IOException {
    byte[] text = Files.readAllBytes(FAULTY);
    assertThat(lint(text, Terminal.NONE, "--config", "three.yaml", "-")).isEqualTo(1);
    assertThat(out).startsWith("<stdin> (Faulty)\n  6:5 ");
  }

  @Test
  void foldersAreReadInOrderWithoutHiddenFiles() throws IOException {
    String clean = "{\"uid\":\"%s\",\"title\":\"%s\",\"panels\":[]}";
    write("all/b.json", clean.formatted("b", "B"));
    write("all/a/c.json", clean.formatted("c", "C"));
    write("all/.hidden/d.json", "[");
    write("all/.e.json", "[");
    write("all/notes.txt", "[");
    write("all/package.json", "{\"name\": \"x\"}");
    assertThat(three("all", "all/b.json", "--format", "junit")).isZero();
    assertThat(out.lines().filter(line -> line.contains("<testsuite ")).toList())
        .extracting(line -> line.replaceAll(".*name=\"([^\"]*)\".*", "$1"))
        .containsExactly("all/a/c.json", "all/b.json", "all/package.json");
    assertThat(out).contains("dashboard-invalid");
    assertThat(three("all/package.json")).as("a named file must contain a dashboard").isEqualTo(1);
    assertThat(out).endsWith("\n\n1 error in 1 dashboard\nChecked for Grafana 13.2.\n");
  }

  /** Command lines that cannot run, with exit code and message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing.json | 3 | panelwright: nothing.json does not exist",
        "empty | 3 | panelwright: empty has no file *.json, *.yaml or *.yml, also with .gz",
        "--config no.yaml faulty.json | 3 | panelwright: no.yaml does not exist; check --config",
        "--contract Absent faulty.json | 3 | unknown contract \"Absent\"",
        "--format xml | 2 | unknown format \"xml\"; use one of: text, json, sarif, junit, github",
        "--dry-run faulty.json | 2 | --dry-run needs --fix",
        "--fix --format json faulty.json | 2 | --fix reports in text only: remove --format",
        "--fix - | 2 | --fix cannot write standard input: name a file, or add --dry-run",
        "--explain panel-title-mising | 2 | unknown rule \"panel-title-mising\"; did you mean \"panel-title-missing\"?"
      })
  void reportsWhyItCannotRun(String line, int code, String message) throws IOException {
    Files.createDirectories(project.resolve("empty"));
    assertThat(lint(line.split(" "))).isEqualTo(code);
    assertThat(out).isEmpty();
    assertThat(err).contains(message);
    assertThat(err.lines()).as("a short message").hasSizeLessThan(5);
  }

  @Test
  void withAnInvalidConfigurationOnlyItsFindingsAreReported() throws IOException {
    write(".panelwright.yaml", "rules:\n  panel-title-mising: off\n");
    assertThat(lint("faulty.json")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            """
            .panelwright.yaml
              2:3
                error: no rule is called "panel-title-mising"; did you mean
                  "panel-title-missing"? [rule-unknown]
            """)
        .doesNotContain("faulty.json");
  }

  @Test
  void severitiesDecideTheExitCode() throws IOException {
    String config = Files.readString(project.resolve("three.yaml"));
    for (String rule : RULES) {
      config += "  " + rule + ": info\n";
    }
    write(".panelwright.yaml", config);
    assertThat(lint("faulty.json")).isZero();
    assertThat(out).contains("0 errors, 3 infos in 1 dashboard");
  }

  @Test
  void anExclusionRemovesAFindingAndAnUnusedOneIsReported() throws IOException {
    String config = Files.readString(project.resolve("three.yaml"));
    write(
        ".panelwright.yaml",
        config
            + """
            exclusions:
              - rule: panel-title-missing
                dashboard: faulty
                panel: 1
                reason: it has one above it
              - rule: panel-title-missing
                dashboard: faulty
                panel: 2
                reason: gone
              - rule: panel-title-missing
                dashboard: another
                reason: not checked now
            """);
    int line = (int) config.lines().count() + 6;
    assertThat(lint("faulty.json")).isEqualTo(1);
    assertThat(out)
        .doesNotContain("[panel-title-missing]")
        .contains(
            ".panelwright.yaml\n  "
                + line
                + ":5\n    warning: the exclusion of panel-title-missing matches nothing: the rule has")
        .contains("\n1 finding excluded; --show-excluded lists them\n")
        .containsOnlyOnce("[exclusion-unused]");

    assertThat(lint("--show-excluded", "faulty.json")).isEqualTo(1);
    assertThat(out)
        .contains(
            """
            Excluded:
              faulty.json:6:5: warning: the panel has no title [panel-title-missing]
                in Faulty / stat 1
                reason: it has one above it (.panelwright.yaml:%d:5)

            """
                .formatted(line - 4),
            "\n1 finding excluded\n");
  }

  @Test
  void anExclusionBesideThePanelDoesNotChangeTheDashboard() throws IOException {
    write("panels.yaml", ExampleTeam.panels());
    run("render", "--contract", ExampleTeam.NAME);
    String before = Files.readString(project.resolve(ExampleTeam.FILE));

    write("panels.yaml", excluding("unit-unknown", "counts parcels"));
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(out)
        .contains(
            "panels.yaml\n  "
                + (LINE + 2)
                + ":17\n    warning: the exclusion of unit-unknown matches nothing: the rule has no",
            "[exclusion-unused]");
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(project.resolve(ExampleTeam.FILE)).hasContent(before);
  }

  @Test
  void anExclusionBesideThePanelExcludesItsFindings() throws IOException {
    write(
        "panels.yaml",
        excluding(withoutADescription(), "panel-description-missing", "counts parcels"));
    assertThat(lint("--contract", ExampleTeam.NAME, "--show-excluded")).isZero();
    assertThat(out)
        .contains(
            "warning: the panel has no description\n    [panel-description-missing]\n",
            "reason: counts parcels (panels.yaml:" + (LINE + 2) + ":17)",
            "nothing found in 1 dashboard\n1 finding excluded\n");
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(err).endsWith("1 finding excluded; --show-excluded lists them\n");
    assertThat(run("check", "--contract", ExampleTeam.NAME, "--format", "sarif")).isZero();
    assertThat(out).contains("\"kind\": \"inSource\"", "\"justification\": \"counts parcels\"");
  }

  @Test
  void anExclusionOfAnUnknownRuleIsAnError() throws IOException {
    write("panels.yaml", excluding("unit-unknwon", "counts parcels"));
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(out)
        .contains(
            "  " + (LINE + 2) + ":17 Reservations per second by result (5m)",
            "error: no rule is called \"unit-unknwon\"; did you mean \"unit-unknown\"?",
            "→ list the rules: panelwright lint --list");
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isEqualTo(1);

    write("panels.yaml", excluding("unit-unknown", "\" \""));
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(out).contains("\"reason\"");
  }

  private static String excluding(String rule, String reason) {
    return excluding(ExampleTeam.panels(), rule, reason);
  }

  private static String excluding(String yaml, String rule, String reason) {
    String title = yaml.lines().skip(LINE - 1L).findFirst().orElseThrow();
    return yaml.replace(
        title,
        title
            + "\n            exclusions:\n              - rule: "
            + rule
            + "\n                reason: "
            + reason);
  }

  @Test
  void dashboardsOfOneRunAreCompared() throws IOException {
    String dashboard = "{\"uid\": \"%s\", \"title\": \"%s\", \"panels\": []}";
    write("all/a.json", dashboard.formatted("shop", "Shop"));
    write("all/b.json", dashboard.formatted("shop", "Shop"));
    write("all/c.json", dashboard.formatted("shop-eu", "Shop"));
    write("all/sub/d.json", dashboard.formatted("shop-us", "Shop"));
    write("all/sub/copy-of-a.json", dashboard.formatted("shop", "Shop"));
    write("all/sub/e.json", dashboard.formatted("shop-eu", "Shop in the EU"));
    assertThat(lint("all")).isEqualTo(1);
    assertThat(out)
        .contains(
            """
            all/b.json (Shop)
              1:9
                error: all/a.json also has a dashboard with the uid "shop"
                  [dashboard-uid-duplicate]
            """,
            """
            all/c.json (Shop)
              1:29
                warning: all/a.json also has a dashboard with the title "Shop"
                  [dashboard-title-duplicate]
            """,
            """
            all/sub/e.json (Shop in the EU)
              1:9
                error: all/c.json also has a dashboard with the uid "shop-eu"
                  [dashboard-uid-duplicate]
            """,
            """
            all/sub/d.json (Shop)
              1:29
                warning: all/sub/copy-of-a.json also has a dashboard with the title "Shop"
                  [dashboard-title-duplicate]
            """,
            "\n2 errors, 2 warnings in 6 dashboards\n");
  }

  @Test
  void theProjectsDashboardsAreCheckedAtTheirLines() throws IOException {
    write("panels.yaml", withoutADescription());
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            """
            panels.yaml (Checkout)
              %d:13 Stock / Reservations per second by result (5m)
                warning: the panel has no description [panel-description-missing]
            """
                .formatted(LINE))
        .endsWith("in 1 dashboard\nChecked for Grafana 13.2, as rendered.\n");

    write("panels.yaml", ExampleTeam.panels().replaceFirst("unit: eps", "unit: epps"));
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(out)
        .contains("\n  " + ExampleTeam.line("unit: eps") + ":19 Stock", "did you mean \"eps\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "(rate(, variable-undeclared, (rate(up{job=\"$nix\"}[5m]) + rate(",
    "(rate(, promql-syntax, ((rate(",
    "_reservations_total, metric-unknown, _reservation_total",
    "(warehouse, grouping-label-unknown, (warehose"
  })
  void everyErrorOfRenderCanBeExplained(String valid, String code, String invalid)
      throws IOException {
    write("panels.yaml", ExampleTeam.panels().replace(valid, invalid));
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err).contains("[" + code + "]");
    assertThat(lint("--explain", code)).isZero();
  }

  @Test
  void anErrorOfARuleStopsRenderAndAWarningDoesNot() throws IOException {
    write("panels.yaml", withoutADescription());
    write(".panelwright.yaml", "rules:\n  panel-description-missing: warning\n");
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(err)
        .contains("panels.yaml:" + LINE + ":", ": warning: the panel has no description");
    assertThat(run("check", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(err).contains(": warning: the panel has no description");

    write(".panelwright.yaml", "rules:\n  panel-description-missing: error\n");
    String before = Files.readString(project.resolve(ExampleTeam.FILE));
    write("panels.yaml", withoutADescription().replace("Sold-out", "Gone"));
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err)
        .contains("error: the panel has no description")
        .endsWith("Nothing was written.\n");
    assertThat(project.resolve(ExampleTeam.FILE)).hasContent(before);
    assertThat(run("check", "--contract", ExampleTeam.NAME, "--format", "sarif")).isEqualTo(1);
    assertThat(out)
        .contains("\"uri\": \"panels.yaml\"", "\"ruleId\": \"panel-description-missing\"");
  }

  private static String withoutADescription() throws IOException {
    return ExampleTeam.panels().replaceFirst("(?s) {12}description: \\|.*?(?= {12}width)", "");
  }

  @Test
  void checkReportsDriftAsAFindingInEveryFormatButText() throws IOException {
    write("panels.yaml", ExampleTeam.panels());
    assertThat(run("render", "--contract", ExampleTeam.NAME, "--format", "json")).isZero();
    assertThat(err).contains("wrote     " + ExampleTeam.FILE);
    assertThat(((JsonObject) JsonReader.read(out)).object("summary").integer("errors"))
        .contains(0L);
    write(ExampleTeam.FILE, "{}\n");
    assertThat(run("check", "--contract", ExampleTeam.NAME, "--format", "github")).isEqualTo(1);
    assertThat(out)
        .contains("::error file=" + ExampleTeam.FILE + ",line=1,col=1,title=file-outdated::");
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void aDryRunShowsTheFixesAndFixWritesThem() throws IOException {
    String before = Files.readString(FAULTY);
    assertThat(three("--fix", "--dry-run", "faulty.json")).isEqualTo(1);
    assertGolden("lint/fix.txt", out);
    assertThat(project.resolve("faulty.json")).hasContent(before);

    assertThat(three("--fix", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("\nFixed 2 findings in 1 file.\n").doesNotContain("@@");
    assertThat(Files.readString(project.resolve("faulty.json")))
        .isEqualTo(
            before
                .replace(
                    "{\"refId\": \"A\", \"expr\": \"sum(rate(shop_orders_total[5m])\"}",
                    "{\"refId\": \"B\", \"expr\": \"sum(rate(shop_orders_total[5m])\"}")
                .replace("\"ordrs\"", "\"suffix:ordrs\""));

    assertThat(three("--fix", "--dry-run", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("No safe fixes.").doesNotContain("@@");
  }

  @Test
  void theFixesOfARenderedFileAreListedForItsSource() throws IOException {
    write("panels.yaml", ExampleTeam.panels());
    run("render", "--contract", ExampleTeam.NAME);
    Path file = project.resolve(ExampleTeam.FILE);
    String text = Files.readString(file).replaceFirst("\"unit\": \"eps\"", "\"unit\": \"ordrs\"");
    Files.writeString(file, text);
    assertThat(three("--fix", "dashboards")).isEqualTo(1);
    assertThat(out)
        .contains("dashboards/checkout.json is rendered: fix its source instead:\n")
        .containsPattern("  (com/example/checkout/[A-Za-z]+\\.java:[0-9]+|panels\\.yaml:[0-9:]+): ")
        .doesNotContain("@@");
    assertThat(file).hasContent(text);
  }

  @Test
  void theContractIsSelectedByTheDatasourcesOfTheDashboard() throws IOException {
    String dashboard =
        "{\"uid\":\"x\",\"title\":\"X\",\"panels\":[{\"type\":\"text\",\"id\":1,\"datasource\":{\"uid\":\"%s\"}}]}";
    write("one.json", dashboard.formatted("shop-payments"));
    write("two.json", dashboard.formatted("of-another-team"));
    three("one.json", "two.json");
    assertThat(out)
        .endsWith(
            "Checked for Grafana 13.2; without a contract: 1 dashboard; with the contract of\n"
                + "  Checkout: 1 dashboard\n");
    three("two.json", "--contract", "Checkout");
    assertThat(out).endsWith("with the contract of Checkout: 1 dashboard\n");
  }

  /** Invalid files, and the codes of their findings. */
  @ParameterizedTest
  @CsvSource({
    "brackets, json-syntax",
    "half of utf-16, file-not-utf-8",
    "half a character, file-not-utf-8",
    "surrogates in utf-8, file-not-utf-8",
    "zero bytes, json-syntax",
    "a lone surrogate, json-character-invalid",
    "too large, file-too-large",
    "an array, dashboard-invalid",
    "nothing, json-syntax",
    "deep, json-syntax"
  })
  @Timeout(60)
  void invalidFilesAreReportedWithAPosition(String name, String code) {
    byte[] bytes =
        switch (name) {
          case "brackets" -> "[".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
          case "half of utf-16" ->
              Arrays.copyOf("{\"panels\":[]}".getBytes(StandardCharsets.UTF_16), 19);
          case "half a character" -> new byte[] {'{', '"', (byte) 0xC3, '"', '}'};
          case "surrogates in utf-8" ->
              new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
          case "zero bytes" -> new byte[1 << 20];
          case "a lone surrogate" ->
              "{\"panels\":[],\"title\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8);
          case "too large" -> new byte[(16 << 20) + 1];
          case "an array" -> "[]".getBytes(StandardCharsets.UTF_8);
          case "nothing" -> new byte[0];
          case "deep" ->
              ("{\"panels\":" + "[{\"panels\":".repeat(5000)).getBytes(StandardCharsets.UTF_8);
          default -> throw new IllegalArgumentException(name);
        };
    assertThat(lint(bytes, Terminal.NONE, "-", "--format", "json")).isEqualTo(1);
    JsonObject finding =
        ((JsonObject) JsonReader.read(out)).array("findings").objects().findFirst().orElseThrow();
    assertThat(finding.string("rule")).contains(code);
    assertThat(finding.integer("line").orElseThrow()).isPositive();
    assertThat(finding.integer("column").orElseThrow()).isPositive();
    assertThat(finding.string("message").orElseThrow()).hasSizeLessThan(300);
    assertThat(err).isEmpty();
  }

  @Test
  void listsEveryRuleInEightyColumns() {
    assertThat(lint("--list")).isZero();
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    for (String code : RuleRegistry.codes()) {
      assertThat(out).containsPattern("(?m)^" + code + " +(error|warning|info|off) ");
    }
    assertThat(three("--list")).isZero();
    assertThat(out).containsPattern("(?m)^panel-description-missing +off ");
  }

  @Test
  void explainsEveryRule() {
    for (String code : RuleRegistry.codes()) {
      assertThat(lint("--explain", code)).isZero();
      assertThat(out)
          .startsWith(code + " (")
          .contains("\nBad:\n", "\nFinding:\n", "\nGood:\n")
          .endsWith("    rules:\n      " + code + ": off\n");
      assertThat(out.lines().filter(line -> !line.startsWith("    ")))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
  }

  @ParameterizedTest
  @EnumSource
  void realDashboardsAreReportedInEveryFormat(ReportFormat format) throws IOException {
    Path some = DashboardCorpus.sharedPath("dashboards", "corpus", "pgwatch").toAbsolutePath();
    assertThat(lint(some.toString(), "--format", format.id())).isEqualTo(1);
    assertThat(err).isEmpty();
    assertThat(out).isNotEmpty();
  }
}
