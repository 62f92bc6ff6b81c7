package io.panelwright.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.show.frame.PrometheusFrames;
import io.panelwright.show.frame.PrometheusQuery;
import io.panelwright.show.frame.PrometheusResult;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import io.panelwright.testing.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The displays of all panels of Peak_Trade's dashboard; {@code DisplayBenchmarks} measures them.
 */
class DisplaySpeedTest {

  private static final int SERIES = 8;
  private static final int POINTS = 120;
  private static final long END = 1_768_480_496;

  /** The goal is 50 ms; this ceiling is loose for slow machines and the first run. */
  @Test
  void allPanelsTakeLessThanTwoSeconds() throws IOException {
    List<PanelView> panels =
        DashboardDocument.read(
                Files.readString(Path.of("dashboards", "peaktrade-operator-unified.json")))
            .panels()
            .stream()
            .filter(panel -> !panel.isRow())
            .toList();
    List<List<QueryResponse>> responses =
        panels.stream()
            .map(panel -> panel.targets().stream().map(DisplaySpeedTest::response).toList())
            .toList();
    var context =
        new DisplayContext(
            new TimeSpan((END - 1800) * 1000, END * 1000),
            END * 1000,
            ZoneOffset.UTC,
            Theme.DARK,
            new PixelSize(730, 296),
            text -> text);

    long start = CpuTime.nanos();
    List<PanelContent> contents =
        IntStream.range(0, panels.size())
            .mapToObj(
                i -> PanelDisplays.display(panels.get(i), responses.get(i), context).content())
            .toList();
    double millis = (CpuTime.nanos() - start) / 1e6;

    assertThat(contents)
        .hasSizeGreaterThanOrEqualTo(62)
        .noneMatch(content -> content instanceof PanelContent.Unsupported);
    assertThat(millis).as(String.format(Locale.ROOT, "%.0f ms", millis)).isLessThan(2000);
  }

  private static QueryResponse response(TargetView target) {
    boolean isInstant = target.json().isTrue("instant");
    var query =
        new PrometheusQuery(
            target.refId(),
            target.expr().orElse(""),
            target.legendFormat().orElse(""),
            PrometheusQuery.Format.of(target.json().string("format").orElse("")),
            15_000);
    int points = isInstant ? 1 : POINTS;
    List<PrometheusResult.Samples> series =
        IntStream.range(0, isInstant ? 1 : SERIES)
            .mapToObj(
                i ->
                    new PrometheusResult.Samples(
                        Map.of("job", "job" + i),
                        IntStream.range(0, points)
                            .mapToDouble(p -> END - (points - 1.0 - p) * 15)
                            .toArray(),
                        IntStream.range(0, points).mapToDouble(p -> (p * 7 + i) % 100).toArray(),
                        false))
            .toList();
    PrometheusResult result =
        PrometheusResult.of(
            isInstant ? PrometheusResult.Type.VECTOR : PrometheusResult.Type.MATRIX, series);
    return PrometheusFrames.format(
            List.of(query), List.of(PrometheusFrames.of(query, List.of(result))))
        .get(0);
  }
}
