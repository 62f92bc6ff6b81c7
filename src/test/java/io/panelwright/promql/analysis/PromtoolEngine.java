package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates queries with Prometheus' own engine: {@code promtool test rules} reports the results.
 */
final class PromtoolEngine {

  /** A metric of {@link ShopMetrics} on each line, with a sample every 10 s for ten minutes. */
  private static final List<String> STORED =
      List.of(
          "up{job=\"a\",instance=\"1\"} 1x60",
          "up{job=\"a\",instance=\"2\"} 0x60",
          "up{job=\"b\",instance=\"1\"} 1x60",
          "orders_total{job=\"a\",instance=\"1\",code=\"200\"} 0+3x60",
          "orders_total{job=\"a\",instance=\"1\",code=\"500\"} 0+1x60",
          "orders_total{job=\"b\",instance=\"1\"} 0+2x60",
          "queue{job=\"a\",instance=\"1\"} 0+1x60",
          "queue{job=\"c\"} 5x60",
          "wait_bucket{job=\"a\",instance=\"1\",le=\"0.5\"} 0+3x60",
          "wait_bucket{job=\"a\",instance=\"1\",le=\"1\"} 0+5x60",
          "wait_bucket{job=\"a\",instance=\"1\",le=\"+Inf\"} 0+6x60",
          "build_info{job=\"a\",instance=\"1\",version=\"1\"} 1x60",
          "build_info{job=\"b\",instance=\"1\",version=\"2\"} 1x60",
          "age{job=\"a\"} 7x60",
          "seen 480x60");

  /** A result that no query has, so that promtool reports each result. */
  private static final Json UNEXPECTED =
      Json.object().with("labels", "{nothing=\"at all\"}").with("value", Json.of(1));

  private static final Pattern REPORT =
      Pattern.compile("(?m)^    expr: .*?, time: 10m, *(?:err: (.*)|\n +exp: .*\n +got: (.*))$");

  private static final Pattern SAMPLE =
      Pattern.compile("\\{((?:\"[^\"]*\"|[^\"}])*)} (\\S+?)(?:, |$)");

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private PromtoolEngine() {}

  /** The result of a query; empty if it failed. */
  record Evaluation(String query, boolean failed, List<Sample> samples) {}

  /** A series and its value. */
  record Sample(Map<String, String> labels, double value) {}

  /** The results of queries ten minutes after the first sample. */
  static List<Evaluation> evaluate(List<String> queries, Path folder) throws Exception {
    Path file = folder.resolve("test.yaml");
    Files.writeString(file, Json.object().with("tests", Json.array(test(queries))).toString());
    Matcher reports = REPORT.matcher(run(file));
    List<Evaluation> answers = new ArrayList<>();
    for (String query : queries) {
      assertThat(reports.find()).as("a report on %s", query).isTrue();
      boolean failed = reports.group(2) == null;
      answers.add(new Evaluation(query, failed, failed ? List.of() : samples(reports.group(2))));
    }
    return answers;
  }

  private static String run(Path file) throws Exception {
    try {
      Process promtool =
          new ProcessBuilder("promtool", "test", "rules", file.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      promtool.waitFor();
      return output;
    } catch (IOException missing) {
      return fail(
          "promtool is missing; install the Debian package `prometheus` (apt install prometheus)");
    }
  }

  private static JsonObject test(List<String> queries) {
    return Json.object()
        .with("interval", "10s")
        .with(
            "input_series",
            Json.array(STORED.stream().map(PromtoolEngine::series).toArray(Json[]::new)))
        .with(
            "promql_expr_test",
            Json.array(queries.stream().map(PromtoolEngine::expectation).toArray(Json[]::new)));
  }

  private static JsonObject series(String line) {
    int space = line.lastIndexOf(' ');
    return Json.object()
        .with("series", line.substring(0, space))
        .with("values", line.substring(space + 1));
  }

  private static JsonObject expectation(String query) {
    return Json.object()
        .with("expr", query)
        .with("eval_time", "10m")
        .with("exp_samples", Json.array(UNEXPECTED));
  }

  private static List<Sample> samples(String text) {
    if (text.equals("nil")) {
      return List.of();
    }
    List<Sample> samples = new ArrayList<>();
    Matcher sample = SAMPLE.matcher(text);
    int end = 0;
    while (sample.find()) {
      assertThat(sample.start()).as(text).isEqualTo(end);
      samples.add(new Sample(labels(sample.group(1)), number(sample.group(2))));
      end = sample.end();
    }
    assertThat(end).as(text).isEqualTo(text.length());
    return samples;
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }
}
