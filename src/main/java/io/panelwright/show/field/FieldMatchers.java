package io.panelwright.show.field;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import io.panelwright.text.EcmaScriptRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Grafana's field matchers, such as {@code byName}: whether an override applies to a field. */
public final class FieldMatchers {

  private static final String VALUE = "Value";

  private FieldMatchers() {}

  /**
   * A matcher as it is in an override or a transformation.
   *
   * @param matcher {@code id} and {@code options}
   * @return empty if Grafana has no matcher with this id
   */
  public static Optional<Predicate<FieldPlace>> of(JsonObject matcher) {
    Json options = matcher.get("options").orElse(JsonNull.NULL);
    return switch (matcher.string("id").orElse("")) {
      case "byName" -> Optional.of(byNames(Set.of(text(options))));
      case "byNames" -> Optional.of(byNames(object(options)));
      case "byRegexp" -> Optional.of(byRegexp(text(options)));
      case "byRegexpOrNames" -> Optional.of(byRegexpOrNames(object(options)));
      case "byType" -> Optional.of(byTypes(List.of(text(options))));
      case "byTypes" ->
          Optional.of(
              byTypes(options instanceof JsonArray types ? types.strings().toList() : List.of()));
      case "numeric" -> Optional.of(byTypes(List.of("number")));
      case "time" -> Optional.of(byTypes(List.of("time")));
      case "byFrameRefID" ->
          Optional.of(place -> place.frame().refId().equals(Optional.of(text(options))));
      case "first" -> Optional.of(place -> place.index() == 0);
      case "firstTimeField" -> Optional.of(FieldMatchers::isFirstTime);
      case "byValue" -> Optional.of(byValue(object(options)));
      default -> Optional.empty();
    };
  }

  /** The matcher of fields whose names match an expression such as {@code /^cpu/}. */
  public static Predicate<FieldPlace> byRegexp(String pattern) {
    Optional<EcmaScriptRegex> regex =
        pattern.isEmpty() ? Optional.empty() : EcmaScriptRegex.ofGrafana(pattern);
    return place -> regex.filter(r -> r.test(place.displayName())).isPresent();
  }

  private static String text(Json options) {
    return options instanceof JsonString string ? string.value() : "";
  }

  private static JsonObject object(Json options) {
    return options instanceof JsonObject object ? object : Json.object();
  }

  private static Predicate<FieldPlace> byNames(JsonObject options) {
    Predicate<FieldPlace> included =
        byNames(new TreeSet<>(options.array("names").strings().toList()));
    return options.string("mode").equals(Optional.of("exclude")) ? included.negate() : included;
  }

  private static Predicate<FieldPlace> byNames(Set<String> names) {
    return place ->
        names.contains(place.field().name())
            || names.contains(place.displayName())
            || isOldName(names, place);
  }

  /** {@code Value} and {@code Time} still match fields that had these names in older versions. */
  private static boolean isOldName(Set<String> names, FieldPlace place) {
    DataField field = place.field();
    if (names.contains(VALUE)) {
      String metric = field.labels().orElse(Map.of()).get("__name__");
      return metric != null && metric.equals(field.name());
    }
    return (names.contains("Time") || names.contains("time"))
        && field.type() == FieldType.TIME
        && !place.frame().meta().has("typeVersion");
  }

  private static Predicate<FieldPlace> byRegexpOrNames(JsonObject options) {
    return byNames(new TreeSet<>(options.array("names").strings().toList()))
        .or(byRegexp(options.string("pattern").orElse("")));
  }

  private static Predicate<FieldPlace> byTypes(List<String> types) {
    return place -> types.contains(place.field().type().id());
  }

  private static boolean isFirstTime(FieldPlace place) {
    List<DataField> fields = place.frame().fields();
    return place.field().type() == FieldType.TIME
        && fields.subList(0, place.index()).stream()
            .noneMatch(field -> field.type() == FieldType.TIME);
  }

  private static Predicate<FieldPlace> byValue(JsonObject options) {
    String reducer = options.string("reducer").orElse("");
    if (reducer.isEmpty()) {
      return place -> false;
    }
    if (reducer.equals("allIsNull") || reducer.equals("allIsZero")) {
      return place -> CellArithmetic.isTruthy(Reducers.reduce(reducer, place.field()));
    }
    String operator = options.string("op").filter(op -> !op.isEmpty()).orElse("eq");
    Cell right = options.get("value").map(Cell::of).orElse(Cell.UNDEFINED);
    return place -> compare(Reducers.reduceWithoutAlias(reducer, place.field()), operator, right);
  }

  private static boolean compare(Cell left, String operator, Cell right) {
    boolean missing = left.isMissing() || right.isMissing();
    Cell a = left.isMissing() ? Cell.of("null") : left;
    Cell b = right.isMissing() ? Cell.of("null") : right;
    boolean equal = CellConverter.text(a).equals(CellConverter.text(b));
    return switch (operator) {
      case "eq" -> equal;
      case "neq" -> !equal;
      case "gt" -> CellArithmetic.isLess(b, a);
      case "gte" -> missing ? equal : CellArithmetic.isLessOrEqual(b, a);
      case "lt" -> CellArithmetic.isLess(a, b);
      case "lte" -> missing ? equal : CellArithmetic.isLessOrEqual(a, b);
      default -> false;
    };
  }
}
