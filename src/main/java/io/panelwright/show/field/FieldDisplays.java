package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FieldScale;
import io.panelwright.show.value.FormattedValue;
import io.panelwright.show.value.ThemeColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The values that a stat, gauge, bar gauge or pie chart shows, by its {@code reduceOptions}. */
public final class FieldDisplays {

  /** The text of a panel without values. */
  public static final String NO_DATA = "No data";

  private static final int DEFAULT_LIMIT = 25;

  private final List<DataFrame> frames;
  private final FieldNames names;
  private final JsonObject fieldConfig;
  private final JsonObject options;
  private final ValueSettings settings;
  private final Extras extras;
  private final UnaryOperator<String> interpolate;
  private final TitleInterpolator titles;
  private final RowValues rowValues;
  private final List<FieldDisplay> displays = new ArrayList<>();

  /** What is computed beside the values. */
  public record Extras(boolean sparkline, boolean percentChange) {

    /** Values only. */
    public static final Extras NONE = new Extras(false, false);
  }

  private FieldDisplays(
      List<DataFrame> frames,
      JsonObject fieldConfig,
      JsonObject reduceOptions,
      ValueSettings settings,
      Extras extras,
      UnaryOperator<String> interpolate,
      TitleInterpolator titles) {
    this.frames = frames;
    this.names = FieldNames.of(frames);
    this.fieldConfig = fieldConfig;
    this.options = reduceOptions;
    this.settings = settings;
    this.extras = extras;
    this.interpolate = interpolate;
    this.titles = titles;
    this.rowValues = new RowValues(settings);
  }

  /**
   * The values of a panel; one with the text of {@code noValue} or {@link #NO_DATA} if there is
   * none.
   *
   * @param frames the frames with the merged field configuration ({@link FieldOverrides})
   * @param fieldConfig the panel's {@code fieldConfig}
   * @param reduceOptions {@code calcs}, {@code values}, {@code fields}, {@code limit}
   * @param interpolate replaces the dashboard's variables in titles and links
   */
  public static List<FieldDisplay> of(
      List<DataFrame> frames,
      JsonObject fieldConfig,
      JsonObject reduceOptions,
      ValueSettings settings,
      Extras extras,
      UnaryOperator<String> interpolate) {
    return of(
        frames,
        fieldConfig,
        reduceOptions,
        settings,
        extras,
        interpolate,
        (title, variables) -> variables.interpolate(interpolate.apply(title)));
  }

  /** The values with any interpolation of titles. */
  static List<FieldDisplay> of(
      List<DataFrame> frames,
      JsonObject fieldConfig,
      JsonObject reduceOptions,
      ValueSettings settings,
      Extras extras,
      UnaryOperator<String> interpolate,
      TitleInterpolator titles) {
    return new FieldDisplays(
            frames, fieldConfig, reduceOptions, settings, extras, interpolate, titles)
        .collect();
  }

  /** Replaces variables in a configured display name. */
  @FunctionalInterface
  interface TitleInterpolator {

    /** The title of a value, whose field and row the variables refer to. */
    String interpolate(String title, FieldVariables variables);
  }

  private List<FieldDisplay> collect() {
    Predicate<FieldPlace> matcher =
        options
            .string("fields")
            .filter(pattern -> !pattern.isEmpty())
            .map(FieldMatchers::byRegexp)
            .orElse(place -> place.field().type() == FieldType.NUMBER);
    for (int f = 0; f < frames.size() && !isFull(); f++) {
      DataFrame frame = frames.get(f);
      for (int i = 0; i < frame.fields().size() && !isFull(); i++) {
        FieldPlace place = FieldPlace.of(frame, f, i, names);
        if (matcher.test(place)) {
          add(place);
        }
      }
    }
    return displays.isEmpty() ? List.of(noValue()) : List.copyOf(displays);
  }

  private boolean allValues() {
    return options.isTrue("values");
  }

