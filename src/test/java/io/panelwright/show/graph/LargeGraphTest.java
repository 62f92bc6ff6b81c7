package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.testing.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs with more data than any screen shows; ceilings are loose. */
class LargeGraphTest {

  private static final Duration CEILING = Duration.ofSeconds(10);

  @Test
  void tenThousandSeriesAreLaidOut() {
    List<DataFrame> frames = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      DataField time = GraphFixture.time(GraphFixture.START + i % 7, 20, 15_000);
      frames.add(GraphFixture.series("series " + i, time, values(20, i)));
    }
    Graph graph = timed(frames, "table");
    assertThat(graph.series()).hasSize(10_000);
    assertThat(graph.legend().items()).hasSize(10_000);
    assertThat(graph.series().get(0).texts()).isEmpty();
  }

  @Test
  void elevenThousandPointsOfTwentySeriesAreLaidOut() {
    List<DataFrame> frames = new ArrayList<>();
    DataField time = GraphFixture.time(11_000, 25);
    for (int i = 0; i < 20; i++) {
      frames.add(GraphFixture.series("series " + i, time, values(11_000, i)));
    }
    Graph graph = timed(frames, "list");
    assertThat(graph.series().get(19).x()).hasSize(11_000);
  }

  @Test
  void aNameOfAMegabyteIsKept() {
    DataFrame frame =
        GraphFixture.series("<b>" + "x".repeat(1 << 20), GraphFixture.time(2, 1000), 1, 2);
    Graph graph = timed(List.of(frame), "list");
    assertThat(graph.legend().items().get(0).name()).startsWith("<b>x");
  }

  private static double[] values(int count, int seed) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (i * 31L + seed * 17L) % 1009;
    }
    return values;
  }

  private static Graph timed(List<DataFrame> frames, String mode) {
    JsonObject panel =
        GraphFixture.json(
            "{'type': 'timeseries', 'options': {'legend': {'displayMode': '"
                + mode
                + "', 'calcs': ['lastNotNull', 'max']}}, 'fieldConfig': {'defaults': {'custom':"
                + " {'stacking': {'mode': 'normal'}}}}}");
    PanelArea area = GraphFixture.area(1000, 300);
    List<DataFrame> configured =
        FieldOverrides.apply(frames, panel.object("fieldConfig"), text -> text);
    long start = CpuTime.nanos();
    Graph graph = (Graph) GraphContents.content(panel, configured, area);
    Duration taken = Duration.ofNanos(CpuTime.nanos() - start);
    assertThat(taken).isLessThan(CEILING);
    return graph;
  }
}
