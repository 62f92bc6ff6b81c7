package io.panelwright.benchmark;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.Importer;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures lint and import of the corpus in {@code ../shared}, with allocation: {@code make
 * benchmark ARGS="LintBenchmarks -prof gc"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class LintBenchmarks {

  private static final Path CORPUS = Path.of("..", "shared", "dashboards", "corpus");
  private static final int DASHBOARDS = 419;

  /** Every tenth file, so that each source of the corpus is in the set. */
  private static final int IMPORT_STEP = 10;

  /** A dashboard of 125 panels with 286 queries. */
  private static final String ONE = "rfmoz-grafana-dashboards/node-exporter-full.json";

  private List<SourceText> sources;
  private SourceText one;
  private List<DashboardFile> importSet;

  private record SourceText(String name, String text) {

    static SourceText read(Path file) {
      try {
        return new SourceText(CORPUS.relativize(file).toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Optional<DashboardFile> dashboard() {
      return DashboardFile.read(name, text).file();
    }
  }

  /** Reads the files once. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(SourceText::read)
              .toList();
    }
    if (sources.size() != DASHBOARDS) {
      throw new IllegalStateException("the corpus has " + sources.size() + " files");
    }
    one = sources.stream().filter(file -> file.name.equals(ONE)).findFirst().orElseThrow();
    importSet =
        IntStream.range(0, sources.size())
            .filter(i -> i % IMPORT_STEP == 0)
            .mapToObj(i -> sources.get(i).dashboard().orElseThrow())
            .toList();
  }

  /** All dashboards in one run, from their texts to findings with positions. */
  @Benchmark
  public void lintCorpus(Blackhole blackhole) {
    lint(sources, blackhole);
  }

  /** A dashboard with many queries, alone. */
  @Benchmark
  public void lintDashboard(Blackhole blackhole) {
    lint(List.of(one), blackhole);
  }

  private static void lint(List<SourceText> texts, Blackhole blackhole) {
    List<DashboardFile> files = texts.stream().flatMap(file -> file.dashboard().stream()).toList();
    List<LintedDashboard> dashboards =
        files.stream()
            .map(file -> new LintedDashboard(file.label(), file.format(), file.document()))
            .toList();
    LintRun run = LintRun.of(dashboards);
    Linter linter = new Linter(LintConfiguration.DEFAULT, RuleRegistry.all());
    for (int i = 0; i < files.size(); i++) {
      DashboardFile file = files.get(i);
      LintContext context =
          LintContext.analyze(
              dashboards.get(i),
              Optional.empty(),
              GrafanaSchema.forProfile(Profile.DEFAULT),
              Dialect.GRAFANA,
              run);
      for (Violation violation : linter.check(context, Map.of())) {
        blackhole.consume(
            ViolationConverter.toFinding(
                violation,
                file.document(),
                Optional.of(file.position(violation.location().pointer()))));
      }
    }
  }

  /** Import of 42 dashboards, from JSON to Java texts. */
  @Benchmark
  public void importSet(Blackhole blackhole) {
    for (DashboardFile file : importSet) {
      ImportedDashboard imported =
          Importer.importDashboard(file, Profile.DEFAULT, Optional.empty(), false);
      imported
          .generateJava("", new NameAllocator(List.of()), "A dashboard of the corpus.", true)
          .forEach(source -> blackhole.consume(source.text()));
    }
  }
}