  private int limit() {
    return options
        .integer("limit")
        .filter(limit -> limit != 0)
        .map(limit -> (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit)))
        .orElse(DEFAULT_LIMIT);
  }

  private boolean isFull() {
    return allValues() && displays.size() >= limit();
  }

  private void add(FieldPlace place) {
    if (allValues()) {
      addRows(place);
    } else {
      addCalculations(place);
    }
  }

  private static FieldRange range(DataField field) {
    return field
        .state()
        .range()
        .orElseGet(
            () ->
                new FieldRange(
                    FieldScale.limit(field.config(), "min").orElse(Double.NaN),
                    FieldScale.limit(field.config(), "max").orElse(Double.NaN),
                    0));
  }

  private void addCalculations(FieldPlace place) {
    DataField field = place.field();
    List<String> calculations = options.array("calcs").strings().toList();
    List<String> ids = calculations.isEmpty() ? List.of("last") : calculations;
    Map<String, Cell> results = Reducers.reduceAll(ids, field);
    DisplayProcessor processor = settings.processor(field);
    FieldLinks links = new FieldLinks(place, settings, interpolate);
    for (String id : ids) {
      DisplayValue value = processor.display(results.get(id));
      displays.add(
          new FieldDisplay(
              id,
              calculationTitle(place, id),
              value,
              range(field),
              Optional.of(place),
              OptionalInt.empty(),
              percentChange(field),
              extras.sparkline() ? Optional.of(TrendFinder.find(place, id)) : Optional.empty(),
              links.ofCalculation(id, value)));
    }
  }

  private OptionalDouble percentChange(DataField field) {
    Cell change = extras.percentChange() ? Reducers.reduce("diffperc", field) : Cell.UNDEFINED;
    return change.isMissing()
        ? OptionalDouble.empty()
        : OptionalDouble.of(CellConverter.number(change));
  }

  private String calculationTitle(FieldPlace place, String id) {
    Optional<String> configured = displayName(place);
    if (configured.isEmpty()) {
      return place.displayName();
    }
    FieldVariables variables =
        FieldVariables.of(place, settings).withCalculation(id, Optional.empty());
    return titles.interpolate(configured.get(), variables);
  }

  private static Optional<String> displayName(FieldPlace place) {
    return place.field().config().string("displayName").filter(name -> !name.isEmpty());
  }

  private void addRows(FieldPlace place) {
    RowDisplays rows = new RowDisplays(place, settings, titles, rowValues);
    FieldLinks links = new FieldLinks(place, settings, interpolate);
    Column values = place.field().values();
    for (int row = 0; row < values.size() && !isFull(); row++) {
      String title = rows.title(row);
      DisplayValue value = rows.value(row, displays.size());
      displays.add(
          new FieldDisplay(
              "",
              title,
              overrideColor(title).map(color -> withColor(value, color)).orElse(value),
              range(place.field()),
              Optional.of(place),
              OptionalInt.of(row),
              OptionalDouble.empty(),
              Optional.empty(),
              links.ofRow(row)));
    }
  }

  /** An override by name also colors the row that has this title. */
  private Optional<String> overrideColor(String title) {
    return fieldConfig
        .array("overrides")
        .objects()
        .filter(
            override ->
                override.object("matcher").string("id").equals(Optional.of("byName"))
                    && override.object("matcher").string("options").equals(Optional.of(title)))
        .flatMap(override -> override.array("properties").objects())
        .filter(property -> property.string("id").equals(Optional.of("color")))
        .filter(property -> property.get("value").orElse(property) instanceof JsonObject)
        .map(property -> property.object("value").string("fixedColor").orElse(""))
        .findFirst()
        .map(name -> ThemeColors.of(settings.theme()).color(name));
  }

  private static DisplayValue withColor(DisplayValue value, String color) {
    return new DisplayValue(
        value.formatted(), value.numeric(), Optional.of(color), value.percent(), value.icon());
  }

  private FieldDisplay noValue() {
    JsonObject defaults = fieldConfig.object("defaults");
    DataField field = DataField.of("", FieldType.OTHER, Column.of(List.of())).withConfig(defaults);
    DisplayValue empty = settings.processor(field).displayUncached(Cell.NULL);
    String text = empty.formatted().text();
    DisplayValue value =
        new DisplayValue(
            FormattedValue.of(text.isEmpty() ? NO_DATA : text),
            0,
            empty.color(),
            OptionalDouble.empty(),
            Optional.empty());
    double min = FieldScale.limit(defaults, "min").orElse(0);
    double max = FieldScale.limit(defaults, "max").orElse(0);
    return new FieldDisplay(
        NO_DATA,
        "",
        value,
        FieldRange.of(min, max),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        List.of());
  }
}
