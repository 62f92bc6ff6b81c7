package io.panelwright.report;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.Golden;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every format, with findings of every kind of location, every severity and special characters. */
class ReportFormatTest {

  private static final List<String> PANEL =
      List.of("Shop — all of it", "Traffic", "Errors, % of 5xx", "query A");

  private static final List<Finding> FINDINGS =
      List.of(
          Finding.error(
                  "promql-syntax",
                  new Location(Optional.of(new Position("a b/shop.json", 120, 15)), PANEL),
                  "unexpected end of the query, expected \")\"",
                  "close the parenthesis")
              .withExcerpt(new Excerpt("sum(rate(x{a=~\"<&'>\"}[5m])", 28)),
          Finding.warning(
              "panel-title-missing",
              new Location(Optional.of(new Position("src/Shop.java", 7, 0)), List.of("Shop")),
              "the panel has no title; its query returns the rate of all requests to the shop by"
                  + " code, in percent of the rate of all requests: 100%",
              "write a title"),
          new Finding(
              "json-character-invalid",
              Severity.INFO,
              Location.at("a b/shop.json", 3, 1),
              "found \u0000\u001b[31m and \uD800 and ]]> and a\nline",
              "",
              Optional.empty()),
          Finding.error(
              "contract-invalid",
              Location.of("contract of Shop"),
              "job \"a\" is declared twice",
              ""),
          Finding.error("unlocated", Location.unknown(), "a finding without a location", ""));

  private static final ReportData RUN =
      new ReportData(
          FINDINGS,
          List.of("a b/shop.json", "clean.json"),
          List.of(
              new ReportRule(
                  "panel-title-missing",
                  Severity.WARNING,
                  "a panel has no title",
                  "Readers cannot tell what it shows.",
                  Optional.of("panelwright lint --explain panel-title-missing")),
              new ReportRule(
                  "promql-syntax",
                  Severity.ERROR,
                  "a query has a syntax error",
                  "The panel shows \"No data\".",
                  Optional.empty())),
          List.of("Checked for Grafana 13.2."));

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource
  void theReportEqualsTheGoldenFile(ReportFormat format) throws IOException {
    assertGolden("report/" + format.id() + ".txt", format.render(RUN));
  }

  private static final ReportData WITH_EXCLUDED =
      RUN.withFindings(FINDINGS.subList(0, 1))
          .withExcluded(
              new ExcludedFindings(
                  List.of(
                      new ExcludedFinding(
                          FINDINGS.get(1),
                          "a spacer, which has no title on purpose, in all of our dashboards",
                          new Position("src/Shop.java", 9, 0),
                          true),
                      new ExcludedFinding(
                          FINDINGS.get(2),
                          "the <text> is from a \"vendor\"",
                          new Position(".panelwright.yaml", 4, 5),
                          false)),
                  true));

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource
  void excludedFindingsAreMarkedAndDoNotCount(ReportFormat format) throws IOException {
    assertGolden("report/excluded-" + format.id() + ".txt", format.render(WITH_EXCLUDED));
  }

  @Test
  void withoutTheListTheTextCountsExcludedFindings() {
    ReportData counted = WITH_EXCLUDED.withExcluded(WITH_EXCLUDED.excluded().withListed(false));
    assertThat(ReportFormat.TEXT.render(counted))
        .contains("1 error in 2 dashboards\n2 findings excluded; --show-excluded lists them\n")
        .doesNotContain("spacer");
    assertThat(ReportFormat.TEXT.render(RUN)).doesNotContain("excluded");
  }

  /** SARIF 2.1.0, 3.27.23: all results of a run have suppressions, or none has. */
  @Test
  void eitherAllResultsHaveSuppressionsOrNone() {
    assertThat(results(RUN)).noneMatch(result -> result.has("suppressions"));
    assertThat(results(WITH_EXCLUDED))
        .extracting(result -> result.array("suppressions").size())
        .containsExactly(0, 1, 1);
    assertThat(results(WITH_EXCLUDED))
        .flatExtracting(result -> result.array("suppressions").objects().toList())
        .extracting(suppression -> suppression.string("kind").orElseThrow())
        .containsExactly("external", "inSource");
  }

