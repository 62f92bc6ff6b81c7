package io.panelwright.show.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FrameVectors;
import io.panelwright.show.frame.VectorReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Transformations give the same frames as Grafana's own library. */
class TransformationVectorsTest {

  /** Vectors that differ, by transformation, options and fixture, with the reason. */
  private static final Map<String, String> EXCEPTIONS = Map.of();

  /** At most this share of the vectors, in all and of each transformation, may differ. */
  private static final double MAX_EXCEPTIONS = 0.01;

  /**
   * The vectors were made in a browser that is set to UTC, which is not Grafana's zone {@code utc}.
   */
  private static final ZoneId BROWSER_ZONE = ZoneId.of("Etc/UTC");

  @Test
  void framesAreThoseOfGrafanasLibrary() {
    JsonObject file = VectorReader.file("transformations.json");
    List<JsonObject> cases = file.array("cases").objects().toList();
    Map<String, int[]> passedAndAll = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    for (JsonObject row : cases) {
      String transformation = row.string("transformation").orElseThrow();
      String key = transformation + " " + row.object("in");
      Optional<String> difference = difference(row, file.object("fixtures"));
      int[] counts = passedAndAll.computeIfAbsent(transformation, id -> new int[2]);
      counts[1]++;
      if (difference.isEmpty()) {
        counts[0]++;
        assertThat(EXCEPTIONS).as("an exception that is none").doesNotContainKey(key);
      } else if (!EXCEPTIONS.containsKey(key)) {
        failures.add(key + "\n    " + difference.get());
      }
    }
    if (!failures.isEmpty()) {
      fail(failures.size() + " of " + cases.size() + ":\n" + String.join("\n", failures));
    }
    assertThat(EXCEPTIONS.size()).isLessThanOrEqualTo((int) (cases.size() * MAX_EXCEPTIONS));
    passedAndAll.forEach(
        (id, counts) -> {
          assertThat(counts[0]).as(id + " has a vector that passes").isPositive();
          assertThat(counts[1] - counts[0])
              .as(id)
              .isLessThanOrEqualTo((int) (counts[1] * MAX_EXCEPTIONS));
        });
    assertThat(passedAndAll.keySet())
        .containsAll(
            TransformationChain.supportedIds().stream()
                .filter(id -> !id.equals("seriesToColumns"))
                .toList());
  }

  private static Optional<String> difference(JsonObject row, JsonObject fixtures) {
    JsonObject in = row.object("in");
    List<DataFrame> frames =
        VectorReader.frames(fixtures.array(in.string("fixture").orElseThrow()));
    TransformationChain.Result result =
        TransformationChain.apply(
            frames,
            in.array("transformations").objects().toList(),
            UnaryOperator.identity(),
            BROWSER_ZONE);
    JsonObject out = row.object("out");
    if (out.has("error")) {
      return result.errors().isEmpty() ? Optional.of("no error") : Optional.empty();
    }
    if (!result.errors().isEmpty()) {
      return Optional.of(result.errors().get(0));
    }
    boolean isUnknown = row.string("transformation").equals(Optional.of("unknownTransformation"));
    if (result.unsupported().isEmpty() == isUnknown) {
      return Optional.of("unsupported: " + result.unsupported());
    }
    return FrameVectors.difference(out.array("frames"), result.frames())
        .or(() -> nameDifference(out.array("frames"), result.frames()));
  }

  /** Grafana computes the names that a panel shows without those that transformations remember. */
  private static Optional<String> nameDifference(JsonArray expected, List<DataFrame> actual) {
    FieldNames names = FieldNames.of(actual);
    List<JsonObject> frames = expected.objects().toList();
    for (int i = 0; i < frames.size(); i++) {
      List<JsonObject> fields = frames.get(i).array("fields").objects().toList();
      for (int j = 0; j < fields.size(); j++) {
        DataField field = actual.get(i).fields().get(j);
        String shown = names.name(field, actual.get(i));
        String name = fields.get(j).string("displayName").orElse("");
        String remembered = fields.get(j).string("cachedDisplayName").orElse(name);
        if (!shown.equals(name)) {
          return Optional.of("display name: expected " + name + ", found " + shown);
        }
        if (!field.state().displayName().orElse(remembered).equals(remembered)) {
          return Optional.of(
              "remembered name: expected " + remembered + ", found " + field.state().displayName());
        }
      }
    }
    return Optional.empty();
  }
}
