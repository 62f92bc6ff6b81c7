package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.FieldScale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ranges of fields: by their limits, by their own values ({@code fieldMinMax}), or by the
 * values of all fields. A field with two limits that comes first gives its range to all that have
 * no limits, as in Grafana.
 */
final class RangeCalculator {

  private final List<DataFrame> frames;
  private Optional<FieldRange> shared = Optional.empty();

  RangeCalculator(List<DataFrame> frames) {
    this.frames = frames;
  }

  /** The range of a field; empty if it has neither numbers nor two limits. */
  Optional<FieldRange> range(DataField field) {
    JsonObject config = field.config();
    OptionalDouble min = FieldScale.limit(config, "min");
    OptionalDouble max = FieldScale.limit(config, "max");
    if (min.isPresent() && max.isPresent()) {
      FieldRange range = FieldRange.of(min.getAsDouble(), max.getAsDouble());
      shared = Optional.of(shared.orElse(range));
      return Optional.of(range);
    }
    if (field.type() != FieldType.NUMBER) {
      return Optional.empty();
    }
    FieldRange values = config.isTrue("fieldMinMax") ? FieldScale.rangeOf(field) : shared();
    return Optional.of(range(min.orElse(values.min()), max.orElse(values.max())));
  }

  private static FieldRange range(double min, double max) {
    return new FieldRange(min, max, (Double.isNaN(max) ? 0 : max) - (Double.isNaN(min) ? 0 : min));
  }

  private FieldRange shared() {
    if (shared.isEmpty()) {
      shared = Optional.of(ofAllValues());
    }
    return shared.get();
  }

  private FieldRange ofAllValues() {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        if (field.type() == FieldType.NUMBER) {
          boolean zeros =
              field.config().string("nullValueMode").equals(Optional.of("null as zero"));
          Column values = field.values();
          for (int row = 0; row < values.size(); row++) {
            double value = zeros && values.isMissing(row) ? 0 : values.number(row);
            min = value < min ? value : min;
            max = value > max ? value : max;
          }
        }
      }
    }
    return range(
        min == Double.POSITIVE_INFINITY ? Double.NaN : min,
        max == Double.NEGATIVE_INFINITY ? Double.NaN : max);
  }
}
