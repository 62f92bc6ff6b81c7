package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares frames with those of {@code ../shared/grafana/display}. */
public final class FrameVectors {

  private FrameVectors() {}

  /**
   * The first difference of computed frames to expected ones; empty without. Names, types, labels,
   * configuration, meta and values are compared; rows without a value at the end do not count.
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
    Map<String, String> labels = new LinkedHashMap<>();
    expected
        .object("labels")
        .members()
        .forEach((key, value) -> labels.put(key, label(VectorReader.cell(value))));
    if (!labels.equals(actual.labels().orElse(Map.of()))) {
      return different("labels", labels, actual.labels());
    }
    if (!sorted(expected.object("config")).equals(sorted(actual.config()))) {
      return different("config", expected.object("config"), actual.config());
    }
    List<Json> values = expected.array("values").items();
    if (values.size() > actual.values().size()) {
      return different("values", values, actual.values().cells());
    }
    for (int i = 0; i < actual.values().size(); i++) {
      boolean isFilled = i >= values.size() && actual.values().get(i).equals(Cell.UNDEFINED);
      if (!isFilled && (i >= values.size() || !isEqual(values.get(i), actual.values().get(i)))) {
        return different(actual.name() + " row " + i, values, actual.values().cells());
      }
    }
    return Optional.empty();
  }

  private static boolean isEqual(Json expected, Cell actual) {
    if (VectorReader.cell(expected) instanceof Cell.FramesCell
        && actual instanceof Cell.FramesCell nested) {
      return difference(((JsonObject) expected).array("frames"), nested.frames()).isEmpty();
    }
    return VectorReader.isEqual(expected, actual);
  }

  /** Labels are texts here; Grafana's may be numbers, and null, which counts as none. */
  private static String label(Cell cell) {
    return CellArithmetic.isTruthy(cell) ? CellConverter.text(cell) : "";
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
