package io.panelwright.doctor;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Doctor.Selection;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.RealPrometheus;
import io.panelwright.testing.TestMetricsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries that are wrong in the same way as those of public bug reports, on a real Prometheus. */
final class QueryLab {

  /** Scraped every second; a label value has a backslash. */
  private static final String METRICS =
      """
      # TYPE app_requests counter
      app_requests{path="/a",code="200"} 1
      app_requests{path="/b",code="500"} 2
      # TYPE app_hosts gauge
      app_hosts{host="10.0.0.1",env="prod-1"} 1
      app_hosts{host="a+b",env="staging"} 1
      # TYPE app_file_lines gauge
      app_file_lines{file="C:\\\\test\\\\a.txt"} 7
      # TYPE app_latency histogram
      app_latency_bucket{le="1.0"} 1
      app_latency_bucket{le="+Inf"} 1
      app_latency_sum 1
      app_latency_count 1
      """;

  private static final String CONFIGURATION =
      """
      global: {scrape_interval: 1s, scrape_timeout: 1s}
      rule_files: [rules.yml]
      scrape_configs:
        - {job_name: app, static_configs: [{targets: ["%s"]}]}
        - {job_name: slow, scrape_interval: 5s, static_configs: [{targets: ["%s"]}]}
      """;

  private static final String RULES =
      """
      groups:
        - name: lab
          interval: 5s
          rules:
            - {record: "app:requests:sum", expr: "sum(app_requests)"}
      """;

  private static RealPrometheus server;
  private static TestMetricsServer slow;

  private QueryLab() {}

