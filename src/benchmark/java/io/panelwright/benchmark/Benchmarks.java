package io.panelwright.benchmark;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.Violation;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MetricCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures parsing of PromQL and linting of dashboards: {@code make benchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Benchmarks {

  private static final Path SHARED = Path.of("..", "shared");
  private static final int QUERIES = 7688;
  private static final int DASHBOARDS = 419;

  private List<String> queries;
  private List<String> dashboards;
  private List<Rule> rules;

  /** Reads the queries and dashboards once. */
  @Setup
  public void read() throws IOException {
    queries =
        Files.readAllLines(SHARED.resolve("promql").resolve("dashboard-queries.txt")).stream()
            .map(line -> ((JsonString) JsonReader.read(line)).value())
            .toList();
    try (Stream<Path> files = Files.walk(SHARED.resolve("dashboards").resolve("corpus"))) {
      dashboards =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(Benchmarks::text)
              .toList();
    }
    if (queries.size() != QUERIES || dashboards.size() != DASHBOARDS) {
      throw new IllegalStateException(
          "the data has " + queries.size() + " queries and " + dashboards.size() + " dashboards");
    }
    rules = RuleRegistry.all().stream().filter(rule -> rule.metadata().enabledByDefault()).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Parsed queries per second. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void parse(Blackhole blackhole) {
    queries.forEach(query -> blackhole.consume(Promql.parse(query, Dialect.GRAFANA)));
  }

  /** Parsed and analyzed queries per second. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void analyze(Blackhole blackhole) {
    for (String query : queries) {
      Promql.parse(query, Dialect.GRAFANA)
          .expr()
          .ifPresent(expr -> blackhole.consume(Analysis.analyze(expr, MetricCatalog.BY_NAME)));
    }
  }

  /** Linted dashboards per second, with all rules that are enabled by default. */
  @Benchmark
  @OperationsPerInvocation(DASHBOARDS)
  public void lint(Blackhole blackhole) {
    for (String text : dashboards) {
      LintContext context =
          LintContext.analyze(
              DashboardDocument.read(text),
              Optional.empty(),
              GrafanaSchema.forProfile(Profile.DEFAULT),
              Dialect.GRAFANA);
      List<Violation> violations = Linter.check(context, rules);
      blackhole.consume(violations);
    }
  }
}
