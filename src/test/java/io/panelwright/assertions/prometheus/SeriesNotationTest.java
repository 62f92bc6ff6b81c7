package io.panelwright.assertions.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.panelwright.process.ChildProcess;
import io.panelwright.testing.PrometheusPrerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notation of series, also compared with promtool. */
class SeriesNotationTest {

  private static final List<String> SAMPLES =
      List.of(
          "1",
          "0x3",
          "1x0",
          "1+2x3",
          "1-2x4",
          "-2+4x3",
          "+1 -1",
          ".5x2",
          "1.5e2+1e1x2",
          "3.",
          "1 _ 2",
          "_x3 1",
          "1 _x3 stale",
          "stale 5",
          "_",
          "0.1+0.2x5",
          "30+20x5  10+30x4 ",
          "Inf",
          "-Inf 1",
          "+inf");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                 | 1",
        "0x3               | 0 0 0 0",
        "1+2x3             | 1 3 5 7",
        "1-2x4             | 1 -1 -3 -5 -7",
        "-2+4x3            | -2 2 6 10",
        "1x0               | 1",
        "1 _x3 stale       | 1 _ _ _ stale",
        "_ .5 NaN -Inf Inf | _ 0.5 NaN -Infinity Infinity",
        "1.5e2+1e1x2       | 150 160 170"
      })
  void samplesAreExpanded(String notation, String expanded) {
    GivenSeries series = SeriesNotation.read("m " + notation);
    String[] texts = new String[series.positions()];
    Arrays.fill(texts, "_");
    for (GivenSeries.GivenSample sample : series.samples()) {
      String number = String.valueOf(sample.value()).replaceAll("\\.0$", "");
      texts[sample.position()] = sample.stale() ? "stale" : number;
    }

    assertThat(String.join(" ", texts)).isEqualTo(expanded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "up 1                                 | {__name__=up}",
        "  up{job=\"a\",} 1                   | {__name__=up, job=a}",
        "up {a=\"}\", b='\"', c=`\\`} 1       | {__name__=up, a=}, b=\", c=\\}",
        "{__name__=\"up\", empty=\"\"} 1      | {__name__=up}",
        "{job=\"a\"} 1                        | {job=a}",
        "job:errors:rate5m 0.5                | {__name__=job:errors:rate5m}",
        "up{url=\"\\u00e9\\\\\"} 1            | {__name__=up, url=é\\}"
      })
  void labelsAreRead(String text, String labels) {
    assertThat(SeriesNotation.read(text).labels()).hasToString(labels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "up 1x     | 4  | \"1x\" is no sample; expected a number, a+bxn, a-bxn, axn, _, _xn or stale",
        "up 1 2y   | 6  | \"2y\" is no sample; expected a number, a+bxn, a-bxn, axn, _, _xn or stale",
        "up 1+2    | 5  | \"1+2\" is no sample; expected a number, a+bxn, a-bxn, axn, _, _xn or stale",
        "up 1x-2   | 4  | \"1x-2\" is no sample; expected a number, a+bxn, a-bxn, axn, _, _xn or stale",
        "up 010    | 4  | \"010\": expected a number without leading zeros",
        "up stalex2 | 9 | promtool repeats only numbers and _; write stale stale",
        "up NaNx2  | 7  | promtool repeats only numbers and _; write NaN NaN",
        "up {{schema:1 count:3}}x2 | 4 | a native histogram is not supported; write its _bucket, _sum and _count series",
        "up        | 3  | expected samples after the labels, such as 1x10",
        "1x5       | 1  | expected a metric name, such as up{job=\"shop\"}",
        "§§        | 1  | expected a metric name, such as up{job=\"shop\"}",
        "up{job=\"a\"}1 | 12 | expected a space before the samples",
        "up{job=\"a\" 1 | 3 | expected a closing brace after the labels",
        "up{job=~\"a\"} 1 | 4 | expected job=\"…\", because a series has exactly one value for each label",
        "up{a=\"1\", a=\"2\"} 1 | 11 | the label a has a second value",
        "up{job=a} 1 | 8 | unexpected identifier \"a\" in label matching, expected string",
        "up 1x999999 | 4 | expected at most 100000 samples",
        "up 1x99999999999 | 6 | expected at most 100000 samples",
        "up _x100001 | 4 | expected at most 100000 samples"
      })
  void anErrorHasItsColumn(String text, int column, String message) {
    String line = text == null ? "" : text;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeriesNotation.read(line))
        .withMessage(
            "series in promtool's notation, column %d: %s\n  %s\n  %s^",
            column, message, line, " ".repeat(column - 1));
  }

  @Test
  void aLongLineIsCut() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SeriesNotation.read("up " + "1 ".repeat(1_000) + "? " + "2 ".repeat(1_000)))
        .withMessage(
            "series in promtool's notation, column 2004: \"?\" is no sample; expected a number, a+bxn,"
                + " a-bxn, axn, _, _xn or stale\n  %s? %s\n  %s^",
            "1 ".repeat(40), "2 ".repeat(19), " ".repeat(80));
  }

  @Test
  void promtoolExpandsTheSameSamples(@TempDir Path folder)
      throws IOException, InterruptedException, TimeoutException {
    PrometheusPrerequisite.require();
    String tests = SAMPLES.stream().map(SeriesNotationTest::test).collect(Collectors.joining());

    assertThat(promtool(folder, tests)).contains("SUCCESS");
  }

  /** A test of promtool with the number and the sum of the samples, at the last position. */
  private static String test(String samples) {
    GivenSeries series = SeriesNotation.read("m " + samples);
    List<Double> values =
        series.samples().stream().filter(s -> !s.stale()).map(s -> s.value()).toList();
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    return """
        - interval: 1m
          input_series: [{series: m, values: '%s'}]
          promql_expr_test:
            - {expr: 'count_over_time(m[1000m]) or vector(0)', eval_time: %dm, exp_samples: [{labels: '{}', value: %d}]}
            - {expr: 'round(sum_over_time(m[1000m]), 0.001) or vector(0)', eval_time: %dm, exp_samples: [{labels: '{}', value: %s}]}
        """
        .formatted(
            samples,
            series.positions() - 1,
            values.size(),
            series.positions() - 1,
            Double.isInfinite(sum) ? (sum > 0 ? ".inf" : "-.inf") : Math.round(sum * 1e3) / 1e3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x", "1+2", "1x-2", "stalex2", "NaNx2", "2y", "1+NaNx2"})
  void promtoolRejectsTheSameSamples(String samples, @TempDir Path folder)
      throws IOException, InterruptedException, TimeoutException {
    PrometheusPrerequisite.require();

    assertThat(promtool(folder, "- input_series: [{series: m, values: '" + samples + "'}]\n"))
        .contains("FAILED", "parse error");
  }

  private static String promtool(Path folder, String tests)
      throws IOException, InterruptedException, TimeoutException {
    Path file = folder.resolve("test.yml");
    Files.writeString(file, "tests:\n" + tests);
    var command = new ProcessBuilder("promtool", "test", "rules", file.toString());
    ChildProcess.Output output = ChildProcess.capture(command, Duration.ofSeconds(20), 1 << 20);
    return new String(output.out(), UTF_8) + new String(output.err(), UTF_8);
  }
}
