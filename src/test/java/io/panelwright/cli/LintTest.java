package io.panelwright.cli;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.Policies;
import io.panelwright.report.Format;
import io.panelwright.testing.ExampleTeam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The command as a person runs it. */
class LintTest {

  private static final Path FAULTY = Path.of("src/test/resources/io/panelwright/cli/faulty.json");

  /** Rules that are about faulty.json alone, so that a new rule changes no golden file. */
  private static final List<String> RULES =
      List.of("panel-title", "unit-unknown", "ref-id-duplicate");

  /** Of the first panel that has a description of several lines. */
  private static final int LINE = ExampleTeam.line("- timeseries: Reservations");

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void configure() throws IOException {
    Files.copy(FAULTY, project.resolve("faulty.json"));
    StringBuilder rules = new StringBuilder("rules:\n");
    Policies.codes().stream()
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
    List<String> words = new ArrayList<>(List.of("lint"));
    words.addAll(List.of(arguments));
    var console =
        new Console(
            project,
            new ByteArrayInputStream(in),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            terminal);
    int code = Main.run(console, words.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private int three(String... arguments) {
    List<String> words = new ArrayList<>(List.of("--config", "three.yaml"));
    words.addAll(List.of(arguments));
    return lint(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatIsWrongWithAFileInEveryFormat(Format format) throws IOException {
    assertThat(three("faulty.json", "--format", format.word())).isEqualTo(1);
    assertThat(err).isEmpty();
    assertGolden("lint/" + format.word() + ".txt", out);
  }

  @Test
  void textFitsEightyColumns() {
    three("faulty.json");
    assertThat(out.lines())
        .allSatisfy(l -> assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(80));
  }

  @Test
  void aTerminalGetsColours() {
    lint(new byte[0], new Terminal(true, false), "faulty.json");
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
  void looksIntoFoldersInOrderAndLeavesHiddenOnesOut() throws IOException {
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
    assertThat(out).contains("no-dashboard");
    assertThat(three("all/package.json")).as("named, so it must be one").isEqualTo(1);
    assertThat(out).endsWith("\n\n1 error in 1 dashboard\nChecked for Grafana 13.2.\n");
  }

  /** What cannot be run, with the exit code and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing.json | 3 | panelwright: nothing.json does not exist",
        "empty | 3 | panelwright: empty has no file *.json in it",
        "--config no.yaml faulty.json | 3 | panelwright: no.yaml does not exist; check --config",
        "--contract Nobody faulty.json | 3 | no contract is called \"Nobody\"; there are: Checkout",
        "--format xml | 2 | unknown format \"xml\"; write one of: text, json, sarif, junit, github",
        "--write faulty.json | 2 | --write needs --fix",
        "--fix --format json faulty.json | 2 | --fix shows a patch for people: leave out --format",
        "--fix --write - | 2 | standard input cannot be written: name a file",
        "--explain panel-titel | 2 | no rule is called \"panel-titel\"; did you mean \"panel-title\"?"
      })
  void saysWhyItCannotRun(String line, int code, String said) throws IOException {
    Files.createDirectories(project.resolve("empty"));
    assertThat(lint(line.split(" "))).isEqualTo(code);
    assertThat(out).isEmpty();
    assertThat(err).contains(said);
    assertThat(err.lines()).as("short enough to be seen").hasSizeLessThan(5);
  }

  @Test
  void aFaultyConfigurationIsAllThatIsTold() throws IOException {
    write(".panelwright.yaml", "rules:\n  panel-titel: off\n");
    assertThat(lint("faulty.json")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            """
            .panelwright.yaml
              2:3
                error: no rule is called "panel-titel"; did you mean "panel-title"?
                  [unknown-rule]
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
  void anExclusionTakesOutAndAnIdleOneIsTold() throws IOException {
    String config = Files.readString(project.resolve("three.yaml"));
    write(
        ".panelwright.yaml",
        config
            + """
            exclusions:
              - rule: panel-title
                dashboard: faulty
                panel: 1
                reason: it has one above it
              - rule: panel-title
                dashboard: faulty
                panel: 2
                reason: gone
              - rule: panel-title
                dashboard: another
                reason: not checked now
            """);
    int line = (int) config.lines().count() + 6;
    assertThat(lint("faulty.json")).isEqualTo(1);
    assertThat(out)
        .doesNotContain("[panel-title]")
        .contains(
            ".panelwright.yaml\n  "
                + line
                + ":5\n    warning: the exclusion of panel-title matches nothing: nothing there")
        .containsOnlyOnce("[unused-exclusion]");
  }

  @Test
  void ourOwnDashboardsAreCheckedAtTheirLines() throws IOException {
    write("panels.yaml", withoutADescription());
    assertThat(lint("--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            """
            panels.yaml (Checkout)
              %d:13 Stock / Reservations per second by result (5m)
                warning: the panel has no description [panel-description]
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
    "_reservations_total, unknown-metric, _reservation_total",
    "(warehouse, unknown-label, (warehose"
  })
  void whatStopsRenderingIsExplainedUnderTheSameName(String found, String code, String faulty)
      throws IOException {
    write("panels.yaml", ExampleTeam.panels().replace(found, faulty));
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err).contains("[" + code + "]");
    assertThat(lint("--explain", code)).isZero();
  }

  @Test
  void aPolicyErrorStopsRenderingAndAWarningIsShown() throws IOException {
    write("panels.yaml", withoutADescription());
    write(".panelwright.yaml", "rules:\n  panel-description: warning\n");
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(err)
        .contains("panels.yaml:" + LINE + ":", ": warning: the panel has no description");
    assertThat(run("check", "--contract", ExampleTeam.NAME)).isZero();
    assertThat(err).contains(": warning: the panel has no description");

    write(".panelwright.yaml", "rules:\n  panel-description: error\n");
    String before = Files.readString(project.resolve(ExampleTeam.FILE));
    write("panels.yaml", withoutADescription().replace("Sold-out", "Gone"));
    assertThat(run("render", "--contract", ExampleTeam.NAME)).isEqualTo(1);
    assertThat(err)
        .contains("error: the panel has no description")
        .endsWith("Nothing was written.\n");
    assertThat(project.resolve(ExampleTeam.FILE)).hasContent(before);
    assertThat(run("check", "--contract", ExampleTeam.NAME, "--format", "sarif")).isEqualTo(1);
    assertThat(out).contains("\"uri\": \"panels.yaml\"", "\"ruleId\": \"panel-description\"");
  }

  private static String withoutADescription() throws IOException {
    return ExampleTeam.panels().replaceFirst("(?s) {12}description: \\|.*?(?= {12}width)", "");
  }

  @Test
  void driftIsAFindingForMachines() throws IOException {
    write("panels.yaml", ExampleTeam.panels());
    assertThat(run("render", "--contract", ExampleTeam.NAME, "--format", "json")).isZero();
    assertThat(err).contains("wrote     " + ExampleTeam.FILE);
    assertThat(((JsonObject) JsonReader.read(out)).object("summary").integer("errors"))
        .contains(0L);
    write(ExampleTeam.FILE, "{}\n");
    assertThat(run("check", "--contract", ExampleTeam.NAME, "--format", "github")).isEqualTo(1);
    assertThat(out).contains("::error file=dashboards/checkout.json,line=1,col=1,title=drift::");
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Test
  void aFixIsShownAndOnlyWrittenWhenAsked() throws IOException {
    String before = Files.readString(FAULTY);
    assertThat(three("--fix", "faulty.json")).isEqualTo(1);
    assertGolden("lint/fix.txt", out);
    assertThat(project.resolve("faulty.json")).hasContent(before);

    assertThat(three("--fix", "--write", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("Mended ");
    assertThat(Files.readString(project.resolve("faulty.json")))
        .isEqualTo(
            before
                .replace(
                    "{\"refId\": \"A\", \"expr\": \"sum(rate(shop_orders_total[5m])\"}",
                    "{\"refId\": \"B\", \"expr\": \"sum(rate(shop_orders_total[5m])\"}")
                .replace("\"ordrs\"", "\"suffix:ordrs\""));

    assertThat(three("--fix", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("Nothing can be mended without thinking.").doesNotContain("@@");
  }

  @Test
  void aRenderedFileIsMendedInItsSource() throws IOException {
    write("panels.yaml", ExampleTeam.panels());
    run("render", "--contract", ExampleTeam.NAME);
    Path file = project.resolve(ExampleTeam.FILE);
    String text = Files.readString(file).replaceFirst("\"unit\": \"eps\"", "\"unit\": \"ordrs\"");
    Files.writeString(file, text);
    assertThat(three("--fix", "--write", "dashboards")).isEqualTo(1);
    assertThat(out)
        .contains("dashboards/checkout.json is rendered, so it is mended in its source:\n")
        .containsPattern("  (com/example/checkout/[A-Za-z]+\\.java:[0-9]+|panels\\.yaml:[0-9:]+): ")
        .doesNotContain("@@");
    assertThat(file).hasContent(text);
  }

  @Test
  void theContractIsChosenByWhatTheDashboardAsks() throws IOException {
    String asks =
        "{\"uid\":\"x\",\"title\":\"X\",\"panels\":[{\"type\":\"text\",\"id\":1,\"datasource\":{\"uid\":\"%s\"}}]}";
    write("one.json", asks.formatted("shop-payments"));
    write("two.json", asks.formatted("somebody-elses"));
    three("one.json", "two.json");
    assertThat(out)
        .endsWith(
            "Checked for Grafana 13.2; without a contract: 1 dashboard; with the contract of\n"
                + "  Checkout: 1 dashboard\n");
    three("two.json", "--contract", "Checkout");
    assertThat(out).endsWith("with the contract of Checkout: 1 dashboard\n");
  }

  /** Texts that no dashboard should be, and what is said of each. */
  @ParameterizedTest
  @CsvSource({
    "brackets, json-syntax",
    "utf-16, not-utf-8",
    "half a character, not-utf-8",
    "surrogates in utf-8, not-utf-8",
    "zero bytes, json-syntax",
    "a lone surrogate, json-character",
    "too large, too-large",
    "an array, no-dashboard",
    "nothing, json-syntax",
    "deep, json-syntax"
  })
  @Timeout(60)
  void hostileFilesAreRefusedWithAPlace(String name, String code) {
    byte[] bytes =
        switch (name) {
          case "brackets" -> "[".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
          case "utf-16" -> "{\"panels\":[]}".getBytes(StandardCharsets.UTF_16);
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
    for (String code : Policies.codes()) {
      assertThat(out).containsPattern("(?m)^" + code + " +(error|warning|info|off) ");
    }
    assertThat(three("--list")).isZero();
    assertThat(out).containsPattern("(?m)^panel-description +off ");
  }

  @Test
  void explainsEveryRule() {
    for (String code : Policies.codes()) {
      assertThat(lint("--explain", code)).isZero();
      assertThat(out)
          .startsWith(code + " (")
          .contains("\nBad:\n", "\nWhat is said of it:\n", "\nGood:\n")
          .endsWith("\nPage: docs/policies/" + code + ".md\n");
      assertThat(out.lines().filter(line -> !line.startsWith("    ")))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatTakesRealDashboards(Format format) throws IOException {
    Path some = Corpus.shared("dashboards", "corpus", "pgwatch").toAbsolutePath();
    assertThat(lint(some.toString(), "--format", format.word())).isEqualTo(1);
    assertThat(err).isEmpty();
    assertThat(out).isNotEmpty();
  }
}
