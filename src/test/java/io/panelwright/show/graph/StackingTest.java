package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.show.frame.FieldType;
import io.panelwright.show.graph.Stacking.Stacked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackingTest {

  private static final double NULL = Double.NaN;

  @Test
  void seriesOfOneGroupAreOnTopOfEachOther() {
    List<Stacked> stacked =
        Stacking.of(frame(field("normal", "A", 1, 2), field("normal", "A", 10, 20)));
    assertThat(stacked.get(0).y()).containsExactly(1, 2);
    assertThat(stacked.get(0).base()).isEmpty();
    assertThat(stacked.get(1).y()).containsExactly(11, 22);
    assertThat(stacked.get(1).base()).containsExactly(1, 2);
  }

  @Test
  void groupsAndUnstackedSeriesAreIndependent() {
    List<Stacked> stacked =
        Stacking.of(
            frame(
                field("normal", "A", 1),
                field("normal", "B", 10),
                field("none", "A", 5),
                field("normal", "A", 100)));
    assertThat(stacked.stream().map(s -> s.y()[0])).containsExactly(1.0, 10.0, 5.0, 101.0);
  }

  @Test
  void seriesThatStartNegativeAreStackedDownwards() {
    List<Stacked> stacked =
        Stacking.of(
            frame(
                field("normal", "A", 1),
                field("normal", "A", -2),
                field("normal", "A", -3),
                field("normal", "A", 4)));
    assertThat(stacked.stream().map(s -> s.y()[0])).containsExactly(1.0, -2.0, -5.0, 5.0);
  }

  @Test
  void aGapHasTheHeightOfTheStackBelowWhileAnySeriesHasAValue() {
    List<Stacked> stacked =
        Stacking.of(frame(field("normal", "A", 1, 2, NULL), field("normal", "A", 10, NULL, NULL)));
    assertThat(stacked.get(1).y()).containsExactly(11, 2, NULL);
  }

  @Test
  void sharesAddUpToOne() {
    List<Stacked> stacked =
        Stacking.of(frame(field("percent", "A", 1, 0), field("percent", "A", 3, 0)));
    assertThat(stacked.get(0).y()).containsExactly(0.25, 0);
    assertThat(stacked.get(1).y()).containsExactly(1, 0);
    assertThat(stacked.get(1).base()).containsExactly(0.25, 0);
  }

  @Test
  void aTransformNegatesOrKeepsTheFirstValue() {
    GraphField negative = custom("{'transform': 'negative-Y'}", 1, NULL, 3);
    GraphField constant = custom("{'transform': 'constant'}", NULL, 7, 8);
    List<Stacked> stacked = Stacking.of(frame(negative, constant));
    assertThat(stacked.get(0).y()).containsExactly(-1, NULL, -3);
    assertThat(stacked.get(1).y()).containsExactly(7, 7, 7);
  }

  private static GraphField field(String mode, String group, double... values) {
    return custom("{'stacking': {'mode': '" + mode + "', 'group': '" + group + "'}}", values);
  }

  private static GraphField custom(String custom, double... values) {
    var field =
        GraphFixture.field("Value", FieldType.NUMBER, GraphFixture.nullable(values))
            .withConfig(GraphFixture.json("{'custom': " + custom + "}"));
    return GraphField.of(field, "a", PlotValues.of(field.values()));
  }

  private static GraphFrame frame(GraphField... fields) {
    int length = fields[0].values().length;
    double[] x = Stream.iterate(0.0, i -> i + 1).limit(length).mapToDouble(i -> i).toArray();
    return new GraphFrame(x, List.of(fields));
  }
}
