package io.panelwright.show.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.PrometheusQuery.Format;
import io.panelwright.show.frame.PrometheusResult.Samples;
import io.panelwright.show.frame.PrometheusResult.Type;
import io.panelwright.testing.CpuTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Time series, tables and heatmaps are those of Grafana's library. */
class PrometheusFramesTest {

  private static final PrometheusQuery UP = query("A", Format.TIME_SERIES, "");

  private static PrometheusQuery query(String refId, Format format, String legend) {
    return new PrometheusQuery(refId, "up", legend, format, 15_000);
  }

  private static Samples series(Map<String, String> labels, double... values) {
    double[] seconds = new double[values.length];
    Arrays.setAll(seconds, i -> 60 * (i + 1));
    return new Samples(labels, seconds, values, false);
  }

  private static QueryResponse response(PrometheusQuery query, Samples... series) {
    return PrometheusFrames.of(query, List.of(PrometheusResult.of(Type.MATRIX, List.of(series))));
  }

  @TestFactory
  Stream<DynamicTest> formatsAreThoseOfGrafanasBrowser() {
    List<DynamicTest> tests = new ArrayList<>();
    JsonObject file = VectorReader.file("prometheus-frames.json");
    for (JsonObject row : file.array("cases").objects().toList()) {
      if (row.has("assumedBackendFrames")) {
        for (String format : List.of("time_series", "table", "heatmap")) {
          JsonObject target = row.object("query").with("format", format);
          tests.add(
              DynamicTest.dynamicTest(
                  row.string("name").orElseThrow() + ", " + format,
                  () ->
                      checkFormat(
                          Json.array(target),
                          row.array("assumedBackendFrames"),
                          row.object("out").object(format))));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(51);
    for (JsonObject row : file.array("multi").objects().toList()) {
      tests.add(
          DynamicTest.dynamicTest(
              "several queries " + row.integer("id").orElseThrow(),
              () ->
                  checkFormat(
                      row.array("targets"), row.array("assumedBackendFrames"), row.object("out"))));
    }
    return tests.stream();
  }

  private static void checkFormat(JsonArray targets, JsonArray frames, JsonObject expected) {
    List<PrometheusQuery> queries = targets.objects().map(PrometheusFramesTest::query).toList();
    List<DataFrame> all = VectorReader.frames(frames);
    List<QueryResponse> responses =
        queries.stream()
            .map(
                query ->
                    new QueryResponse(
                        query.refId(), framesOf(query, all), Optional.empty(), List.of()))
            .toList();
    assertThat(FrameVectors.difference(expected.array("frames"), format(queries, responses)))
        .isEmpty();
  }

  private static List<DataFrame> framesOf(PrometheusQuery query, List<DataFrame> all) {
    return all.stream().filter(frame -> frame.refId().equals(Optional.of(query.refId()))).toList();
  }

  private static List<DataFrame> format(
      List<PrometheusQuery> queries, List<QueryResponse> responses) {
    return PrometheusFrames.format(queries, responses).stream()
        .flatMap(response -> response.frames().stream())
        .toList();
  }

  private static PrometheusQuery query(JsonObject target) {
    return new PrometheusQuery(
        target.string("refId").orElseThrow(),
        target.string("expr").orElse(""),
        target.string("legendFormat").orElse(""),
        Format.of(target.string("format").orElse("")),
        15_000);
  }

  private static List<String> displayNames(List<DataFrame> frames) {
    return frames.stream()
        .map(frame -> frame.fields().get(1).config().string("displayNameFromDS").orElse("-"))
        .toList();
  }

  @Test
  void anAutomaticLegendShowsTheLabelsThatDiffer() {
    PrometheusQuery auto = query("A", Format.TIME_SERIES, "__auto");
    QueryResponse two =
        response(
            auto,
            series(Map.of("__name__", "up", "job", "api", "instance", "a"), 1),
            series(Map.of("__name__", "up", "job", "api", "instance", "b"), 1));
    assertThat(displayNames(format(List.of(auto), List.of(two))))
        .containsExactly("{instance=\"a\"}", "{instance=\"b\"}");
    QueryResponse one = response(auto, series(Map.of("__name__", "up", "job", "api"), 1));
    assertThat(displayNames(format(List.of(auto), List.of(one))))
        .containsExactly("{__name__=\"up\", job=\"api\"}");
    QueryResponse onlyName = response(auto, series(Map.of("__name__", "up"), 1));
    assertThat(displayNames(format(List.of(auto), List.of(onlyName)))).containsExactly("up");
    QueryResponse noLabels = response(auto, series(Map.of(), 1));
    assertThat(displayNames(format(List.of(auto), List.of(noLabels)))).containsExactly("up");
  }

  @Test
  void aLegendFormatMayContainSpacesAndCharactersOfRegularExpressions() {
    PrometheusQuery query = query("A", Format.TIME_SERIES, "{{ job }}$1 \\{{nope}}");
    assertThat(displayNames(response(query, series(Map.of("job", "$0\\"), 1)).frames()))
        .containsExactly("$0\\$1 \\");
    PrometheusQuery braces = query("A", Format.TIME_SERIES, "{}");
    assertThat(displayNames(response(braces, series(Map.of("job", "a"), 1)).frames()))
        .containsExactly("up");
  }

  @Test
  void aTableHasNoRowsIfNoQueryHasData() {
    List<PrometheusQuery> queries =
        List.of(query("A", Format.TABLE, ""), query("B", Format.TABLE, ""));
    List<QueryResponse> none = queries.stream().map(q -> response(q)).toList();
    List<DataFrame> frames = format(queries, none);
    assertThat(frames.stream().map(f -> f.fields().get(1).name()).toList())
        .containsExactly("Value #A", "Value #B");
    assertThat(format(queries.subList(0, 1), none.subList(0, 1)).get(0).fields()).isEmpty();
  }

  @Test
  void bucketsMayBeInAnyOrderAndHaveHoles() {
    PrometheusQuery query = query("A", Format.HEATMAP, "");
    QueryResponse response =
        response(
            query,
            series(Map.of("le", "+Inf"), 9),
            series(Map.of("le", "10"), 5, Double.NaN, 7),
            series(Map.of("le", "0.5"), 2, 3, 4));
    DataFrame heatmap = format(List.of(query), List.of(response)).get(0);
    assertThat(heatmap.fields().stream().map(DataField::name).toList())
        .containsExactly("Time", "0.5", "10", "+Inf");
    assertThat(heatmap.fields().get(2).values().cells())
        .containsExactly(Cell.of(3), Cell.of(Double.NaN), Cell.of(3));
    assertThat(heatmap.fields().get(3).values().cells())
        .containsExactly(Cell.of(4), Cell.NULL, Cell.NULL);
  }

  @Test
  void labelColumnsAreInTheOrderOfTheSeries() {
    PrometheusQuery query = query("A", Format.TABLE, "");
    QueryResponse response =
        response(
            query,
            series(Map.of("b", "1"), 1),
            series(Map.of("b", "1", "z", "3", "a", "2"), 2),
            series(Map.of("c", "1"), 3));
    assertThat(
            format(List.of(query), List.of(response)).get(0).fields().stream()
                .map(DataField::name)
                .toList())
        .containsExactly("Time", "b", "a", "z", "c", "Value");
  }

  @Test
  void aStringIsATextField() {
    QueryResponse response = PrometheusFrames.of(UP, List.of(PrometheusResult.ofText(60, "hello")));
    DataField value = response.frames().get(0).fields().get(1);
    assertThat(value.type()).isEqualTo(FieldType.STRING);
    assertThat(value.values().cells()).containsExactly(Cell.of("hello"));
    PrometheusQuery table = query("A", Format.TABLE, "");
    assertThat(format(List.of(table), List.of(response)).get(0).fields().get(1).values().cells())
        .containsExactly(Cell.of("hello"));
  }

  @Test
  void nativeHistogramsAreReported() {
    var histogram = new Samples(Map.of("job", "api"), new double[0], new double[0], true);
    QueryResponse response = response(UP, histogram);
    assertThat(response.notices()).containsExactly("native histograms are not shown");
    assertThat(response.frames().get(0).fields()).isEmpty();
  }

  @Test
  void tenThousandSeriesAreFormattedInLinearTime() {
    Samples[] series = new Samples[10_000];
    Arrays.setAll(series, i -> series(Map.of("pod", "p" + i, "le", "" + i % 10), 1, 2));
    for (Format format : Format.values()) {
      PrometheusQuery query = query("A", format, "__auto");
      QueryResponse response = response(query, series);
      long start = CpuTime.nanos();
      assertThat(format(List.of(query), List.of(response))).isNotEmpty();
      assertThat((CpuTime.nanos() - start) / 1e9).isLessThan(3);
    }
  }
}
