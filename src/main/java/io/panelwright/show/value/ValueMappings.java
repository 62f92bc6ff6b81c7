package io.panelwright.show.value;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.text.EcmaScriptRegex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value mappings of a field: texts, colors and icons in place of values. The first match wins.
 */
public final class ValueMappings {

  private final List<Rule> rules;

  private ValueMappings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * What a mapping shows in place of a value.
   *
   * @param text empty if the value is formatted as usual
   * @param color a name or a CSS color; empty if the color is chosen as usual
   */
  public record Result(Optional<String> text, Optional<String> color, Optional<String> icon) {

    private static Result of(JsonObject result) {
      return new Result(
          result.get("text").filter(text -> !(text instanceof JsonNull)).map(Result::text),
          result.string("color"),
          result.string("icon"));
    }

    private static String text(Json json) {
      return json instanceof JsonString string
          ? string.value()
          : json instanceof JsonNumber number
              ? CellConverter.text(number.toDouble())
              : json.toString();
    }
  }

  /** One mapping. */
  private interface Rule {

    Optional<Result> find(Cell value);
  }

  /** The mappings of a field's configuration. */
  public static ValueMappings of(JsonObject config) {
    List<Rule> rules = new ArrayList<>();
    config.array("mappings").objects().forEach(mapping -> rules.add(rule(mapping)));
    return new ValueMappings(rules);
  }

  /** Whether there are no mappings. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The result of the first mapping that matches a value. */
  public Optional<Result> find(Cell value) {
    for (Rule rule : rules) {
      Optional<Result> result = rule.find(value);
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  private static Rule rule(JsonObject mapping) {
    JsonObject options = mapping.object("options");
    return switch (mapping.string("type").orElse("")) {
      case "value" -> value(options);
      case "range" -> range(options);
      case "regex" -> regex(options);
      case "special" -> special(options);
      default -> value -> Optional.empty();
    };
  }

  private static Rule value(JsonObject options) {
    Map<String, Result> byText = new HashMap<>();
    Map<Double, Result> byNumber = new HashMap<>();
    options
        .members()
        .forEach(
            (key, json) -> {
              if (json instanceof JsonObject object) {
                Result result = Result.of(object);
                byText.put(key, result);
                double number = CellConverter.number(key);
                if (CellConverter.text(number).equals(key)) {
                  byNumber.put(number, result);
                }
              }
            });
    return value -> Optional.ofNullable(find(value, byText, byNumber));
  }

  /** A number has the key that is its text; comparing numbers saves the text. */
  private static Result find(Cell value, Map<String, Result> byText, Map<Double, Result> byNumber) {
    if (value instanceof NumberCell number) {
      return byNumber.get(number.value() == 0 ? 0.0 : number.value());
    }
    return value.isMissing() ? null : byText.get(CellConverter.text(value));
  }

  private static Rule range(JsonObject options) {
    double from = FieldScale.limit(options, "from").orElse(Double.NEGATIVE_INFINITY);
    double to = FieldScale.limit(options, "to").orElse(Double.POSITIVE_INFINITY);
    Optional<Result> result = Optional.of(Result.of(options.object("result")));
    return value -> {
      double number = value.isMissing() ? Double.NaN : CellConverter.leadingNumber(value);
      return number >= from && number <= to ? result : Optional.empty();
    };
  }

  private static Rule regex(JsonObject options) {
    Optional<EcmaScriptRegex> regex =
        EcmaScriptRegex.ofGrafana(options.string("pattern").orElse(""));
    Result result = Result.of(options.object("result"));
    return value ->
        value instanceof StringCell string && regex.filter(r -> r.test(string.value())).isPresent()
            ? Optional.of(replaced(result, regex.get(), string.value()))
            : Optional.empty();
  }

  private static Result replaced(Result result, EcmaScriptRegex regex, String value) {
    return new Result(
        result.text().map(text -> regex.replace(value, text)), result.color(), result.icon());
  }

  private static Rule special(JsonObject options) {
    Optional<Result> result = Optional.of(Result.of(options.object("result")));
    String match = options.string("match").orElse("");
    return value -> isSpecial(match, value) ? result : Optional.empty();
  }

  private static boolean isSpecial(String match, Cell value) {
    return switch (match) {
      case "null" -> value.isMissing();
      case "nan" -> isNaN(value);
      case "null+nan" -> value.isMissing() || isNaN(value);
      case "true", "false" ->
          value instanceof BooleanCell bool && Boolean.toString(bool.value()).equals(match)
              || value.equals(Cell.of(match));
      case "empty" -> value.equals(Cell.of(""));
      default -> false;
    };
  }

  private static boolean isNaN(Cell value) {
    return value instanceof NumberCell number && Double.isNaN(number.value());
  }
}
