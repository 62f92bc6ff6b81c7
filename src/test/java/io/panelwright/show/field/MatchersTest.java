package io.panelwright.show.field;

import static io.panelwright.show.frame.VectorReader.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.frame.VectorReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchersTest {

  @Test
  void matchersAreThoseOfGrafana() {
    JsonObject file = VectorReader.file("field-display.json");
    List<String> faults = new ArrayList<>();
    for (JsonObject vector : objects(file.array("matchers"))) {
      JsonObject in = vector.object("in");
      List<DataFrame> frames =
          VectorReader.frames(file.object("fixtures").array(in.string("fixture").orElseThrow()));
      JsonObject matcher = VectorReader.config(in.object("matcher"));
      Optional<Json> actual =
          switch (vector.string("kind").orElseThrow()) {
            case "field" -> fields(matcher, frames);
            case "value" -> values(matcher, frames);
            default -> FrameMatchers.of(matcher).map(m -> list(frames, f -> Json.of(m.test(f))));
          };
      Json expected = vector.get("out").orElseThrow();
      boolean error = expected instanceof JsonObject;
      if (error ? actual.isPresent() : !actual.equals(Optional.of(expected))) {
        faults.add(in + ": " + expected + " but " + actual);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static <T> Json list(List<T> items, Function<T, Json> toJson) {
    return Json.array(items, toJson);
  }

  private static Optional<Json> fields(JsonObject matcher, List<DataFrame> frames) {
    FieldNames names = FieldNames.of(frames);
    return FieldMatchers.of(matcher)
        .map(
            predicate ->
                list(
                    IntStream.range(0, frames.size()).boxed().toList(),
                    f ->
                        list(
                            IntStream.range(0, frames.get(f).fields().size()).boxed().toList(),
                            i ->
                                Json.of(
                                    predicate.test(FieldPlace.of(frames.get(f), f, i, names))))));
  }

  private static Optional<Json> values(JsonObject matcher, List<DataFrame> frames) {
    return ValueMatchers.of(matcher)
        .map(
            predicate ->
                list(
                    frames,
                    frame ->
                        list(
                            frame.fields(),
                            field ->
                                list(
                                    field.values().cells(),
                                    cell -> Json.of(predicate.test(cell))))));
  }

  /**
   * Grafana's matcher looks a result up by the name in the options, which an alias does not have.
   */
  @Test
  void anOldAliasOfAReducerHasNoResult() {
    List<DataFrame> frames =
        List.of(
            DataFrame.of("A", List.of(DataField.of("v", FieldType.NUMBER, Column.of(1, 2, 6)))));
    JsonObject last = Json.object().with("reducer", "lastNotNull").with("op", "gt");
    JsonObject current = last.with("reducer", "current");

    assertThat(fields(byValue(last.with("value", 5)), frames).toString())
        .isEqualTo("Optional[[[true]]]");
    assertThat(fields(byValue(current.with("value", 5)), frames).toString())
        .isEqualTo("Optional[[[false]]]");
  }

  private static JsonObject byValue(JsonObject options) {
    return Json.object().with("id", "byValue").with("options", options);
  }
}
