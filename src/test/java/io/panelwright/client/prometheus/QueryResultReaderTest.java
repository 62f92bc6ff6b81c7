package io.panelwright.client.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryResultReaderTest {

  private static QueryResult read(String data) {
    return QueryResultReader.read("{\"status\":\"success\",\"data\":" + data + "}").data();
  }

  @Test
  void samplesAndHistogramsOfOneSeries() {
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
                        new LabelSet(Map.of("__name__", "h", "a", "1")),
                        List.of(new Sample(1.5, 2), new Sample(2.5, Double.NEGATIVE_INFINITY)),
                        true)),
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
  void unknownMembersAreIgnored() {
    Envelope<QueryResult> envelope =
        QueryResultReader.read(
            """
            {"isPartial":true,"trace":{"children":[{"a":1}]},"status":"success","warnings":null,
             "data":{"resultType":"vector","result":null,"analysis":[]}}
            """);

    assertThat(envelope.isSuccess()).isTrue();
    assertThat(envelope.data().isEmpty()).isTrue();
  }

  @Test
  void aLabelSetIsPrintedAsPromql() {
    assertThat(
            List.of(
                new LabelSet(Map.of()),
                new LabelSet(Map.of("__name__", "up")),
                new LabelSet(Map.of("job", "a\"b\\")),
                new LabelSet(Map.of("__name__", "http.requests", "k8s.pod", "x", "a", "1"))))
        .extracting(LabelSet::toString)
        .containsExactly(
            "{}", "up", "{job=\"a\\\"b\\\\\"}", "{\"http.requests\", a=\"1\", \"k8s.pod\"=\"x\"}");
  }
}