  private static List<JsonObject> results(ReportData run) {
    JsonObject sarif = (JsonObject) JsonReader.read(ReportFormat.SARIF.render(run));
    return sarif.array("runs").objects().flatMap(r -> r.array("results").objects()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theReportHasNoControlCharacters(ReportFormat format) {
    assertThat(format.render(RUN).codePoints())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' || c == 0xD800);
  }

  @ParameterizedTest
  @EnumSource
  void equalFindingsBetweenOthersAreReportedAndCountedOnce(ReportFormat format) {
    Finding finding = Finding.warning("c", Location.at("x", 1, 1), "a counter", "");
    Finding first = finding.withExcerpt(new Excerpt("x_total + y_total", 1));
    Finding second = finding.withExcerpt(new Excerpt("x_total + y_total", 11));
    ReportData report = ReportData.of(List.of(first, second, first, second, first));
    assertThat(report.findings()).containsExactly(first, second);
    assertThat(report.counts()).isEqualTo(new SeverityCounts(0, 2, 0));
    assertThat(format.render(report))
        .isEqualTo(format.render(ReportData.of(List.of(first, second))));
  }

  @Test
  void theTextFitsATerminal() {
    assertThat(ReportFormat.TEXT.render(RUN).lines())
        .allSatisfy(l -> assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(80));
  }

  @Test
  void coloredTextDiffersInColorsOnly() {
    String colored = TextReport.render(RUN, AnsiStyle.COLORED);
    assertThat(colored).contains("\u001b[1;31merror:\u001b[0m", "\u001b[33mwarning:\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]+m", ""))
        .isEqualTo(ReportFormat.TEXT.render(RUN));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "SARIF"})
  void withoutFindingsTheReportIsValidJson(ReportFormat format) {
    assertThat(JsonReader.read(format.render(RUN))).isInstanceOf(JsonObject.class);
    assertThat(JsonReader.read(format.render(ReportData.of(List.of()))))
        .isInstanceOf(JsonObject.class);
  }

  /** The required properties of a log, a run, a rule, a result and a location. */
  @Test
  void sarifHasTheRequiredProperties() {
    JsonObject log = (JsonObject) JsonReader.read(ReportFormat.SARIF.render(RUN));
    assertThat(log.string("version")).contains("2.1.0");
    assertThat(log.string("$schema").orElseThrow()).endsWith("sarif-schema-2.1.0.json");
    JsonObject run = log.array("runs").objects().findFirst().orElseThrow();
    JsonObject driver = run.object("tool").object("driver");
    assertThat(driver.string("name")).contains("panelwright");
    List<JsonObject> rules = driver.array("rules").objects().toList();
    assertThat(rules)
        .hasSize(2)
        .allSatisfy(
            rule -> {
              assertThat(rule.string("id")).isPresent();
              assertThat(rule.object("shortDescription").string("text")).isPresent();
              assertThat(rule.object("fullDescription").string("text")).isPresent();
              assertThat(rule.object("help").string("text")).isPresent();
            });
    List<JsonObject> results = run.array("results").objects().toList();
    assertThat(results).hasSize(FINDINGS.size());
    for (JsonObject result : results) {
      assertThat(result.string("level").orElseThrow()).isIn("error", "warning", "note");
      assertThat(result.object("message").string("text").orElseThrow()).isNotBlank();
      result
          .integer("ruleIndex")
          .ifPresent(
              index ->
                  assertThat(rules.get(index.intValue()).string("id"))
                      .isEqualTo(result.string("ruleId")));
      for (JsonObject location : result.array("locations").objects().toList()) {
        JsonObject physical = location.object("physicalLocation");
        physical.object("artifactLocation").string("uri").ifPresent(URI::create);
        physical.object("region").integer("startLine").ifPresent(l -> assertThat(l).isPositive());
        physical.object("region").integer("startColumn").ifPresent(c -> assertThat(c).isPositive());
      }
    }
  }

  @Test
  void aFingerprintIgnoresLinesAndDistinguishesEqualFindings() {
    List<String> here = fingerprints(twins(10));
    List<String> moved = fingerprints(twins(99));
    assertThat(moved).isEqualTo(here).doesNotHaveDuplicates().hasSize(3);
  }

