package io.panelwright.client.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a dashboard through each API, with an Editor's token, in both storages. */
class DashboardLifeTest {

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static JsonObject content(GrafanaApi api, String title) {
    String text =
        api == GrafanaApi.V2
            ? """
              {"title":"%s","elements":{},"layout":{"kind":"GridLayout","spec":{"items":[]}},
               "variables":[],"annotations":[],"links":[],"tags":[],"cursorSync":"Off",
               "editable":true,"preload":false,"liveNow":false,
               "timeSettings":{"from":"now-1h","to":"now","autoRefresh":"",
                "autoRefreshIntervals":[],"hideTimepicker":false,"fiscalYearStartMonth":0}}"""
            : "{\"title\":\"%s\",\"schemaVersion\":41,\"panels\":[]}";
    return (JsonObject) JsonReader.read(text.formatted(title));
  }

  private static DashboardSave save(
      GrafanaApi api, String title, Optional<StoredDashboard> replaces) {
    return new DashboardSave("shop", api, content(api, title), "team", replaces, title);
  }

  private static Optional<StoredDashboard> read(Grafana grafana, GrafanaApi api) {
    return value(grafana.dashboard("shop", api));
  }

  @ParameterizedTest
  @CsvSource({
    "LEGACY, 12, CLASSIC",
    "LEGACY, 12, V1",
    "UNIFIED, 12, CLASSIC",
    "UNIFIED, 12, V1",
    "UNIFIED, 13, CLASSIC",
    "UNIFIED, 13, V1",
    "UNIFIED, 13, V2"
  })
  void createReplaceConflictHistoryDelete(Storage storage, int release, GrafanaApi api) {
    try (FakeGrafana fake = FakeGrafana.start(storage).release(release)) {
      Grafana grafana =
          Grafana.at(
              HttpService.at(
                  fake.url(),
                  Authentication.bearer(Secret.of(fake.token("Editor"))),
                  RequestLimits.DEFAULT));
      assertThat(value(grafana.apis())).contains(api);
      value(grafana.createFolder(new GrafanaFolder("team", "Team", "")));
      assertThat(value(grafana.folders())).contains(new GrafanaFolder("team", "Team", ""));
      assertThat(read(grafana, api)).isEmpty();

      value(grafana.save(save(api, "first", Optional.empty())));
      Optional<StoredDashboard> first = read(grafana, api);
      assertThat(first.orElseThrow().folderUid()).isEqualTo("team");
      assertThat(grafana.save(save(api, "twice", Optional.empty())).failure().orElseThrow().kind())
          .isEqualTo(Kind.CONFLICT);

      value(grafana.save(save(api, "second", first)));
      assertThat(read(grafana, api).orElseThrow().content().string("title")).contains("second");
      assertThat(grafana.save(save(api, "stale", first)).failure().orElseThrow().kind())
          .isEqualTo(Kind.CONFLICT);

      assertThat(messages(grafana, api)).containsExactly("second", "first");
      assertThat(value(grafana.dashboards()).stream().map(DashboardSummary::uid)).contains("shop");

      assertThat(value(grafana.deleteDashboard("shop", api))).isTrue();
      assertThat(value(grafana.deleteDashboard("shop", api))).isFalse();
    }
  }

  /** Page by page; the list shows another message of the first version. */
  private static List<String> messages(Grafana grafana, GrafanaApi api) {
    VersionPage newest = value(grafana.versions("shop", api, 1, Optional.empty()));
    VersionPage older = value(grafana.versions("shop", api, 1, newest.next()));
    long oldest = older.versions().get(0).number();
    return List.of(
        newest.versions().get(0).message(),
        value(grafana.version("shop", api, oldest)).orElseThrow().message());
  }
}
