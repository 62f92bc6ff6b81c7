package io.panelwright.benchmark;

import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MetricCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Measures parsing and analysis of the corpus' queries: {@code make benchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Benchmarks {

  private static final Path SHARED = Path.of("..", "shared");
  private static final int QUERIES = 7688;

  private List<String> queries;

  /** Reads the queries once. */
  @Setup
  public void read() throws IOException {
    queries =
        Files.readAllLines(SHARED.resolve("promql").resolve("dashboard-queries.txt")).stream()
            .map(line -> ((JsonString) JsonReader.read(line)).value())
            .toList();
    if (queries.size() != QUERIES) {
      throw new IllegalStateException("the data has " + queries.size() + " queries");
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
}
