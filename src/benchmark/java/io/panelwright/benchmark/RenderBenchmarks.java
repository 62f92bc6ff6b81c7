package io.panelwright.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.yaml.PanelsYaml;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import peaktrade.dashboards.PeakTrade;

/**
 * Measures how dashboards of panels become text: {@code make benchmark ARGS="Render -prof gc"}. The
 * results are in docs/performance.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderBenchmarks {

  private static final Path PANELS_YAML = Path.of("panels.yaml");

  private final PeakTrade peakTrade = new PeakTrade();
  private Dashboard dashboard;
  private DashboardDocument document;
  private JsonNode tree;
  private String panelsYaml;
  private int job;

  /** Makes the input of each phase. */
  @Setup
  public void prepare() throws IOException {
    dashboard = BenchmarkDashboard.build(64);
    Assembly assembly = BenchmarkDashboard.assemble(dashboard);
    document = DashboardDocument.read(assembly.document().text());
    tree = BenchmarkDashboard.jacksonTree(assembly);
    panelsYaml = Files.readString(PANELS_YAML);
  }

  /** Builds, assembles and writes 64 panels. */
  @Benchmark
  public byte[] render64() {
    return BenchmarkDashboard.render(64);
  }

  /** {@link #render64} with 64 queries that were not parsed before. */
  @Benchmark
  public byte[] render64NewQueries() {
    return BenchmarkDashboard.render(64, index -> "x" + job++);
  }

  /** Builds, assembles and writes 640 panels. */
  @Benchmark
  public byte[] render640() {
    return BenchmarkDashboard.render(640);
  }

  /** Builds, assembles and writes 6,400 panels. */
  @Benchmark
  public byte[] render6400() {
    return BenchmarkDashboard.render(6400);
  }

  /** Builds the values of 64 panels. */
  @Benchmark
  public Dashboard build64() {
    return BenchmarkDashboard.build(64);
  }

  /** Assembles 64 panels, and writes them. */
  @Benchmark
  public Assembly assemble64() {
    return BenchmarkDashboard.assemble(dashboard);
  }

  /** Writes 64 panels that were read from a file. */
  @Benchmark
  public byte[] write64() {
    return document.bytes();
  }

  /** Writes the same JSON with Jackson's pretty printer. */
  @Benchmark
  public byte[] writeWithJackson64() {
    return BenchmarkDashboard.writeWithJackson(tree);
  }

  /** Builds Peak_Trade's dashboard with its contract, adds its panels.yaml, and renders it. */
  @Benchmark
  public byte[] renderPeakTrade() {
    return BenchmarkDashboard.write(BenchmarkDashboard.assemble(readPanelsYaml().get(0)));
  }

  /** Builds Peak_Trade's dashboard with its contract, and adds its panels.yaml. */
  @Benchmark
  public List<Dashboard> readPanelsYaml() {
    PanelsYaml.Result read =
        PanelsYaml.apply(
            PANELS_YAML.toString(), panelsYaml, peakTrade.contract(), peakTrade.dashboards());
    if (!read.findings().isEmpty()) {
      throw new IllegalStateException(read.findings().toString());
    }
    return read.dashboards();
  }
}
