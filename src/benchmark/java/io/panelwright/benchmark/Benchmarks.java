package io.panelwright.benchmark;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.lint.Lint;
import io.panelwright.lint.Policies;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Catalog;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
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

/** How fast PromQL is read, and dashboards are linted: {@code make benchmark}. */
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
  private List<Policy> policies;

  /** Reads the data once. */
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
    policies = Policies.all().stream().filter(policy -> policy.rule().on()).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Queries a second, read. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void parse(Blackhole hole) {
    queries.forEach(query -> hole.consume(Promql.parse(query, Dialect.GRAFANA)));
  }

  /** Queries a second, read and analysed. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void analyse(Blackhole hole) {
    for (String query : queries) {
      Promql.parse(query, Dialect.GRAFANA)
          .expr()
          .ifPresent(expr -> hole.consume(Analysis.of(expr, Catalog.BY_NAME)));
    }
  }

  /** Dashboards a second, read and held against all rules that are on. */
  @Benchmark
  @OperationsPerInvocation(DASHBOARDS)
  public void lint(Blackhole hole) {
    for (String text : dashboards) {
      Subject subject =
          Subject.of(
              DashboardDocument.read(text),
              Optional.empty(),
              Vocabulary.of(Profile.DEFAULT),
              Dialect.GRAFANA,
              List.of());
      List<Violation> found = Lint.run(subject, policies);
      hole.consume(found);
    }
  }
}
