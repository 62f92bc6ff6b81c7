package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Reads the vectors in {@code ../shared/grafana/display}: their README describes the encoding. */
public final class VectorReader {

  /** A number that is read as minus infinity, which JSON does not have. */
  private static final JsonNumber MINUS_INFINITY = new JsonNumber("-1e999");

  private static final Map<String, JsonObject> FILES = new ConcurrentHashMap<>();

  private VectorReader() {}

  /** A file of vectors. Skips the test with a message if {@code ../shared} is absent. */
  public static JsonObject file(String name) {
    return FILES.computeIfAbsent(
        name,
        n ->
            (JsonObject)
                JsonReader.read(
                    DashboardCorpus.read(DashboardCorpus.sharedPath("grafana", "display", n))));
  }

  /** The objects of an array. */
  public static List<JsonObject> objects(JsonArray array) {
    return array.items().stream().map(JsonObject.class::cast).toList();
  }

  /** Frames as Grafana creates them: fields without a name are numbered. */
  public static List<DataFrame> frames(JsonArray frames) {
    return objects(frames).stream().map(VectorReader::frame).toList();
  }

  public static DataFrame frame(JsonObject frame) {
    List<DataField> fields = new ArrayList<>();
    for (JsonObject field : objects(frame.array("fields"))) {
      DataField read = field(field);
      fields.add(read.name().isEmpty() ? named(read, "Field " + (fields.size() + 1)) : read);
    }
    return new DataFrame(frame.string("name"), frame.string("refId"), frame.object("meta"), fields);
  }

  private static DataField named(DataField field, String name) {
    return new DataField(
        name, field.type(), field.labels(), field.config(), field.values(), field.state());
  }

  public static DataField field(JsonObject field) {
    return new DataField(
        field.string("name").orElse(""),
        FieldType.of(field.string("type").orElse("other")),
        field.get("labels").map(labels -> strings((JsonObject) labels)),
        config(field.object("config")),
        column(field.array("values")),
        state(field.object("state")));
  }

  /** A configuration; minus infinity becomes a number that is too large for a double. */
  public static JsonObject config(JsonObject config) {
    return (JsonObject) plain(config);
  }

  private static Json plain(Json json) {
    if (json instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(VectorReader::plain).toList());
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    if (object.string("$").isPresent()) {
      return object.string("$").get().equals("set")
          ? object.array("values")
          : object.string("$").get().equals("-Infinity")
              ? MINUS_INFINITY
              : Json.of("$" + object.string("$").get());
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object.members().forEach((key, value) -> members.put(key, plain(value)));
    return new JsonObject(members);
  }

  private static FieldState state(JsonObject state) {
    JsonObject range = state.object("range");
    return new FieldState(
        state.string("displayName"),
        state.integer("seriesIndex").map(Long::intValue),
        state.has("range")
            ? Optional.of(
                new FieldRange(number(range, "min"), number(range, "max"), number(range, "delta")))
            : Optional.empty());
  }

  private static double number(JsonObject object, String key) {
    return object.get(key).orElse(JsonNull.NULL) instanceof JsonNumber number
        ? number.toDouble()
        : Double.NaN;
  }

  public static Map<String, String> strings(JsonObject object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.members().forEach((key, value) -> strings.put(key, ((JsonString) value).value()));
    return strings;
  }

  public static List<Cell> cells(JsonArray values) {
    return values.items().stream().map(VectorReader::cell).toList();
  }

  private static Column column(JsonArray values) {
    return values.items().stream().allMatch(JsonNumber.class::isInstance)
        ? Column.of(values.items().stream().mapToDouble(v -> ((JsonNumber) v).toDouble()).toArray())
        : Column.of(cells(values));
  }

  public static Cell cell(Json value) {
    if (value instanceof JsonNumber number) {
      return Cell.of(number.toDouble());
    }
    if (value instanceof JsonString string) {
      return Cell.of(string.value());
    }
    if (value instanceof JsonBoolean bool) {
      return Cell.of(bool.value());
    }
    if (value instanceof JsonNull) {
      return Cell.NULL;
    }
    return value instanceof JsonObject object && object.string("$").isPresent()
        ? special(object)
        : new Cell.JsonCell(value);
  }

  private static Cell special(JsonObject object) {
    return switch (object.string("$").orElseThrow()) {
      case "NaN" -> Cell.of(Double.NaN);
      case "Infinity" -> Cell.of(Double.POSITIVE_INFINITY);
      case "-Infinity" -> Cell.of(Double.NEGATIVE_INFINITY);
      case "-0" -> Cell.of(-0.0);
      case "undefined" -> Cell.UNDEFINED;
      case "frames" -> new Cell.FramesCell(frames(object.array("frames")));
      default -> throw new IllegalArgumentException("unknown value " + object);
    };
  }

  /** Whether an expected value, as it is in the file, is equal to a computed one. */
  public static boolean isEqual(Json expected, Cell actual) {
    Cell cell = cell(expected);
    if (cell instanceof Cell.NumberCell a && actual instanceof Cell.NumberCell b) {
      return isEqual(a.value(), b.value());
    }
    if (expected instanceof JsonArray array && actual instanceof Cell.ListCell list) {
      List<Cell> cells = list.cells();
      return array.size() == cells.size()
          && IntStream.range(0, cells.size())
              .allMatch(i -> isEqual(array.items().get(i), cells.get(i)));
    }
    return cell.equals(actual);
  }

  /** Whether two numbers are equal to 12 digits. */
  public static boolean isEqual(double expected, double actual) {
    return expected == actual
        || Double.isNaN(expected) && Double.isNaN(actual)
        || Math.abs(expected - actual) <= 1e-12 * Math.abs(expected);
  }
}
