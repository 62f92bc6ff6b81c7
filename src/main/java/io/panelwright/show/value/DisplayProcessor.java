package io.panelwright.show.value;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.json.JsonWriter;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.JsonCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Makes the display values of a field: mappings, unit, decimals and color. A processor keeps values
 * that it has made, and is for one thread.
 */
public final class DisplayProcessor {

  /** Grafana keeps as many display values of a field. */
  private static final int MAX_CACHED = 2_500;

  private final FieldType type;
  private final JsonObject config;
  private final ThemeColors colors;
  private final ValueMappings mappings;
  private final FieldUnit unit;
  private final FieldScale scale;
  private final Map<Cell, DisplayValue> cache = new HashMap<>();
  private final Map<String, String> hexColors = new HashMap<>();

  private DisplayProcessor(DataField field, Theme theme, UnaryOperator<ValueFormat> settings) {
    this.type = field.type();
    this.config = field.config();
    this.colors = ThemeColors.of(theme);
    this.mappings = ValueMappings.of(config);
    this.unit = FieldUnit.of(field, settings);
    this.scale = FieldScale.of(field, theme);
  }

  /** A processor for a field whose config is complete (defaults and overrides are merged). */
  public static DisplayProcessor of(DataField field, Theme theme, ZoneId zone) {
    return new DisplayProcessor(field, theme, format -> format.in(zone));
  }

  /**
   * A processor whose texts may refer to the present, such as {@code 5 minutes ago}.
   *
   * @param nowMillis the present, in milliseconds since the epoch
   */
  public static DisplayProcessor of(DataField field, Theme theme, ZoneId zone, long nowMillis) {
    return new DisplayProcessor(field, theme, format -> format.in(zone).at(nowMillis));
  }

  /** The display value of a value of the field. Colors are hexadecimal. */
  public DisplayValue display(Cell value) {
    DisplayValue cached = cache.get(value);
    if (cached != null) {
      return cached;
    }
    DisplayValue made = withHexColor(compute(value, OptionalInt.empty()));
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(value, made);
    return made;
  }

  /**
   * The display value beside others, such as a tick of an axis.
   *
   * @param decimals the decimals of the values beside it; zeros at the end are cut. The decimals of
   *     the field's configuration come first
   */
  public DisplayValue display(Cell value, int decimals) {
    return withHexColor(compute(value, OptionalInt.of(decimals)));
  }

  /** The display value with a color as the color scheme returns it, such as {@code rgb(…)}. */
  public DisplayValue displayUncached(Cell value) {
    return compute(value, OptionalInt.empty());
  }

  private DisplayValue withHexColor(DisplayValue value) {
    String text = value.color().orElse("#");
    if (text.startsWith("#")) {
      return value;
    }
    if (hexColors.size() >= MAX_CACHED) {
      hexColors.clear();
    }
    Optional<String> color =
        Optional.of(
            hexColors.computeIfAbsent(
                text, css -> CssColor.parse(css).map(CssColor::hex).orElse("#000000")));
    return new DisplayValue(
        value.formatted(), value.numeric(), color, value.percent(), value.icon());
  }

  /** The display value with colors as the color scheme returns them. */
  DisplayValue compute(Cell given, OptionalInt decimals) {
    Cell value = unit.dateOf(given);
    if (mappings.isEmpty() && type == FieldType.ENUM) {
      return value.isMissing()
          ? new DisplayValue(
              FormattedValue.of(""),
              Double.NaN,
              Optional.empty(),
              OptionalDouble.empty(),
              Optional.empty())
          : complete(value, enumResult(value), decimals);
    }
    ValueMappings.Result none =
        new ValueMappings.Result(Optional.empty(), Optional.empty(), Optional.empty());
    ValueMappings.Result mapped = mappings.find(value).orElse(none);
    return complete(
        value,
        new ValueMappings.Result(mapped.text(), mapped.color().map(colors::color), mapped.icon()),
        decimals);
  }

  /** The text and color of an index among the texts of the configuration's {@code type.enum}. */
  private ValueMappings.Result enumResult(Cell value) {
    if (!(config.object("type").get("enum").orElse(config) instanceof JsonObject options)
        || options == config) {
      return new ValueMappings.Result(Optional.empty(), Optional.empty(), Optional.empty());
    }
    double index = CellConverter.number(value);
    Optional<String> text =
        options.has("text")
            ? item(options.array("text"), index)
            : Optional.of(CellConverter.text(value));
    Optional<String> color = item(options.array("color"), index);
    return new ValueMappings.Result(text, color.or(() -> paletteColor(index)), Optional.empty());
  }

  private Optional<String> paletteColor(double index) {
    List<String> palette = Palettes.classic(colors.theme());
    return index == Math.rint(index) && index >= 0
        ? Optional.of(palette.get((int) (index % palette.size())))
        : Optional.of(ThemeColors.FALLBACK);
  }

  private static Optional<String> item(JsonArray array, double index) {
    return index == Math.rint(index) && index >= 0 && index < array.size()
        ? array.items().get((int) index) instanceof JsonString string
            ? Optional.of(string.value())
            : Optional.empty()
        : Optional.empty();
  }

  private DisplayValue complete(Cell value, ValueMappings.Result mapped, OptionalInt decimals) {
    double numeric = unit.isText() ? Double.NaN : CellConverter.number(value);
    FormattedValue text =
        mapped
            .text()
            .map(FormattedValue::of)
            .orElseGet(
                () ->
                    Double.isNaN(numeric) || value instanceof BooleanCell
                        ? FormattedValue.of(plainText(value))
                        : unit.format(numeric, decimals));
    if (mapped.color().filter(name -> !name.isEmpty()).isPresent()) {
      return new DisplayValue(text, numeric, mapped.color(), OptionalDouble.empty(), mapped.icon());
    }
    boolean scaled = mapped.color().isEmpty() && !Double.isNaN(numeric);
    FieldScale.Position position = scale.position(scaled ? numeric : Double.NEGATIVE_INFINITY);
    return new DisplayValue(
        text,
        numeric,
        Optional.of(position.color()),
        OptionalDouble.of(position.percent()),
        mapped.icon());
  }

  /** The text of a value without a unit; {@code noValue} if it is empty. */
  private String plainText(Cell value) {
    Optional<String> joined = CellConverter.joined(value, ", ");
    if (joined.isPresent()) {
      return joined.get();
    }
    String text =
        value.isMissing() ? "" : value.equals(Cell.of(-0.0)) ? "-0" : CellConverter.text(value);
    return text.isEmpty() ? config.string("noValue").orElse("") : text;
  }

  /** The display of a value that belongs to no field: its text and number. */
  static DisplayValue withoutField(Cell value) {
    String text = value.isMissing() ? "" : CellConverter.text(value);
    return new DisplayValue(
        FormattedValue.of(text),
        CellConverter.number(value),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** The raw text of a value, as in a table of unprocessed data: JSON for arrays and objects. */
  public static String raw(Cell value) {
    if (value instanceof JsonCell json) {
      Json tree = json.value();
      return JsonWriter.compact(tree);
    }
    return value instanceof NumberCell number
        ? CellConverter.text(number.value())
        : CellConverter.text(value);
  }
}
