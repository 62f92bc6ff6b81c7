package io.panelwright.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.deliver.ParallelRun.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelRunTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  private static RequestFailure failure(Kind kind, int status) {
    var request = new RequestInfo("http://grafana.test", "GET", "/api/dashboards/uid/a");
    return new RequestFailure(kind, request, status, "text");
  }

  @Test
  void resultsComeInTheOrderOfTheItems() {
    List<String> finished = new ArrayList<>();
    List<String> results =
        new ParallelRun<Integer, String>(
                item -> Step.of("result " + item), item -> "not reached", (done, total) -> {})
            .run(ITEMS, finished::add);
    assertThat(results).isEqualTo(ITEMS.stream().map(item -> "result " + item).toList());
    assertThat(finished).isEqualTo(results);
  }

  /** Every item fails; four run at the same time. */
  @ParameterizedTest
  @CsvSource({
    "CONNECTION_REFUSED, 0, 1, 8",
    "UNAUTHORIZED, 401, 1, 8",
    "UNSUPPORTED, 200, 1, 8",
    "UNAUTHORIZED, 403, 5, 12",
    "RESPONSE_TIMEOUT, 0, 5, 12",
    "INVALID_RESPONSE, 0, 5, 12",
    "SERVER_ERROR, 500, 5, 12",
    "UNSUPPORTED, 0, 100, 100"
  })
  void theRunStopsAfterFailuresThatAwaitTheOthers(Kind kind, int status, int min, int max) {
    List<String> results =
        new ParallelRun<Integer, String>(
                item -> Step.failed("failed", failure(kind, status)),
                item -> "not reached",
                (done, total) -> {})
            .run(ITEMS, result -> {});
    assertThat(results.stream().filter("failed"::equals).count()).isBetween((long) min, (long) max);
  }
}
