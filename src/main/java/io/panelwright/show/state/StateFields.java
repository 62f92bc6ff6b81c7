package io.panelwright.show.state;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

  /**
   * A field with states.
   *
   * @param time the times at which the states start
   * @param end the times at which they end: the second time field of the frame
   */
  record TimedField(DataField field, DataField time, Optional<DataField> end) {}

  /** The fields that are shown; empty if no frame has a time field. */
  static List<TimedField> of(List<DataFrame> frames) {
    List<TimedField> fields = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> times =
          frame.fields().stream().filter(field -> field.type() == FieldType.TIME).toList();
      if (!times.isEmpty()) {
        frame.fields().stream()
            .filter(isShown())
            .map(field -> new TimedField(field, times.get(0), times.stream().skip(1).findFirst()))
            .forEach(fields::add);
      }
    }
    return fields;
  }

  private static Predicate<DataField> isShown() {
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
    double[] millis = numbers(timed.time());
    String name = field.state().displayName().orElse(field.name());
    boolean isMerged =
        mergesThresholds
            && field.type() == FieldType.NUMBER
            && hasThresholdColors(field)
            && !labels(field).steps().isEmpty();
    StateSeries series = isMerged ? merged(field, name, millis) : plain(field, name, millis);
    return timed
        .end()
        .map(end -> series.endingAt(numbers(end)))
        .orElseGet(series::sorted)
        .withGaps(StateSeries.interval(field, timed.time()), area.range().toMillis())
        .spanning(StateSeries.spanNulls(field));
  }

  private static double[] numbers(DataField field) {
    Column values = field.values();
    return IntStream.range(0, values.size()).mapToDouble(values::number).toArray();
  }

  ThresholdLabels labels(DataField field) {
    return ThresholdLabels.of(field.config(), ThemeColors.of(area.theme()), area.zone());
  }

  /** A null or NaN is a state only if the field has a special mapping for it. */
  private static Predicate<Cell> isState(DataField field) {
    List<String> matches =
        field
            .config()
            .array("mappings")
            .objects()
            .filter(mapping -> mapping.string("type").filter("special"::equals).isPresent())
            .flatMap(mapping -> mapping.object("options").string("match").stream())
            .toList();
    boolean isNullMapped = matches.contains("null") || matches.contains("null+nan");
    boolean isNanMapped = matches.contains("nan") || matches.contains("null+nan");
    return key ->
        key instanceof Cell.NumberCell number && Double.isNaN(number.value())
            ? isNanMapped
            : isNullMapped || !key.isMissing();
  }

  private StateSeries plain(DataField field, String name, double[] times) {
    Function<Cell, DisplayValue> display =
        DisplayProcessor.of(field, area.theme(), area.zone())::display;
    List<Cell> keys = new ArrayList<>(field.values().cells());
    return new StateSeries(name, times, keys, isState(field), display);
  }

  /** The keys of states are the indexes of their thresholds; a text counts as its number. */
  private StateSeries merged(DataField field, String name, double[] times) {
    ThresholdLabels labels = labels(field);
    FieldScale scale = FieldScale.of(field, area.theme());
    List<Cell> keys = new ArrayList<>();
    for (Cell cell : field.values().cells()) {
      keys.add(cell.isMissing() ? cell : key(CellConverter.number(cell), labels, scale));
    }
    return new StateSeries(
        name,
        times,
        keys,
        key -> !key.isMissing(),
        key -> labels.states().get((int) CellConverter.number(key)));
  }

  private static Cell key(double value, ThresholdLabels labels, FieldScale scale) {
    DisplayValue state = labels.state(value, scale.position(value).percent() * 100);
    return Cell.of(labels.states().indexOf(state));
  }
}
