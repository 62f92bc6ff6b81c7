package io.panelwright.show.state;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FieldScale;
import io.panelwright.show.value.ThemeColors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fields of frames whose values are states, and their series.
 *
 * <p>With the color mode {@code thresholds} and merging, Grafana first replaces each number by its
 * threshold, and value mappings have no effect.
 */
final class StateFields {

  private static final String THRESHOLDS = "thresholds";

  private final PanelArea area;
  private final boolean mergesThresholds;

  StateFields(PanelArea area, boolean mergesThresholds) {
    this.area = area;
    this.mergesThresholds = mergesThresholds;
  }

  /** A field with states and the times of its values. */
  record TimedField(DataField field, DataField time) {}

  /** The fields that are shown; empty if no frame has a time field. */
  static List<TimedField> of(List<DataFrame> frames) {
    List<TimedField> fields = new ArrayList<>();
    for (DataFrame frame : frames) {
      frame.fields().stream()
          .filter(field -> field.type() == FieldType.TIME)
          .findFirst()
          .ifPresent(
              time ->
                  frame.fields().stream()
                      .filter(isState())
                      .forEach(field -> fields.add(new TimedField(field, time))));
    }
    return fields;
  }

  private static Predicate<DataField> isState() {
    return field ->
        switch (field.type()) {
          case NUMBER, STRING, BOOLEAN, ENUM ->
              !field.config().object("custom").object("hideFrom").isTrue("viz");
          case TIME, TRACE, GEO, OTHER, FRAME, NESTED_FRAMES -> false;
        };
  }

  static boolean hasThresholdColors(DataField field) {
    return field.config().object("color").string("mode").filter(THRESHOLDS::equals).isPresent();
  }

  /** The series of a field. */
  StateSeries series(TimedField timed) {
    DataField field = timed.field();
    Column times = timed.time().values();
    double[] millis = new double[times.size()];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = times.number(i);
    }
    String name = field.state().displayName().orElse(field.name());
    boolean isMerged =
        mergesThresholds
            && field.type() == FieldType.NUMBER
            && hasThresholdColors(field)
            && !labels(field).steps().isEmpty();
    StateSeries series = isMerged ? merged(field, name, millis) : plain(field, name, millis);
    return series
        .withGaps(StateSeries.interval(field, timed.time()), area.range().toMillis())
        .spanning(StateSeries.spanNulls(field));
  }

  ThresholdLabels labels(DataField field) {
    return ThresholdLabels.of(field.config(), ThemeColors.of(area.theme()), area.zone());
  }

  private StateSeries plain(DataField field, String name, double[] times) {
    Function<Cell, DisplayValue> display =
        DisplayProcessor.of(field, area.theme(), area.zone())::display;
    List<Cell> keys = new ArrayList<>(field.values().cells());
    return new StateSeries(name, times, keys, display);
  }

  /** The keys of states are the indexes of their thresholds. */
  private StateSeries merged(DataField field, String name, double[] times) {
    ThresholdLabels labels = labels(field);
    FieldScale scale = FieldScale.of(field, area.theme());
    List<Cell> keys = new ArrayList<>();
    for (Cell cell : field.values().cells()) {
      keys.add(
          cell instanceof Cell.NumberCell number
              ? Cell.of(
                  labels
                      .states()
                      .indexOf(
                          labels.state(
                              number.value(), scale.position(number.value()).percent() * 100)))
              : cell);
    }
    return new StateSeries(
        name, times, keys, key -> labels.states().get((int) ((Cell.NumberCell) key).value()));
  }
}
