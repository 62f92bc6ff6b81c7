package io.panelwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

  private static QueryResult read(String data) {
    return QueryReader.open("{\"status\":\"success\",\"data\":" + data + "}").data();
  }

  @Test
  void floatsAndHistogramsOfOneSeries() {
    QueryResult result =
        read(
            """
            {"resultType":"matrix","result":[{"metric":{"__name__":"h","a":"1"},
              "values":[[1.5,"2"],[2.5,"-Inf"]],
              "histograms":[[3.5,{"count":"7","sum":"0.5","buckets":[[0,"1","2","7"]]}]]}],
             "stats":{"seriesFetched":"1","more":[{}]}}
            """);

    assertThat(result)
        .isEqualTo(
            new QueryResult(
                QueryResult.Type.MATRIX,
                List.of(
                    new Series(
                        new Labels(Map.of("__name__", "h", "a", "1")),
                        List.of(new Sample(1.5, 2), new Sample(2.5, Double.NEGATIVE_INFINITY)),
                        List.of(new HistogramSample(3.5, 7, 0.5)))),
                java.util.Optional.empty()));
  }

  @Test
  void aNativeHistogramIsANumber() {
    QueryResult result =
        read(
            """
            {"resultType":"vector","result":[{"metric":{},
              "histogram":[1,{"count":"0","sum":"0"}]},{"metric":{},"value":[1,"NaN"]}]}
            """);

    assertThat(result.isNanOnly()).isFalse();
    assertThat(result.series()).extracting(Series::hasNumber).containsExactly(true, false);
  }

  @Test
  void whatIsUnknownIsPassedOver() {
    Envelope<QueryResult> envelope =
        QueryReader.open(
            """
            {"isPartial":true,"trace":{"children":[{"a":1}]},"status":"success","warnings":null,
             "data":{"resultType":"vector","result":null,"analysis":[]}}
            """);

    assertThat(envelope.isSuccess()).isTrue();
    assertThat(envelope.data().isEmpty()).isTrue();
  }

  @Test
  void labelsAreShownAsPromqlWritesThem() {
    assertThat(
            List.of(
                new Labels(Map.of()),
                new Labels(Map.of("__name__", "up")),
                new Labels(Map.of("job", "a\"b\\")),
                new Labels(Map.of("__name__", "http.requests", "k8s.pod", "x", "a", "1"))))
        .extracting(Labels::toString)
        .containsExactly(
            "{}", "up", "{job=\"a\\\"b\\\\\"}", "{\"http.requests\", a=\"1\", \"k8s.pod\"=\"x\"}");
  }
}
