package io.panelwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionParserTest {

  /** Records the visits as text. */
  private static final class Recorder implements ExpositionVisitor {

    private final List<String> visits = new ArrayList<>();

    @Override
    public void help(String family, String text) {
      visits.add("help " + family + "|" + text);
    }

    @Override
    public void type(String family, String type) {
      visits.add("type " + family + "|" + type);
    }

    @Override
    public void unit(String family, String unit) {
      visits.add("unit " + family + "|" + unit);
    }

    @Override
    public void sample(String series, Map<String, String> labels, double value) {
      visits.add(series + labels + " " + value);
    }
  }

  private static List<String> visits(String text, ExpositionFormat format) {
    var recorder = new Recorder();
    assertThat(ExpositionParser.parse("scrape", text, format, recorder)).isEmpty();
    return recorder.visits;
  }

  private static List<Finding> findings(String text) {
    return ExpositionParser.parse("scrape", text, ExpositionFormat.ofText(text), new Recorder());
  }

  @Test
  void prometheusText() {
    String text =
        """
        # HELP http_requests_total The \\\\ number\\nof "requests" <b>.
        # TYPE http_requests_total counter
        http_requests_total{method="post",code="200"} 1027 1395066363000
        http_requests_total { method = "get" , code = "400" , } 3

        # a comment
        #HELP odd
        \tminimal 12.47
        odd{kind=""} NaN
        odd{kind="i"} -Inf
        big 1.7560473e+07
        neg{e="C:\\\\DIR\\n\\"x\\" \\q é😀"} -3.9e-3 -3982045
        """;

    assertThat(visits(text, ExpositionFormat.PROMETHEUS))
        .containsExactly(
            "help http_requests_total|The \\ number\nof \"requests\" <b>.",
            "type http_requests_total|counter",
            "http_requests_total{method=post, code=200} 1027.0",
            "http_requests_total{method=get, code=400} 3.0",
            "help odd|",
            "minimal{} 12.47",
            "odd{kind=} NaN",
            "odd{kind=i} -Infinity",
            "big{} 1.7560473E7",
            "neg{e=C:\\DIR\n\"x\" \\q é😀} -0.0039");
  }

  @Test
  void openMetricsWithUnitsExemplarsAndTheEnd() {
    String text =
        """
        # TYPE foo_seconds histogram
        # UNIT foo_seconds seconds
        # HELP foo_seconds Time.
        foo_seconds_bucket{le="0.01"} 0
        foo_seconds_bucket{le="+Inf"} 17 # {trace_id="oHg5SJ#YRHA0"} 9.8 1520879607.789
        foo_seconds_count 17 1520879607.789
        # TYPE a info
        a_info{version="1"} 1
        # EOF
        """;

    assertThat(visits(text, ExpositionFormat.OPEN_METRICS))
        .containsExactly(
            "type foo_seconds|histogram",
            "unit foo_seconds|seconds",
            "help foo_seconds|Time.",
            "foo_seconds_bucket{le=0.01} 0.0",
            "foo_seconds_bucket{le=+Inf} 17.0",
            "foo_seconds_count{} 17.0",
            "type a|info",
            "a_info{version=1} 1.0");
  }

  @Test
  void quotedNamesOfPrometheus3() {
    String text =
        """
        # HELP "http.requests" Requests.
        # TYPE "http.requests" counter
        {"http.requests","service.name"="a",code="200"} 4
        {"http.requests"} 5
        """;

    assertThat(visits(text, ExpositionFormat.PROMETHEUS))
        .containsExactly(
            "help http.requests|Requests.",
            "type http.requests|counter",
            "http.requests{service.name=a, code=200} 4.0",
            "http.requests{} 5.0");
  }

  @Test
  void linesOfWindowsAndAByteOrderMark() {
    assertThat(visits("\uFEFFa 1\r\nb{c=\"d\"} 2\r\n", ExpositionFormat.PROMETHEUS))
        .containsExactly("a{} 1.0", "b{c=d} 2.0");
    assertThat(visits("a 1", ExpositionFormat.PROMETHEUS)).containsExactly("a{} 1.0");
    assertThat(visits("", ExpositionFormat.PROMETHEUS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "http.requests 1 | 1:5 | expected labels or a value, found \".requests\"",
        "1abc 1 | 1:1 | expected the name of a metric, found \"1abc\"",
        "<html> | 1:1 | expected the name of a metric, found \"<html>\"",
        "a | 1:2 | expected labels or a value, found the end of the line",
        "a{} | 1:4 | expected a number, found nothing",
        "a one | 1:3 | expected a number, found \"one\"",
        "a{} one | 1:5 | expected a number, found \"one\"",
        "a 1f | 1:3 | expected a number, found \"1f\"",
        "a 0x1p3 | 1:3 | expected a number, found \"0x1p3\"",
        "a 0xp1 | 1:3 | expected a number, found \"0xp1\"",
        "a 1 2 3 | 1:7 | expected the end of the line, found \"3\"",
        "a 1 x | 1:5 | expected a timestamp or the end of the line, found \"x\"",
        "a{b} 1 | 1:4 | expected = after the label b, found \"}\"",
        "a{b=c} 1 | 1:5 | expected a value in double quotes, found \"c}\"",
        "a{b=\"c} 1 | 1:5 | the double quote is not closed on this line",
        "a{b=\"c\\ | 1:5 | the double quote is not closed on this line",
        "a{b=\"c\" d=\"e\"} 1 | 1:9 | expected , or }, found \"d=\\\"e\\\"}\"",
        "a{b=\"c\",b=\"d\"} 1 | 1:9 | the label b appears twice",
        "a{b=\"c\" | 1:8 | expected , or }, found the end of the line",
        "{b=\"c\"} 1 | 1:1 | the sample has no name",
        "# TYPE a number | 1:10 | expected the type of a, found \"number\"",
        "# TYPE a.b gauge | 1:9 | expected a blank after the name a, found \".b\"",
        "# HELP | 1:7 | expected the name of a metric, found the end of the line",
        "a 1 # 5 | 1:7 | expected the labels of an exemplar in braces, found \"5\"",
      })
  void anErrorHasLineAndColumn(String text, String position, String message) {
    assertThat(findings(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location().position().orElseThrow())
                  .hasToString("scrape:" + position);
              assertThat(finding.message()).isEqualTo(message);
            });
  }

  @Test
  void validLinesAroundAnErrorAreVisited() {
    var recorder = new Recorder();

    List<Finding> findings =
        ExpositionParser.parse("scrape", "a 1\nb b\nc 3\n", ExpositionFormat.PROMETHEUS, recorder);

    assertThat(recorder.visits).containsExactly("a{} 1.0", "c{} 3.0");
    assertThat(findings).hasSize(1);
  }

  @Test
  void aTruncatedTextOfOpenMetricsIsAnError() {
    List<Finding> findings =
        ExpositionParser.parse(
            "scrape", "a 1\nb 2\n", ExpositionFormat.OPEN_METRICS, new Recorder());

    assertThat(FindingFormatter.format(findings))
        .startsWith(
            "scrape:2: error: the text of OpenMetrics ends without # EOF: its last lines are\n");
    assertThat(findings("a 1\n# EOF\nb 2\n# EOF\n"))
        .extracting(Finding::message)
        .contains("found a line after # EOF");
    assertThat(findings("a 1\n# EOF\nb 2\n")).as("a comment in the format 0.0.4").isEmpty();
  }

  @Test
  void aSecondTypeIsAWarningAndTheFirstIsUsed() {
    var recorder = new Recorder();

    List<Finding> findings =
        ExpositionParser.parse(
            "scrape",
            "a 1\n# TYPE a gauge\n# TYPE a counter\n# TYPE a gauge\n",
            ExpositionFormat.PROMETHEUS,
            recorder);

    assertThat(recorder.visits).containsExactly("a{} 1.0", "type a|gauge");
    assertThat(findings)
        .extracting(finding -> finding.severity() + " " + finding.message())
        .containsExactly(
            "WARNING the type of a is declared first gauge, now counter",
            "WARNING the type of a is declared a second time");
  }

  @Test
  void manyErrorsAreCounted() {
    List<Finding> findings = findings("<b>\n".repeat(1000));

    assertThat(findings).hasSize(21);
    assertThat(findings.get(20).message()).isEqualTo("980 more lines are invalid");
  }

  @Test
  void aLineOfTenMegabytes() {
    String value = "x".repeat(10 << 20);
    int[] length = {0};
    ExpositionVisitor visitor =
        new ExpositionVisitor() {
          @Override
          public void help(String family, String text) {
            length[0] += text.length();
          }

          @Override
          public void type(String family, String type) {
            throw new AssertionError(family);
          }

          @Override
          public void unit(String family, String unit) {
            throw new AssertionError(family);
          }

          @Override
          public void sample(String series, Map<String, String> labels, double v) {
            length[0] += labels.get("b").length();
          }
        };

    assertThat(
            ExpositionParser.parse(
                "scrape",
                "# HELP a " + value + "\na{b=\"" + value + "\"} 1\n",
                ExpositionFormat.PROMETHEUS,
                visitor))
        .isEmpty();
    assertThat(length[0]).isEqualTo(20 << 20);
    assertThat(findings("a{b=\"" + value + "\n")).hasSize(1);
    assertThat(findings(value).get(0).message().length()).isLessThan(1000);
  }
}
