package io.panelwright.benchmark;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.DisplayContext;
import io.panelwright.show.PanelDisplays;
import io.panelwright.show.frame.PrometheusFrames;
import io.panelwright.show.frame.PrometheusQuery;
import io.panelwright.show.frame.PrometheusResult;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Measures the displays of Peak_Trade's panels from given responses, and a table of 10,000 rows:
 * {@code make benchmark ARGS=Display}. The goals are 50 ms and 100 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DisplayBenchmarks {

  private static final Path DASHBOARD = Path.of("dashboards", "peaktrade-operator-unified.json");
  private static final int SERIES = 8;
  private static final int POINTS = 120;
  private static final int STEP_SECONDS = 15;
  private static final int ROWS = 10_000;
  private static final long END = 1_768_480_496;

  private final List<PanelView> panels = new ArrayList<>();
  private final List<List<QueryResponse>> responses = new ArrayList<>();
  private PanelView table;
  private List<QueryResponse> rows;

  /** Makes the responses once. */
  @Setup
  public void read() throws IOException {
    DashboardDocument document = DashboardDocument.read(Files.readString(DASHBOARD));
    for (PanelView panel : document.panels()) {
      if (!panel.isRow()) {
        panels.add(panel);
        responses.add(panel.targets().stream().map(DisplayBenchmarks::response).toList());
      }
    }
    table =
        new PanelView(
            (JsonObject)
                JsonReader.read(
                    "{\"type\": \"table\", \"title\": \"T\", \"fieldConfig\": {\"defaults\":"
                        + " {\"unit\": \"s\"}, \"overrides\": []}}"));
    var query = new PrometheusQuery("A", "up", "", PrometheusQuery.Format.TABLE, 15_000);
    rows = response(query, PrometheusResult.Type.VECTOR, ROWS, 1);
  }

  private static QueryResponse response(TargetView target) {
    boolean isInstant = target.json().isTrue("instant");
    var query =
        new PrometheusQuery(
            target.refId(),
            target.expr().orElse(""),
            target.legendFormat().orElse(""),
            PrometheusQuery.Format.of(target.json().string("format").orElse("")),
            STEP_SECONDS * 1000L);
    return response(
            query,
            isInstant ? PrometheusResult.Type.VECTOR : PrometheusResult.Type.MATRIX,
            isInstant ? 1 : SERIES,
            isInstant ? 1 : POINTS)
        .get(0);
  }

  private static List<QueryResponse> response(
      PrometheusQuery query, PrometheusResult.Type type, int series, int points) {
    List<PrometheusResult.Samples> samples =
        IntStream.range(0, series)
            .mapToObj(
                i ->
                    new PrometheusResult.Samples(
                        Map.of("job", "job" + i, "instance", "host:" + i),
                        IntStream.range(0, points)
                            .mapToDouble(p -> END - (double) (points - 1 - p) * STEP_SECONDS)
                            .toArray(),
                        IntStream.range(0, points).mapToDouble(p -> (p * 7 + i) % 100).toArray(),
                        false))
            .toList();
    PrometheusResult result = PrometheusResult.of(type, samples);
    return PrometheusFrames.format(
        List.of(query), List.of(PrometheusFrames.of(query, List.of(result))));
  }

  private static DisplayContext context() {
    return new DisplayContext(
        new TimeSpan((END - 1800) * 1000, END * 1000),
        END * 1000,
        ZoneOffset.UTC,
        Theme.DARK,
        new PixelSize(730, 296),
        text -> text);
  }

  /** All panels of the dashboard. */
  @Benchmark
  public void panels(Blackhole blackhole) {
    for (int i = 0; i < panels.size(); i++) {
      blackhole.consume(PanelDisplays.display(panels.get(i), responses.get(i), context()));
    }
  }

  /** A table of 10,000 rows. */
  @Benchmark
  public void table(Blackhole blackhole) {
    blackhole.consume(PanelDisplays.display(table, rows, context()));
  }
}
