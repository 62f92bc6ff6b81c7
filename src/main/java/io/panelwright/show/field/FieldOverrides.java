package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.FramesCell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Merges the field configuration of a panel into the fields of its frames. */
public final class FieldOverrides {

  private final JsonObject defaults;
  private final List<Rule> rules;
  private final ConfigMerger merger;
  private final JsonObject fieldConfig;
  private final FieldInterpolator interpolator;

  private FieldOverrides(JsonObject fieldConfig, String scope, FieldInterpolator interpolator) {
    this.fieldConfig = fieldConfig;
    this.defaults = fieldConfig.object("defaults");
    this.rules = rules(fieldConfig, scope);
    this.merger = new ConfigMerger(interpolator);
    this.interpolator = interpolator;
  }

  /** An override: the fields it matches, and their properties. */
  private record Rule(Predicate<FieldPlace> matcher, List<JsonObject> properties) {}

  /**
   * Applies defaults and overrides; gives each field its display name, series index and range.
   *
   * @param fieldConfig the panel's {@code fieldConfig}: {@code defaults} and {@code overrides}
   * @param interpolate replaces the dashboard's variables in texts; those of fields, such as {@code
   *     ${__field.name}}, are replaced here
   */
  public static List<DataFrame> apply(
      List<DataFrame> frames, JsonObject fieldConfig, UnaryOperator<String> interpolate) {
    // Fields have no value here, so neither its color nor its time is printed.
    ValueSettings settings = new ValueSettings(Theme.DARK, ZoneOffset.UTC, OptionalLong.empty());
    return apply(
        frames,
        fieldConfig,
        (text, place) -> FieldVariables.of(place, settings).interpolate(interpolate.apply(text)));
  }

  /** {@link #apply(List, JsonObject, UnaryOperator)} with any interpolation. */
  static List<DataFrame> apply(
      List<DataFrame> frames, JsonObject fieldConfig, FieldInterpolator interpolator) {
    return new FieldOverrides(fieldConfig, "series", interpolator).apply(frames);
  }

  private static List<Rule> rules(JsonObject fieldConfig, String scope) {
    List<Rule> rules = new ArrayList<>();
    for (JsonObject override : fieldConfig.array("overrides").objects().toList()) {
      JsonObject matcher = override.object("matcher");
      if (matcher.string("scope").orElse("series").equals(scope)) {
        FieldMatchers.of(matcher)
            .ifPresent(
                predicate ->
                    rules.add(
                        new Rule(predicate, override.array("properties").objects().toList())));
      }
    }
    return rules;
  }

  private List<DataFrame> apply(List<DataFrame> frames) {
    FieldNames names = FieldNames.of(frames);
    RangeCalculator ranges = new RangeCalculator(frames);
    List<DataFrame> merged = new ArrayList<>();
    int seriesIndex = 0;
    for (int f = 0; f < frames.size(); f++) {
      DataFrame frame = frames.get(f);
      List<DataField> fields = new ArrayList<>();
      for (int i = 0; i < frame.fields().size(); i++) {
        DataField complete = merge(FieldPlace.of(frame, f, i, names));
        Optional<FieldRange> range = ranges.range(complete);
        DataField field = FieldTypes.guessed(complete);
        fields.add(
            field.withState(new FieldState(Optional.empty(), Optional.of(seriesIndex), range)));
        seriesIndex += field.type() == FieldType.TIME ? 0 : 1;
      }
      merged.add(frame.withFields(fields));
    }
    return named(merged);
  }

  private DataField merge(FieldPlace original) {
    FieldPlace place = merger.withDefaults(original, defaults);
    place =
        place.withField(place.field().withConfig(ConfigMerger.repaired(place.field().config())));
    for (Rule rule : rules) {
      if (rule.matcher().test(place)) {
        for (JsonObject property : rule.properties()) {
          place = merger.withProperty(place, property);
        }
      }
    }
    DataField field = place.field();
    return field.type() == FieldType.NESTED_FRAMES
        ? field.withValues(Column.of(nested(field)))
        : field;
  }

  private List<Cell> nested(DataField field) {
    FieldOverrides nested = new FieldOverrides(fieldConfig, "nested", interpolator);
    return field.values().cells().stream()
        .map(
            cell ->
                cell instanceof FramesCell frames
                    ? new FramesCell(nested.apply(frames.frames()))
                    : cell)
        .toList();
  }

  /** The frames with the display names of their fields, which depend on all of them. */
  private static List<DataFrame> named(List<DataFrame> frames) {
    FieldNames names = FieldNames.of(frames);
    return frames.stream()
        .map(
            frame ->
                frame.withFields(
                    frame.fields().stream()
                        .map(
                            field ->
                                field.withState(
                                    field.state().withDisplayName(names.name(field, frame))))
                        .toList()))
        .toList();
  }
}