  /**
   * A query without data.
   *
   * @param code the code of its cause
   * @param how the description of the fault
   * @param variables the dashboard's variables
   * @param target members of the target besides the query
   * @param next the beginning of the next step
   */
  record Row(
      String code,
      String how,
      String promql,
      List<Json> variables,
      JsonObject target,
      String next) {

    static Row of(String code, String how, String promql, String next) {
      return new Row(code, how, promql, List.of(), Json.object(), next);
    }

    /** Adds a custom variable with selected values; the other options differ. */
    Row with(String name, String members, String... selected) {
      Json value = selected.length == 1 ? Json.of(selected[0]) : Json.strings(List.of(selected));
      JsonObject variable =
          Json.object()
              .with("name", name)
              .with("type", "custom")
              .with("query", String.join(",", selected) + ",other")
              .with("current", Json.object().with("value", value));
      JsonObject more = (JsonObject) JsonReader.read("{" + members + "}");
      for (var member : more.members().entrySet()) {
        variable = variable.with(member.getKey(), member.getValue());
      }
      List<Json> all = new ArrayList<>(variables);
      all.add(variable);
      return new Row(code, how, promql, all, target, next);
    }

    Row withMinStep(String interval) {
      return new Row(code, how, promql, variables, target.with("interval", interval), next);
    }

    private DashboardDocument document() {
      JsonObject datasource = Json.object().with("type", "prometheus").with("uid", "lab");
      JsonObject query = target.with("refId", "A").with("expr", promql).with("instant", true);
      JsonObject panel =
          Json.object()
              .with("id", 1)
              .with("type", "timeseries")
              .with("title", "Panel")
              .with("datasource", datasource)
              .with("targets", Json.array(query));
      return new DashboardDocument(
          Json.object()
              .with("uid", "lab")
              .with("title", "Lab")
              .with("panels", Json.array(panel))
              .with("templating", Json.object().with("list", new JsonArray(variables))));
    }

    /** The causes, the most likely first. */
    List<Cause> causes() throws Exception {
      DatasourceServers servers =
          new DatasourceServers(LiveStack::client).with("lab", server().url());
      var inputs = new DiagnosisInputs(servers, Optional.empty(), Instant.now());
      try (var doctor = new Doctor()) {
        return doctor
            .diagnose(
                document(),
                inputs,
                Selection.all(Duration.ofMinutes(15)),
                GrafanaReport.NOT_CHECKED,
                (done, all) -> {})
            .panels()
            .get(0)
            .queries()
            .get(0)
            .causes();
      }
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>(variables());
    rows.addAll(ranges());
    rows.addAll(texts());
    return rows;
  }

  private static List<Row> variables() {
    return List.of(
        Row.of(
                "variable-multi-equal",
                "= with a variable that has several selected values",
                "app_requests{path=\"$path\"}",
                "write path=~\"$path\", with =~ instead of =")
            .with("path", "\"multi\": true", "/a", "/b"),
        Row.of(
                "variable-multi-equal",
                "= with a multi-value variable whose only value is escaped",
                "app_hosts{host=\"$host\"}",
                "write host=~\"$host\", with =~ instead of =")
            .with("host", "\"multi\": true", "10.0.0.1"),
        Row.of(
                "variable-multi-equal",
                "= with a custom \"All\" value that is a regular expression",
                "app_hosts{host=\"$host\"}",
                "write host=~\"$host\", with =~ instead of =")
            .with("host", "\"includeAll\": true, \"allValue\": \".*\"", "$__all"),
        Row.of(
                "variable-value-regex",
                "=~ with a single-value variable whose value has a + or a backslash",
                "app_hosts{host=~\"$host\"}",
                "write host=\"$host\", with = instead of =~")
            .with("host", "", "a+b"),
        Row.of(
                "variable-format-wrong",
                "the format csv in a regular expression",
                "app_requests{path=~\"${path:csv}\"}",
                "write path=~\"${path}\", without the format")
            .with("path", "\"multi\": true", "/a", "/b"),
        Row.of(
                "variable-several-values",
                "by ($label) with several selected labels",
                "sum by ($label) (app_requests)",
                "write ${label:csv}, which inserts the values with commas")
            .with("label", "\"multi\": true", "path", "code"),
        Row.of(
                "variable-several-values",
                "a range from a variable with several selected values",
                "rate(app_requests[$window])",
                "allow only one value of $window")
            .with("window", "\"multi\": true", "1m", "5m"),
        Row.of(
            "variable-undeclared",
            "a matcher with a variable that the dashboard does not have",
            "app_requests{job=\"$nope\"}",
            "declare the variable, or correct its name in the query"),
        Row.of(
            "variable-undeclared",
            "a range from a variable that the dashboard does not have",
            "rate(app_requests[$nope])",
            "declare the variable, or correct its name in the query"),
        Row.of(
                "variable-regex-quoted",
                "the format regex in a quoted string",
                "app_hosts{host=~\"${host:regex}\"}",
                "write ${host} without :regex")
            .with("host", "", "10.0.0.1"),
        Row.of(
                "query-invalid",
                "a custom \"All\" value that is no regular expression",
                "app_hosts{host=~\"$host\"}",
                "set the custom \"All\" value of $host to .* (or leave it empty)")
            .with("host", "\"includeAll\": true, \"allValue\": \"*\"", "$__all"));
  }

  private static List<Row> ranges() {
    return List.of(
        Row.of(
                "scrape-interval-wrong",
                "$__rate_interval, and a job that is scraped less often than \"Min step\"",
                "rate(app_requests{job=\"slow\"}[$__rate_interval])",
                "set \"Min step\" of the query to 5s")
            .withMinStep("1s"),
        Row.of(
            "range-too-short",
            "a fixed range on a job that is scraped every 5 s",
            "rate(app_requests{job=\"slow\"}[4s])",
            "write a range of at least four scrapes, [20s]; or [$__rate_interval]"),
        Row.of(
            "range-too-short",
            "a fixed range on a recording rule that is evaluated every 5 s",
            "rate(app:requests:sum[4s])",
            "write a range of at least four scrapes, [20s]; or [$__rate_interval]"),
        Row.of(
                "range-too-short",
                "a range from a variable",
                "rate(app_requests{job=\"slow\"}[$window])",
                "select a value of $window of at least 20s, or write [$__rate_interval]")
            .with("window", "", "4s"));
  }

  private static List<Row> texts() {
    return List.of(
        Row.of(
            "backslash-unescaped",
            "a backslash that makes a tab",
            "app_file_lines{file=\"C:\\test\\a.txt\"}",
            "write file=\"C:\\\\test\\\\a.txt\", or file=`C:\\test\\a.txt`"),
        Row.of(
            "backslash-unescaped",
            "a backslash that makes a tab in a regular expression",
            "app_file_lines{file=~\"C:\\test.*\"}",
            "write file=~\"C:\\\\\\\\test.*\", or file=~`C:\\\\test.*`"),
        Row.of(
            "backslash-unescaped",
            "a regular expression with \\d in a quoted string",
            "app_hosts{host=~\"\\d+\"}",
            "write two backslashes for one, such as \"\\\\d\", or use backquotes: `\\d`"),
        Row.of(
            "label-value-missing",
            "le=\"1\" on a server that writes le=\"1.0\"",
            "app_latency_bucket{le=\"1\"}",
            "Prometheus 3 writes 1 as 1.0; for servers before and since write le=~\"1(\\\\.0)?\""),
        Row.of(
            "label-value-missing",
            "a regular expression that matches only a part of the values",
            "app_hosts{env=~\"prod\"}",
            "a regular expression matches the whole value: write env=~\"prod.*\""),
        Row.of(
            "histogram-form-wrong",
            "a query for a native histogram, and a classic one on the server",
            "histogram_count(app_latency)",
            "write app_latency_count for its count"),
        Row.of(
            "join-ambiguous",
            "a join with several series on the \"one\" side",
            "app_requests * on (job) app_hosts",
            "write max by (job) (app_hosts) on this side"));
  }

  /** The server, with a sample of each job. */
  private static synchronized RealPrometheus server() throws IOException, InterruptedException {
    if (server == null) {
      Path folder = Files.createTempDirectory(Files.createDirectories(LiveStack.FOLDER), "lab");
      Files.writeString(folder.resolve("rules.yml"), RULES);
      String app = TestMetricsServer.start(METRICS).target();
      slow = TestMetricsServer.start(METRICS);
      server = RealPrometheus.start(folder, CONFIGURATION.formatted(app, slow.target()));
    }
    await("count(up == 1) == 2");
    // A busy machine misses evaluations: there is one distance of 5 s.
    await("count_over_time(app:requests:sum[9s]) > 1");
    return server;
  }

  private static void await(String promql) throws InterruptedException {
    Prometheus client = LiveStack.client(server.url());
    for (int i = 0; i < 200; i++) {
      var result = client.query(promql, Instant.now()).value();
      if (result.filter(series -> !series.isEmpty()).isPresent()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("timed out: " + promql + " on " + server.url());
  }

  /** The causes of a rate whose series has been scraped once. */
  static List<Cause> causesOfNewSeries() throws Exception {
    server();
    slow.serve(METRICS + "app_new_total 1\n");
    try {
      await("app_new_total");
      return Row.of("", "", "rate(app_new_total[1m])", "").causes();
    } finally {
      slow.serve(METRICS);
    }
  }
}
