package io.panelwright.show.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.VectorReader;
import io.panelwright.show.frame.VectorResults;
import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.IntervalText;
import io.panelwright.text.EcmaScriptRegex;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Grafana's own results in {@code value-formats.json}; no vector is excepted. */
final class ValueFormatsVectorTest {

  private static final String FILE = "value-formats.json";

  /** The clock of the vectors. */
  private static final long NOW = 1_768_480_496_000L;

  @TestFactory
  Stream<DynamicTest> everyUnitPrintsEveryValueAsGrafanaDoes() {
    JsonObject file = VectorReader.file(FILE);
    Map<String, List<JsonObject>> categories =
        units(file).values().stream()
            .collect(
                Collectors.groupingBy(
                    unit -> unit.string("category").orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return categories.entrySet().stream()
        .map(
            category ->
                DynamicTest.dynamicTest(
                    category.getKey(), () -> checkCategory(file, category.getValue())));
  }

  private static void checkCategory(JsonObject file, List<JsonObject> units) {
    VectorResults results = new VectorResults();
    for (JsonObject unit : units) {
      checkUnit(file, unit, results);
    }
    results.assertAllPassed();
  }

  private static void checkUnit(JsonObject file, JsonObject unit, VectorResults results) {
    String id = unit.string("id").orElseThrow();
    ValueFormat format = ValueFormats.of(id).at(NOW);
    JsonArray table = unit.string("sameAs").map(units(file)::get).orElse(unit).array("out");
    List<Cell> values =
        cells(file.array(unit.string("values").isPresent() ? "dateValues" : "values"));
    List<Cell> decimals = cells(file.array("decimals"));
    for (int d = 0; d < table.items().size(); d++) {
      Json row = table.items().get(d);
      List<Json> expected =
          row instanceof JsonNumber same
              ? ((JsonArray) table.items().get((int) same.toDouble())).items()
              : ((JsonArray) row).items();
      OptionalDouble places = decimals(decimals.get(d));
      for (int v = 0; v < expected.size(); v++) {
        Cell value = values.get(v);
        results.compare(
            id + " " + value + " decimals " + places,
            expected(expected.get(v)),
            () -> format.format(value, places));
      }
    }
  }

  private static Map<String, JsonObject> units(JsonObject file) {
    return file.array("units")
        .objects()
        .collect(
            Collectors.toMap(
                unit -> unit.string("id").orElseThrow(),
                Function.identity(),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private static List<Cell> cells(JsonArray values) {
    return values.items().stream().map(VectorReader::cell).toList();
  }

  private static OptionalDouble decimals(Cell cell) {
    return cell instanceof NumberCell number
        ? OptionalDouble.of(number.value())
        : OptionalDouble.empty();
  }

  private static FormattedValue expected(Json cell) {
    if (cell instanceof JsonString text) {
      return FormattedValue.of(text.value());
    }
    List<Optional<String>> parts =
        ((JsonArray) cell)
            .items().stream()
                .map(
                    part ->
                        part instanceof JsonNull
                            ? Optional.<String>empty()
                            : Optional.of(((JsonString) part).value()))
                .toList();
    return new FormattedValue(parts.get(0), parts.get(1).orElseThrow(), parts.get(2));
  }

  private static FormattedValue expected(JsonObject out) {
    return new FormattedValue(
        out.string("prefix"), out.string("text").orElseThrow(), out.string("suffix"));
  }

  @Test
  void datesArePrintedInTheirZone() {
    VectorResults results = new VectorResults();
    for (JsonObject vector : objects("timeZones")) {
      JsonObject in = vector.object("in");
      String unit =
          in.isTrue("showMs")
              ? "time:" + DateFormat.FULL_DATE_MILLIS
              : in.string("unit").orElseThrow();
      ZoneId zone = ZoneId.of(in.string("timeZone").orElseThrow().replace("utc", "UTC"));
      results.compare(
          in.toString(),
          expected(vector.object("out")),
          () ->
              ValueFormats.of(unit)
                  .in(zone)
                  .at(NOW)
                  .format(cell(in, "value"), OptionalDouble.empty()));
    }
    results.assertAllPassed();
  }

  @TestFactory
  Stream<DynamicTest> unusualDecimalsArePrintedAsGrafanaDoes() {
    Map<String, List<JsonObject>> units = new LinkedHashMap<>();
    for (JsonObject vector : objects("oddDecimals")) {
      units
          .computeIfAbsent(
              vector.object("in").string("unit").orElseThrow(), unit -> new ArrayList<>())
          .add(vector);
    }
    return units.entrySet().stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit.getKey(), () -> checkUnusualDecimals(unit.getKey(), unit.getValue())));
  }

  private static void checkUnusualDecimals(String unit, List<JsonObject> vectors) {
    VectorResults results = new VectorResults();
    ValueFormat format = ValueFormats.of(unit);
    for (JsonObject vector : vectors) {
      JsonObject in = vector.object("in");
      OptionalDouble decimals = decimals(cell(in, "decimals"));
      if (vector.object("out").has("error")) {
        results.compareFailure(in.toString(), () -> format.format(cell(in, "value"), decimals));
      } else {
        results.compare(
            in.toString(),
            expected(vector.object("out")),
            () -> format.format(cell(in, "value"), decimals));
      }
    }
    results.assertAllPassed();
  }

  private static Cell cell(JsonObject in, String key) {
    return in.get(key).map(VectorReader::cell).orElse(Cell.UNDEFINED);
  }

  private static List<JsonObject> objects(String key) {
    return VectorReader.file(FILE).array(key).objects().toList();
  }

  @TestFactory
  Stream<DynamicTest> functionsReturnWhatGrafanaReturns() {
    Map<String, List<JsonObject>> functions = new LinkedHashMap<>();
    for (JsonObject vector : objects("helpers")) {
      functions
          .computeIfAbsent(
              vector.object("in").string("fn").orElseThrow(), function -> new ArrayList<>())
          .add(vector);
    }
    return functions.entrySet().stream()
        .map(
            function ->
                DynamicTest.dynamicTest(
                    function.getKey(),
                    () -> checkFunction(function.getKey(), function.getValue())));
  }

  private static void checkFunction(String function, List<JsonObject> vectors) {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors) {
      List<Json> arguments = vector.object("in").array("args").items();
      Json out = vector.get("out").orElseThrow();
      Supplier<?> call = () -> call(function, arguments);
      String name = vector.object("in").toString();
      if (out instanceof JsonObject object && object.has("error")) {
        results.compareFailure(name, call);
      } else if (out instanceof JsonObject object && object.has("text")) {
        results.compare(name, expected(object), call);
      } else {
        Cell value = VectorReader.cell(out);
        results.compare(name, value.equals(Cell.UNDEFINED) ? Cell.of(false) : value, call);
      }
    }
    results.assertAllPassed();
  }

  private static Object call(String function, List<Json> arguments) {
    Cell first = VectorReader.cell(arguments.get(0));
    return switch (function) {
      case "toFixed" -> Cell.of(decimalText(arguments));
      case "toFixedScaled" ->
          new FormattedValue(
              Optional.empty(),
              decimalText(arguments),
              Optional.of(((JsonString) arguments.get(2)).value()));
      case "roundDecimals" ->
          Cell.of(
              DecimalPlaces.round(
                  CellConverter.number(first),
                  (int) CellConverter.number(VectorReader.cell(arguments.get(1)))));
      case "guessDecimals" -> Cell.of(DecimalPlaces.count(CellConverter.number(first)));
      case "anyToNumber" -> Cell.of(CellConverter.number(first));
      case "stringToMs" -> Cell.of(IntervalText.refreshMillis(CellConverter.text(first)));
      case "isBooleanUnit" -> Cell.of(ValueFormats.isBoolean(CellConverter.text(first)));
      case "stringStartsAsRegEx" -> Cell.of(EcmaScriptRegex.isDelimited(CellConverter.text(first)));
      case "formattedValueToString" -> Cell.of(expected((JsonObject) arguments.get(0)).toString());
      default -> throw new IllegalStateException("no such function: " + function);
    };
  }

  private static String decimalText(List<Json> arguments) {
    Cell value = VectorReader.cell(arguments.get(0));
    return ValueFormats.of("none")
        .format(value, decimals(VectorReader.cell(arguments.get(1))))
        .text();
  }

  @Test
  void idsCategoriesAndLabelsAreThoseOfGrafana() {
    String expected =
        objects("units").stream()
            .filter(unit -> unit.string("name").isPresent())
            .map(
                unit ->
                    unit.string("category").orElseThrow()
                        + " / "
                        + unit.string("name").orElseThrow()
                        + " / "
                        + unit.string("id").orElseThrow())
            .collect(Collectors.joining("\n"));
    String actual =
        UnitTable.units().stream()
            .map(unit -> unit.category() + " / " + unit.label() + " / " + unit.id())
            .collect(Collectors.joining("\n"));
    assertEquals(expected, actual);
  }
}
