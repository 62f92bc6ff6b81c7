package io.panelwright.deliver.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** A fake Grafana and the settings of a push; by default an Editor's into the folder "Team". */
final class PushFixture implements AutoCloseable, PushListener {

  static final String FOLDER = "Team";

  final FakeGrafana fake;
  final List<String> messages = new ArrayList<>();
  String role = "Editor";
  String environment = "";
  GrafanaApi api = GrafanaApi.CLASSIC;
  FolderAddress folder = new FolderAddress(FolderAddress.Kind.TITLE_OR_PATH, FOLDER);
  Duration timeout = Duration.ofSeconds(2);
  Duration requestTimeout = Duration.ofSeconds(20);
  Set<String> overwrite = Set.of();
  boolean move;
  boolean prune;
  boolean dryRun;
  IntConsumer onProgress = done -> {};

  PushFixture(Storage storage) {
    fake = FakeGrafana.start(storage);
  }

  /** A dashboard with a panel. */
  static JsonObject dashboard(String uid, String title) {
    return (JsonObject)
        JsonReader.read(
            """
            {
              "uid": "%s",
              "title": "%s",
              "schemaVersion": 42,
              "refresh": "30s",
              "panels": [
                {
                  "id": 1,
                  "type": "timeseries",
                  "title": "Requests",
                  "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0},
                  "datasource": {"type": "prometheus", "uid": "prom_local_9092"},
                  "fieldConfig": {"defaults": {"unit": "reqps"}, "overrides": []},
                  "targets": [
                    {
                      "refId": "A",
                      "datasource": {"type": "prometheus", "uid": "prom_local_9092"},
                      "expr": "rate(requests_total[5m])"
                    }
                  ]
                }
              ]
            }
            """
                .formatted(uid, title));
  }

  /** The dashboard with another unit of its panel. */
  static JsonObject withUnit(JsonObject dashboard, String unit) {
    return (JsonObject)
        JsonReader.read(
            dashboard.toString().replaceFirst("\"unit\":\"[^\"]*\"", "\"unit\":\"" + unit + "\""));
  }

  PushRun.Outcome run(JsonObject... dashboards) {
    return run(List.of(dashboards));
  }

  PushRun.Outcome run(List<JsonObject> dashboards) {
    List<RenderedDashboard> rendered =
        dashboards.stream()
            .map(json -> new RenderedDashboard(new DashboardDocument(json), api, json))
            .toList();
    var policy = new PushPolicy(overwrite, move, prune, dryRun, Profile.GRAFANA_13_2);
    return new PushRun(target(), policy, this, Duration.ofMillis(20)).run(rendered);
  }

  PushTarget target() {
    HttpService service =
        HttpService.at(
            fake.url(),
            Authentication.bearer(Secret.of(fake.token(role))),
            RequestLimits.DEFAULT
                .withTimeouts(Duration.ofSeconds(5), requestTimeout)
                .withRateLimitWait(timeout));
    return new PushTarget(Grafana.at(service), api, "Shop", environment, folder, timeout);
  }

  PushResult push(JsonObject... dashboards) {
    return push(List.of(dashboards));
  }

  /** A push that passes its checks. */
  PushResult push(List<JsonObject> dashboards) {
    PushRun.Outcome outcome = run(dashboards);
    assertThat(outcome.stop()).isEmpty();
    return outcome.result().orElseThrow();
  }

  /** The only dashboard of a push. */
  DashboardOutcome pushOne(JsonObject dashboard) {
    List<DashboardOutcome> outcomes = push(dashboard).outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  void pushed(JsonObject... dashboards) {
    assertThat(push(dashboards).outcomes())
        .allSatisfy(
            outcome ->
                assertThat(outcome.state())
                    .as(outcome.toString())
                    .isIn(State.CREATED, State.UPDATED, State.UNCHANGED));
    fake.clearRequests();
  }

  void folder(FolderAddress.Kind kind, String text) {
    folder = new FolderAddress(kind, text);
  }

  /** The requests that write. */
  List<String> writes() {
    return fake.requests().stream().filter(request -> !request.startsWith("GET ")).toList();
  }

  @Override
  public void started(TargetFolder target, boolean created) {
    messages.add("started " + target.path());
  }

  @Override
  public void finished(DashboardOutcome outcome) {
    messages.add(outcome.state() + " " + outcome.uid());
  }

  @Override
  public void progress(int done, int total) {
    assertThat(done).isBetween(1, total);
    onProgress.accept(done);
  }

  @Override
  public void announced(String message) {
    messages.add(message);
  }

  @Override
  public void close() {
    fake.close();
  }
}
