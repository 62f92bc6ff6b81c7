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
import java.util.TreeMap;

/** Reads frames of {@code ../shared/grafana/display} and compares computed frames with them. */
public final class FrameVectors {

  private FrameVectors() {}

  /** A file of vectors. Skips the test with a message if {@code ../shared} is absent. */
  public static JsonObject file(String name) {
    return (JsonObject)
        JsonReader.read(
            DashboardCorpus.read(DashboardCorpus.sharedPath("grafana", "display", name)));
  }

  /** Frames of an array; fields without a name are numbered, as Grafana does. */
  public static List<DataFrame> frames(JsonArray frames) {
    return frames.objects().map(FrameVectors::frame).toList();
  }

  private static DataFrame frame(JsonObject frame) {
    List<DataField> fields = new ArrayList<>();
    frame.array("fields").objects().forEach(field -> fields.add(field(field, fields.size())));
    return new DataFrame(frame.string("name"), frame.string("refId"), frame.object("meta"), fields);
  }

  private static DataField field(JsonObject field, int index) {
    List<Cell> cells = field.array("values").items().stream().map(FrameVectors::cell).toList();
    String name = field.string("name").orElse("");
    return new DataField(
        name.isEmpty() ? "Field " + (index + 1) : name,
        FieldType.of(field.string("type").orElse("other")),
        field.get("labels").map(labels -> strings((JsonObject) labels)),
        field.object("config"),
        Column.of(cells),
        new FieldState(field.object("state").string("displayName"), Optional.empty()));
  }

  private static Map<String, String> strings(JsonObject object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.members().forEach((key, value) -> strings.put(key, ((JsonString) value).value()));
    return strings;
  }

  /** A value in the notation of the files. */
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

  /**
   * The first difference of computed frames to expected ones; empty without. Names, types, labels,
   * configuration, meta and values are compared.
   */
  public static Optional<String> difference(JsonArray expected, List<DataFrame> actual) {
    List<JsonObject> frames = expected.objects().toList();
    if (frames.size() != actual.size()) {
      return different("number of frames", frames.size(), actual.size());
    }
    for (int i = 0; i < frames.size(); i++) {
      Optional<String> difference = difference(frames.get(i), actual.get(i));
      if (difference.isPresent()) {
        return Optional.of("frame " + i + ": " + difference.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> different(String what, Object expected, Object actual) {
    return Optional.of(what + ": expected " + expected + ", found " + actual);
  }

  private static Optional<String> difference(JsonObject expected, DataFrame actual) {
    if (!expected.string("name").equals(actual.name())) {
      return different("name", expected.string("name"), actual.name());
    }
    if (!expected.string("refId").equals(actual.refId())) {
      return different("refId", expected.string("refId"), actual.refId());
    }
    if (!sorted(expected.object("meta")).equals(sorted(actual.meta()))) {
      return different("meta", expected.object("meta"), actual.meta());
    }
    List<JsonObject> fields = expected.array("fields").objects().toList();
    if (fields.size() != actual.fields().size()) {
      List<String> names = fields.stream().map(field -> field.string("name").orElse("")).toList();
      return different("fields", names, actual.fields().stream().map(DataField::name).toList());
    }
    for (int i = 0; i < fields.size(); i++) {
      Optional<String> difference = difference(fields.get(i), actual.fields().get(i));
      if (difference.isPresent()) {
        return Optional.of("field " + i + ": " + difference.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(JsonObject expected, DataField actual) {
    if (!expected.string("name").orElse("").equals(actual.name())) {
      return different("name", expected.get("name"), actual.name());
    }
    if (!expected.string("type").equals(Optional.of(actual.type().id()))) {
      return different("type", expected.string("type"), actual.type().id());
    }
    Map<String, String> labels = strings(expected.object("labels"));
    if (!labels.equals(actual.labels().orElse(Map.of()))) {
      return different("labels", labels, actual.labels());
    }
    if (!sorted(expected.object("config")).equals(sorted(actual.config()))) {
      return different("config", expected.object("config"), actual.config());
    }
    List<Json> values = expected.array("values").items();
    if (values.size() != actual.values().size()) {
      return different("values", values, actual.values().cells());
    }
    for (int i = 0; i < values.size(); i++) {
      if (!isEqual(values.get(i), actual.values().get(i))) {
        return different(actual.name() + " row " + i, values, actual.values().cells());
      }
    }
    return Optional.empty();
  }

  private static boolean isEqual(Json expected, Cell actual) {
    Cell cell = cell(expected);
    if (cell instanceof Cell.NumberCell a && actual instanceof Cell.NumberCell b) {
      return Double.compare(a.value(), b.value()) == 0
          || a.value() == b.value()
          || Math.abs(a.value() - b.value()) <= 1e-12 * Math.abs(a.value());
    }
    if (cell instanceof Cell.FramesCell && actual instanceof Cell.FramesCell nested) {
      return difference(((JsonObject) expected).array("frames"), nested.frames()).isEmpty();
    }
    return cell.equals(actual);
  }

  /** The order of keys has no meaning. */
  private static Json sorted(Json json) {
    if (json instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(FrameVectors::sorted).toList());
    }
    if (json instanceof JsonObject object) {
      Map<String, Json> members = new TreeMap<>();
      object.members().forEach((key, value) -> members.put(key, sorted(value)));
      return new JsonObject(members);
    }
    return json instanceof JsonNumber number ? Json.of(number.toDouble()) : json;
  }
}
