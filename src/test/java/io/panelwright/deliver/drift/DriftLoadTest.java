package io.panelwright.deliver.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A comparison of 1,000 dashboards: few requests, flat memory. */
class DriftLoadTest {

  private static final int COUNT = 1_000;
  private static final int PANELS = 5;
  private static final int EDITED = 10;
  private static final int MAX_PARALLEL = 4;
  private static final long MAX_GROWTH_BYTES = 15_000_000;

  private final List<Long> heap = new ArrayList<>();

  private static JsonObject dashboard(int number) {
    JsonObject small = DriftFixture.dashboard("d" + number).with("title", "Dashboard " + number);
    JsonObject panel = small.array("panels").objects().findFirst().orElseThrow();
    List<Json> panels = new ArrayList<>();
    for (int i = 1; i <= PANELS; i++) {
      panels.add(panel.with("id", i).with("title", "Panel " + i));
    }
    return small.with("panels", new JsonArray(panels));
  }

  private synchronized void measure(int done) {
    if (done == 100 || done == COUNT) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      heap.add(runtime.totalMemory() - runtime.freeMemory());
    }
  }

  @Test
  void aThousandDashboardsNeedOneReadEachAndTheHistoryOfThoseThatDiffer() {
    try (var fixture = new DriftFixture(Storage.UNIFIED, GrafanaApi.CLASSIC)) {
      List<RenderedDashboard> dashboards =
          fixture.rendered(
              IntStream.range(0, COUNT)
                  .mapToObj(DriftLoadTest::dashboard)
                  .toArray(JsonObject[]::new));
      fixture.push(dashboards.subList(0, EDITED));
      String folder = fixture.fake.folderOf("d0");
      dashboards
          .subList(EDITED, COUNT)
          .forEach(d -> fixture.fake.browser().create(d.content(), folder, ""));
      for (int i = 0; i < EDITED; i++) {
        fixture.fake.browser().edit("d" + i, d -> d.with("title", "Edited"), "");
      }
      fixture.fake.clearRequests();
      DriftReport report =
          fixture.run(dashboards, (done, total) -> measure(done)).report().orElseThrow();
      assertThat(report.count(DriftState.THEIRS)).isEqualTo(EDITED);
      assertThat(report.count(DriftState.IN_SYNC)).isEqualTo(COUNT - EDITED);
      List<String> lists =
          fixture.fake.requests().stream()
              .filter(request -> request.startsWith("GET /api/search?type=dash-db"))
              .toList();
      assertThat(lists).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
      assertThat(count(fixture, "GET /api/dashboards/uid/")).isEqualTo(COUNT + 2 * EDITED);
      assertThat(fixture.historyRequests()).isEqualTo(2 * EDITED);
      assertThat(fixture.fake.requests()).hasSizeLessThan(COUNT + 2 * EDITED + 12);
      assertThat(fixture.fake.maxConcurrentRequests()).isLessThanOrEqualTo(MAX_PARALLEL);
      assertThat(heap.get(1) - heap.get(0)).isLessThan(MAX_GROWTH_BYTES);
    }
  }

  private static long count(DriftFixture fixture, String beginning) {
    return fixture.fake.requests().stream().filter(r -> r.startsWith(beginning)).count();
  }
}
