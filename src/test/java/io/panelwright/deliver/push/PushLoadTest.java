package io.panelwright.deliver.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A push of 1,000 dashboards: few requests, flat memory. */
class PushLoadTest {

  private static final int COUNT = 1_000;
  private static final int PANELS = 10;
  private static final int MAX_PARALLEL = 4;
  private static final long MAX_GROWTH_BYTES = 10_000_000;

  /** Measures the heap while dashboards are read. */
  private static final class Heap {

    private final List<Long> used = new ArrayList<>();

    void measure(int done) {
      if (done == 100 || done == COUNT) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        used.add(runtime.totalMemory() - runtime.freeMemory());
      }
    }
  }

  private static List<JsonObject> dashboards() {
    return IntStream.range(0, COUNT).mapToObj(PushLoadTest::dashboard).toList();
  }

  private static JsonObject dashboard(int number) {
    JsonObject small = PushFixture.dashboard("d" + number, "Dashboard " + number);
    JsonObject panel = small.array("panels").objects().findFirst().orElseThrow();
    List<Json> panels = new ArrayList<>();
    for (int i = 1; i <= PANELS; i++) {
      panels.add(panel.with("id", i).with("title", "Panel " + i));
    }
    return small.with("panels", new JsonArray(panels));
  }

  @Test
  void aThousandDashboardsNeedFewRequestsAndLittleMemory() {
    var heap = new Heap();
    try (var fixture = new PushFixture(Storage.UNIFIED)) {
      List<JsonObject> dashboards = dashboards();
      assertThat(fixture.push(dashboards).count(State.CREATED)).isEqualTo(COUNT);
      assertThat(count(fixture, "POST /api/dashboards/db")).isEqualTo(COUNT);
      assertThat(count(fixture, "GET /api/dashboards/uid/")).isEqualTo(COUNT);
      assertThat(fixture.fake.requests()).hasSizeLessThan(2 * COUNT + 12);

      fixture.fake.clearRequests();
      fixture.onProgress = heap::measure;
      assertThat(fixture.push(dashboards).count(State.UNCHANGED)).isEqualTo(COUNT);
      assertThat(fixture.writes()).isEmpty();
      assertThat(count(fixture, "GET /api/dashboards/uid/")).isEqualTo(COUNT);
      assertThat(fixture.fake.requests())
          .hasSizeLessThan(COUNT + 12)
          .noneMatch(request -> request.contains("/versions"));
      assertThat(fixture.fake.maxConcurrentRequests()).isLessThanOrEqualTo(MAX_PARALLEL);
      assertThat(heap.used.get(1) - heap.used.get(0)).isLessThan(MAX_GROWTH_BYTES);
    }
  }

  private static long count(PushFixture fixture, String beginning) {
    return fixture.fake.requests().stream().filter(r -> r.startsWith(beginning)).count();
  }
}
