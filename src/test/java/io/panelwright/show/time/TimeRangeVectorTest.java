package io.panelwright.show.time;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.VectorReader;
import io.panelwright.show.frame.VectorResults;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Grafana's own results in {@code time-ranges.json}; no vector is excepted. */
final class TimeRangeVectorTest {

  private static final String FILE = "time-ranges.json";

  /** The clock of the vectors. */
  private static final long NOW = 1_768_480_496_000L;

  @Test
  void relativeTimesAreThoseOfGrafana() {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors("parse")) {
      JsonObject in = vector.object("in");
      results.compare(
          in.toString(),
          parsed(vector.get("out").orElseThrow()),
          () ->
              DateMath.parse(in.string("text").orElseThrow(), in.isTrue("roundUp"), settings(in)));
    }
    results.assertAllPassed();
  }

  private static OptionalDouble parsed(Json out) {
    return out instanceof JsonNull
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            ((JsonObject) out).integer("ms").map(Long::doubleValue).orElse(Double.NaN));
  }

  @Test
  void rangesAreThoseOfGrafana() {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors("ranges")) {
      JsonObject in = vector.object("in");
      TimeSettings settings = settings(in);
      String from = in.string("from").orElseThrow();
      String to = in.string("to").orElseThrow();
      results.compare(
          in.toString(),
          List.of(number(vector.object("out"), "from"), number(vector.object("out"), "to")),
          () ->
              List.of(
                  DateParser.parse(from, false, settings), DateParser.parse(to, true, settings)));
    }
    results.assertAllPassed();
  }

  @Test
  void stepsAreThoseOfGrafana() {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors("intervals")) {
      JsonObject in = vector.object("in");
      TimeSpan range = new TimeSpan((long) number(in, "fromMs"), (long) number(in, "toMs"));
      JsonObject out = vector.object("out");
      Supplier<StepInterval> step =
          () -> StepInterval.of(range, number(in, "resolution"), in.string("lowLimit").orElse(""));
      if (out.has("error")) {
        results.compareFailure(in.toString(), step);
      } else {
        String text = out.string("interval").orElseThrow();
        results.compare(in.toString(), new StepInterval(number(out, "intervalMs"), text), step);
      }
    }
    results.assertAllPassed();
  }

  @Test
  void rangesAreDescribedAsInGrafana() {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors("describe")) {
      JsonObject in = vector.object("in");
      RawTimeRange range = new RawTimeRange(end(in, "from"), end(in, "to"));
      results.compare(
          in.toString(), vector.string("out").orElseThrow(), () -> range.describe(settings(in)));
    }
    results.assertAllPassed();
  }

  /** An end of a range: a text, or milliseconds. */
  private static String end(JsonObject in, String key) {
    return in.string(key).orElseGet(() -> in.integer(key).orElseThrow().toString());
  }

  @TestFactory
  Stream<DynamicTest> functionsReturnWhatGrafanaReturns() {
    return groups("utils").entrySet().stream()
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group.getKey(), () -> checkFunction(group.getKey(), group.getValue())));
  }

  private static void checkFunction(String function, List<JsonObject> vectors) {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors) {
      JsonObject in = vector.object("in");
      Cell argument = VectorReader.cell(in.array("args").items().get(0));
      Json out = vector.get("out").orElseThrow();
      Supplier<?> call = () -> call(function, argument);
      if (out instanceof JsonObject object && object.has("error")) {
        results.compareFailure(in.toString(), call);
      } else {
        results.compare(in.toString(), result(out), call);
      }
    }
    results.assertAllPassed();
  }

  /** A result of a function as a value that {@link #call} returns. */
  private static Object result(Json out) {
    if (out instanceof JsonObject object && object.has("sec")) {
      return new IntervalText(
          number(object, "sec"), object.string("type").orElseThrow(), number(object, "count"));
    }
    if (out instanceof JsonObject object) {
      return new QuickRange(
          object.string("from").orElseThrow(),
          object.string("to").orElseThrow(),
          object.string("display").orElseThrow(),
          !object.isTrue("invalid"));
    }
    return VectorReader.cell(out);
  }

  private static Object call(String function, Cell argument) {
    String text = argument instanceof StringCell string ? string.value() : "";
    double number = argument instanceof NumberCell cell ? cell.value() : Double.NaN;
    return switch (function) {
      case "roundInterval" -> Cell.of(StepRounding.inBrowser(number));
      case "intervalToMs" -> Cell.of(IntervalText.parse(text).toMillis());
      case "intervalToSeconds" -> Cell.of(IntervalText.parse(text).toSeconds());
      case "describeInterval" -> IntervalText.parse(text);
      case "secondsToHms" -> Cell.of(IntervalText.ofSeconds(number));
      case "msRangeToTimeString" -> Cell.of(IntervalText.ofMillis(number));
      case "isValidTimeSpan" -> Cell.of(QuickRange.isAmount(text));
      case "describeTextRange" -> QuickRange.describe(text);
      case "isRelativeTime" -> Cell.of(RawTimeRange.isRelative(text));
      case "dateMath.isMathString" -> Cell.of(DateMath.isMath(text));
      case "dateMath.isValid" -> Cell.of(DateMath.isValid(text));
      default -> throw new IllegalStateException("no such function: " + function);
    };
  }

  @TestFactory
  Stream<DynamicTest> datesArePrintedAsInGrafana() {
    return groups("formats").entrySet().stream()
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group.getKey(), () -> checkFormat(group.getKey(), group.getValue())));
  }

  private static void checkFormat(String function, List<JsonObject> vectors) {
    VectorResults results = new VectorResults();
    for (JsonObject vector : vectors) {
      JsonObject in = vector.object("in");
      JsonObject options = in.object("options");
      double millis = number(in, "ms");
      ZoneId zone = settings(options).zone();
      String format =
          options
              .string("format")
              .orElse(
                  options.isTrue("defaultWithMS")
                      ? DateFormat.FULL_DATE_MILLIS
                      : DateFormat.FULL_DATE);
      Supplier<String> call =
          switch (function) {
            case "dateTimeFormat" ->
                () ->
                    DateFormat.of(format)
                        .withWeekStart(WeekStart.of(in.string("weekStart").orElse("")))
                        .format(millis, zone);
            case "dateTimeFormatISO" -> () -> DateFormat.ISO.format(millis, zone);
            case "dateTimeFormatTimeAgo" -> () -> RelativeTime.fromNow(millis, NOW, zone);
            case "dateTimeFormatWithAbbrevation" ->
                () -> DateFormat.of(DateFormat.FULL_DATE + " z").format(millis, zone);
            case "timeZoneAbbrevation" -> () -> DateFormat.of("z").format(millis, zone);
            default -> throw new IllegalStateException("no such function: " + function);
          };
      results.compare(in.toString(), vector.string("out").orElseThrow(), call);
    }
    results.assertAllPassed();
  }

  private static List<JsonObject> vectors(String group) {
    return VectorReader.file(FILE).array(group).objects().toList();
  }

  private static Map<String, List<JsonObject>> groups(String key) {
    return vectors(key).stream()
        .collect(
            Collectors.groupingBy(
                vector -> vector.object("in").string("fn").orElseThrow(),
                LinkedHashMap::new,
                Collectors.mapping(Function.identity(), Collectors.toList())));
  }

  private static double number(JsonObject object, String key) {
    return VectorReader.cell(object.get(key).orElseThrow()) instanceof NumberCell number
        ? number.value()
        : Double.NaN;
  }

  private static TimeSettings settings(JsonObject in) {
    return TimeSettings.of(zone(in.string("timeZone").orElse("browser")), NOW)
        .withWeekStart(WeekStart.of(in.string("weekStart").orElse("")))
        .withFiscalYearStartMonth(in.integer("fiscalYearStartMonth").map(Long::intValue).orElse(0));
  }

  /** The zone of a name; the browser's zone, and the one for unknown names, is UTC. */
  private static ZoneId zone(String name) {
    try {
      return name.equals("browser") || name.equals("utc") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (ZoneRulesException e) {
      return ZoneOffset.UTC;
    }
  }
}
