package io.panelwright.show.frame;

import static io.panelwright.show.frame.VectorReader.frames;
import static io.panelwright.show.frame.VectorReader.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

  @Test
  void namesAreThoseOfGrafana() {
    JsonObject file = VectorReader.file("names.json");
    List<String> faults = new ArrayList<>();
    for (JsonObject vector : objects(file.array("cases"))) {
      List<DataFrame> frames = frames(vector.object("in").array("frames"));
      JsonObject actual = names(frames);
      if (!vector.object("out").equals(actual)) {
        faults.add(vector.string("name") + ": " + vector.object("out") + "\n  but " + actual);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static JsonObject names(List<DataFrame> frames) {
    FieldNames all = FieldNames.of(frames);
    List<String> indexed = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      indexed.add(FieldNames.frameName(frames.get(i), i));
    }
    return Json.object()
        .with("frame", Json.strings(indexed))
        .with("frameNoIndex", Json.strings(frames.stream().map(FieldNames::frameName).toList()))
        .with("field", Json.array(frames, frame -> Json.strings(all.names(frame))))
        .with(
            "fieldFrameOnly",
            Json.array(frames, frame -> Json.strings(FieldNames.of(frame).names(frame))))
        .with(
            "fieldAlone",
            Json.array(
                frames,
                frame ->
                    Json.strings(frame.fields().stream().map(FieldNames::nameAlone).toList())));
  }

  @Test
  void labelsAreThoseOfGrafana() {
    JsonObject file = VectorReader.file("names.json");
    List<String> faults = new ArrayList<>();
    for (JsonObject vector : objects(file.array("helpers"))) {
      Json actual = call(vector.object("in"));
      if (!isEqual(vector.get("out").orElseThrow(), actual)) {
        faults.add(vector + "\n  but " + actual);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isEqual(Json expected, Json actual) {
    return expected instanceof JsonObject a && actual instanceof JsonObject b
        ? a.members().equals(b.members())
        : expected.equals(actual);
  }

  private static Json call(JsonObject call) {
    JsonArray arguments = call.array("args");
    return switch (call.string("fn").orElseThrow()) {
      case "formatLabels" -> Json.of(format(labels(arguments.items().get(0)), arguments));
      case "findCommonLabels" ->
          json(
              FieldLabels.common(
                  ((JsonArray) arguments.items().get(0))
                      .items().stream().map(FieldNamesTest::labels).toList()));
      case "findUniqueLabels" ->
          json(
              FieldLabels.unique(
                  labels(arguments.items().get(0)), labels(arguments.items().get(1))));
      case "parseLabels" ->
          json(FieldLabels.parse(((JsonString) arguments.items().get(0)).value()));
      case "renderLegendFormat" ->
          Json.of(
              FieldLabels.fillLegend(
                  ((JsonString) arguments.items().get(0)).value(),
                  labels(arguments.items().get(1))));
      default -> throw new IllegalArgumentException(call.toString());
    };
  }

  private static String format(Map<String, String> labels, JsonArray arguments) {
    if (arguments.size() == 3) {
      return FieldLabels.formatWithoutBraces(labels);
    }
    String otherwise = arguments.size() == 2 ? ((JsonString) arguments.items().get(1)).value() : "";
    return labels.isEmpty() ? otherwise : FieldLabels.format(labels);
  }

  private static Map<String, String> labels(Json json) {
    JsonObject object = (JsonObject) json;
    return object.has("$") ? Map.of() : VectorReader.strings(object);
  }

  private static JsonObject json(Map<String, String> labels) {
    JsonObject object = Json.object();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      object = object.with(label.getKey(), label.getValue());
    }
    return object;
  }

  @Test
  void aChangedCopyOfAFieldHasTheNameOfTheField() {
    DataField field = DataField.of("x", FieldType.NUMBER, Column.of(1));
    DataFrame frame =
        DataFrame.of("A", List.of(field, DataField.of("y", FieldType.NUMBER, Column.of(1))));

    String name = FieldNames.of(frame).name(field.withConfig(Json.object()), frame);

    assertThat(name).isEqualTo("x");
  }
}
