package io.panelwright.report;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.diagnostic.Severity;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every format, of one run that has every kind of place, severity and odd character. */
class FormatTest {

  private static final List<String> PANEL =
      List.of("Shop — all of it", "Traffic", "Errors, % of 5xx", "query A");

  private static final List<Finding> FINDINGS =
      List.of(
          Finding.error(
                  "query-syntax",
                  new Place(Optional.of(new Position("a b/shop.json", 120, 15)), PANEL),
                  "unexpected end of the query, expected \")\"",
                  "close the parenthesis")
              .with(new Excerpt("sum(rate(x{a=~\"<&'>\"}[5m])", 28)),
          Finding.warning(
              "panel-title",
              new Place(Optional.of(new Position("src/Shop.java", 7, 0)), List.of("Shop")),
              "the panel has no title; it shows the rate of all requests to the shop, by code,"
                  + " which nobody can tell from the graph alone: 100%",
              "say in a few words what it shows"),
          new Finding(
              "odd-character",
              Severity.INFO,
              Place.at("a b/shop.json", 3, 1),
              "found \u0000\u001b[31m and \uD800 and ]]> and a\nline",
              "",
              Optional.empty()),
          Finding.error("contract", Place.of("contract of Shop"), "job \"a\" is given twice", ""),
          Finding.error("lost", Place.nowhere(), "nobody knows where", ""));

  private static final Run RUN =
      new Run(
          FINDINGS,
          List.of("a b/shop.json", "clean.json"),
          List.of(
              new ReportedRule(
                  "panel-title",
                  Severity.WARNING,
                  "a panel has no title",
                  "Nobody can tell what it shows.",
                  Optional.of("docs/policies/panel-title.md")),
              new ReportedRule(
                  "query-syntax",
                  Severity.ERROR,
                  "a query cannot be read",
                  "It shows \"No data\".",
                  Optional.of("docs/policies/query-syntax.md"))),
          List.of("Checked for Grafana 13.2."));

  @ParameterizedTest
  @EnumSource
  void isAsInTheGoldenFile(Format format) throws IOException {
    assertGolden("report/" + format.word() + ".txt", format.render(RUN));
  }

  @ParameterizedTest
  @EnumSource
  void hasNoControlCharacters(Format format) {
    assertThat(format.render(RUN).codePoints())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' || c == 0xD800);
  }

  @Test
  void textFitsATerminal() {
    assertThat(Format.TEXT.render(RUN).lines())
        .allSatisfy(l -> assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(80));
  }

  @Test
  void colouredTextSaysTheSame() {
    String coloured = GroupedText.render(RUN, true);
    assertThat(coloured).contains("\u001b[1;31merror:\u001b[0m", "\u001b[33mwarning:\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(Format.TEXT.render(RUN));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "SARIF"})
  void isJsonAlsoWithoutFindings(Format format) {
    assertThat(JsonReader.read(format.render(RUN))).isInstanceOf(JsonObject.class);
    assertThat(JsonReader.read(format.render(Run.of(List.of())))).isInstanceOf(JsonObject.class);
  }

  /** What the specification requires of a log, a run, a rule, a result and a location. */
  @Test
  void sarifHasWhatItsSpecificationRequires() {
    JsonObject log = (JsonObject) JsonReader.read(Format.SARIF.render(RUN));
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
              assertThat(URI.create(rule.string("helpUri").orElseThrow()).getPath())
                  .isEqualTo("docs/policies/" + rule.string("id").orElseThrow() + ".md");
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
  void aFingerprintSurvivesMovedLinesAndTellsTwinsApart() {
    List<String> here = fingerprints(twins(10));
    List<String> moved = fingerprints(twins(99));
    assertThat(moved).isEqualTo(here).doesNotHaveDuplicates().hasSize(3);
  }

  private static List<Finding> twins(int line) {
    return List.of(
        Finding.error("a", Place.at("x", line, 1), "key is used twice, first on line " + line, ""),
        Finding.error("a", Place.at("x", line + 2, 1), "key is used twice, first on line 1", ""),
        Finding.error("a", Place.at("x", line + 4, 1), "something else", ""));
  }

  private static List<String> fingerprints(List<Finding> findings) {
    var fingerprints = new Fingerprints();
    return findings.stream().map(fingerprints::next).toList();
  }

  @Test
  void junitCanBeReadBackAndCounts() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    Format.JUNIT.render(RUN).getBytes(StandardCharsets.UTF_8)));
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
  void githubLinesAreOneForEachFindingAndEscaped() {
    List<String> lines = Format.GITHUB.render(RUN).lines().toList();
    assertThat(lines).hasSize(FINDINGS.size());
    assertThat(lines.get(0)).startsWith("::error title=");
    assertThat(lines)
        .contains(
            "::warning file=src/Shop.java,line=7,title=panel-title::the panel has no title; it"
                + " shows the rate of all requests to the shop, by code, which nobody can tell"
                + " from the graph alone: 100%25%0Ain Shop%0A→ say in a few words what it shows");
  }

  @Test
  void commasAndColonsInAFilesNameStayInIt() {
    Finding finding = Finding.error("c", Place.at("a:b,c%.json", 1, 2), "m", "");
    assertThat(Format.GITHUB.render(Run.of(List.of(finding))))
        .isEqualTo("::error file=a%3Ab%2Cc%25.json,line=1,col=2,title=c::m\n");
  }

  /** Paths, and the URIs that SARIF has for them. */
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
        Format.SARIF.render(Run.of(List.of(Finding.error("c", Place.at(path, 1, 1), "m", ""))));
    assertThat(report).contains("\"uri\": \"" + uri + "\"");
    assertThat(URI.create(uri)).isNotNull();
  }

  @Test
  void aRunIsSortedAndSaysEverythingOnce() {
    List<Finding> twice = new ArrayList<>(FINDINGS);
    twice.addAll(FINDINGS);
    Run run = Run.of(twice);
    assertThat(run.findings()).hasSize(FINDINGS.size()).isSorted();
  }

  @Test
  void everyFormatHasItsWord() {
    Set<String> words = new HashSet<>(Format.words());
    assertThat(words).containsExactlyInAnyOrder("text", "json", "sarif", "junit", "github");
    assertThat(words).allSatisfy(w -> assertThat(Format.of(w).orElseThrow().word()).isEqualTo(w));
    assertThat(Format.of("xml")).isEmpty();
  }
}