  private static List<Finding> twins(int line) {
    return List.of(
        Finding.error(
            "a", Location.at("x", line, 1), "key is used twice, first on line " + line, ""),
        Finding.error("a", Location.at("x", line + 2, 1), "key is used twice, first on line 1", ""),
        Finding.error("a", Location.at("x", line + 4, 1), "something else", ""));
  }

  private static List<String> fingerprints(List<Finding> findings) {
    var fingerprints = new Fingerprints();
    return findings.stream().map(fingerprints::fingerprint).toList();
  }

  @Test
  void junitIsValidXmlWithCounts() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    ReportFormat.JUNIT.render(RUN).getBytes(StandardCharsets.UTF_8)));
    Element root = document.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("6");
    assertThat(root.getAttribute("failures")).isEqualTo("4");
    List<Element> suites = elements(root, "testsuite");
    assertThat(suites)
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(
            "a b/shop.json", "clean.json", "panelwright", "contract of Shop", "src/Shop.java");
    for (Element suite : suites) {
      assertThat(elements(suite, "testcase"))
          .hasSize(Integer.parseInt(suite.getAttribute("tests")))
          .allSatisfy(test -> assertThat(test.getAttribute("name")).isNotBlank());
      assertThat(elements(suite, "failure"))
          .hasSize(Integer.parseInt(suite.getAttribute("failures")));
    }
    assertThat(elements(root, "failure").get(0).getTextContent())
        .contains("sum(rate(x{a=~\"<&'>\"}[5m])\n", "→ close the parenthesis");
  }

  private static List<Element> elements(Element parent, String name) {
    var list = parent.getElementsByTagName(name);
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
  }

  @Test
  void githubHasOneEscapedLineForEachFinding() {
    List<String> lines = ReportFormat.GITHUB.render(RUN).lines().toList();
    assertThat(lines).hasSize(FINDINGS.size());
    assertThat(lines.get(0)).startsWith("::error title=");
    assertThat(lines)
        .contains(
            "::warning file=src/Shop.java,line=7,title=panel-title-missing::the panel has no title;"
                + " its query returns the rate of all requests to the shop by code, in percent of"
                + " the rate of all requests: 100%25%0Ain Shop%0A→ write a title");
  }

  @Test
  void commasAndColonsInFileNamesAreEscaped() {
    Finding finding = Finding.error("c", Location.at("a:b,c%.json", 1, 2), "m", "");
    assertThat(ReportFormat.GITHUB.render(ReportData.of(List.of(finding))))
        .isEqualTo("::error file=a%3Ab%2Cc%25.json,line=1,col=2,title=c::m\n");
  }

  /** Paths and their URIs in SARIF. */
  @ParameterizedTest
  @CsvSource({
    "a/b.json, a/b.json",
    "a b/ü.json, a%20b/%C3%BC.json",
    "/tmp/a.json, file:///tmp/a.json",
    "a:b.json, ./a:b.json",
    "<stdin>, %3Cstdin%3E",
    "100%.json, 100%25.json"
  })
  void pathsBecomeUris(String path, String uri) {
    String report =
        ReportFormat.SARIF.render(
            ReportData.of(List.of(Finding.error("c", Location.at(path, 1, 1), "m", ""))));
    assertThat(report).contains("\"uri\": \"" + uri + "\"");
    assertThat(URI.create(uri)).isNotNull();
  }

  @Test
  void reportDataIsSortedAndDistinct() {
    List<Finding> twice = new ArrayList<>(FINDINGS);
    twice.addAll(FINDINGS);
    ReportData run = ReportData.of(twice);
    assertThat(run.findings()).hasSize(FINDINGS.size()).isSorted();
  }

  @Test
  void everyFormatHasAnId() {
    Set<String> ids = new HashSet<>(ReportFormat.ids());
    assertThat(ids).containsExactlyInAnyOrder("text", "json", "sarif", "junit", "github");
    assertThat(ids)
        .allSatisfy(w -> assertThat(ReportFormat.byId(w).orElseThrow().id()).isEqualTo(w));
    assertThat(ReportFormat.byId("xml")).isEmpty();
  }
}
