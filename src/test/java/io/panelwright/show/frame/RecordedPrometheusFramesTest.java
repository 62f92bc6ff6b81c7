package io.panelwright.show.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.PrometheusQuery.Format;
import io.panelwright.show.frame.PrometheusResult.Samples;
import io.panelwright.show.frame.PrometheusResult.Type;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Frames of Prometheus' results are those that a real Grafana sent. */
class RecordedPrometheusFramesTest {

  @TestFactory
  Stream<DynamicTest> framesOfPrometheusResultsAreThoseOfRecordedQueries() {
    String text =
        DashboardCorpus.read(
            DashboardCorpus.sharedPath("grafana", "http", "legacy", "ds-query.json"));
    List<DynamicTest> tests = new ArrayList<>();
    ((JsonObject) JsonReader.read(text))
        .array("exchanges")
        .objects()
        .forEach(
            exchange -> {
              JsonObject results = exchange.object("response").object("body").object("results");
              for (JsonObject query :
                  exchange.object("request").object("body").array("queries").objects().toList()) {
                String refId = query.string("refId").orElseThrow();
                if (results.has(refId)) {
                  tests.add(
                      DynamicTest.dynamicTest(
                          exchange.string("note").orElse("") + " " + refId,
                          () -> checkRecorded(query, results.object(refId))));
                }
              }
            });
    assertThat(tests).hasSizeGreaterThanOrEqualTo(31);
    return tests.stream();
  }

  private static void checkRecorded(JsonObject target, JsonObject recorded) {
    PrometheusQuery query =
        new PrometheusQuery(
            target.string("refId").orElseThrow(),
            expression(target, recorded),
            target.string("legendFormat").orElse(""),
            Format.of(target.string("format").orElse("")),
            60_000);
    List<JsonObject> frames = recorded.array("frames").objects().toList();
    Optional<String> error = recorded.string("error");
    if (error.isPresent()) {
      QueryResponse failed = failure(query, error.get());
      assertThat(failed.error()).isEqualTo(error);
      assertFrames(frames, failed.frames());
      return;
    }
    QueryResponse response = PrometheusFrames.of(query, results(frames));
    assertThat(response.error()).isEmpty();
    assertFrames(frames, response.frames());
  }

  private static QueryResponse failure(PrometheusQuery query, String error) {
    boolean isRejected = error.startsWith("bad_data: ") || error.startsWith("execution: ");
    return isRejected
        ? PrometheusFrames.rejected(query, error)
        : PrometheusFrames.failed(query, error);
  }

  /** The expression that Grafana ran, with {@code $__rate_interval} replaced. */
  private static String expression(JsonObject target, JsonObject recorded) {
    return recorded
        .array("frames")
        .objects()
        .findFirst()
        .flatMap(frame -> frame.object("schema").object("meta").string("executedQueryString"))
        .map(text -> text.substring("Expr: ".length(), text.lastIndexOf("\nStep: ")))
        .orElse(target.string("expr").orElseThrow());
  }

  /** What Prometheus had returned: one result for each resultType. */
  private static List<PrometheusResult> results(List<JsonObject> frames) {
    Map<String, List<Samples>> series = new LinkedHashMap<>();
    for (JsonObject frame : frames) {
      JsonObject schema = frame.object("schema");
      if (!schema.array("fields").isEmpty()) {
        series
            .computeIfAbsent(
                schema.object("meta").object("custom").string("resultType").orElseThrow(),
                key -> new ArrayList<>())
            .add(samples(frame));
      }
    }
    return series.isEmpty()
        ? List.of(PrometheusResult.of(Type.VECTOR, List.of()))
        : series.entrySet().stream()
            .map(e -> PrometheusResult.of(type(e.getKey()), e.getValue()))
            .toList();
  }

  private static Type type(String id) {
    return Arrays.stream(Type.values()).filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private static Samples samples(JsonObject frame) {
    JsonObject field = frame.object("schema").array("fields").objects().toList().get(1);
    Map<String, String> labels = new LinkedHashMap<>();
    field
        .object("labels")
        .members()
        .forEach((key, value) -> labels.put(key, ((JsonString) value).value()));
    double[] millis = column(frame, 0);
    return new Samples(
        labels, Arrays.stream(millis).map(t -> t / 1000).toArray(), column(frame, 1), false);
  }

  private static double[] column(JsonObject frame, int index) {
    JsonObject data = frame.object("data");
    List<Json> values = ((JsonArray) data.array("values").items().get(index)).items();
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          values.get(i) instanceof JsonNumber number ? number.toDouble() : special(data, index, i);
    }
    return numbers;
  }

  /** JSON lacks NaN and infinities: Grafana lists their rows separately. */
  private static double special(JsonObject data, int column, int row) {
    JsonObject entities = (JsonObject) data.array("entities").items().get(column);
    Json index = Json.of(row);
    if (entities.array("NaN").items().contains(index)) {
      return Double.NaN;
    }
    return entities.array("Inf").items().contains(index)
        ? Double.POSITIVE_INFINITY
        : Double.NEGATIVE_INFINITY;
  }

  private static void assertFrames(List<JsonObject> recorded, List<DataFrame> actual) {
    JsonArray expected = Json.array(recorded, RecordedPrometheusFramesTest::vector);
    assertThat(FrameVectors.difference(expected, actual)).isEmpty();
  }

  /** A recorded frame in the notation of the vectors. */
  private static JsonObject vector(JsonObject recorded) {
    JsonObject schema = recorded.object("schema");
    List<Json> fields = new ArrayList<>();
    for (JsonObject field : schema.array("fields").objects().toList()) {
      double[] values = column(recorded, fields.size());
      fields.add(field.without("typeInfo").with("values", numbers(values)));
    }
    return schema.with("fields", new JsonArray(fields));
  }

  private static JsonArray numbers(double[] values) {
    List<Json> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(
          Double.isNaN(value)
              ? Json.object().with("$", "NaN")
              : Double.isInfinite(value)
                  ? Json.object().with("$", value > 0 ? "Infinity" : "-Infinity")
                  : Json.of(value));
    }
    return new JsonArray(numbers);
  }
}
