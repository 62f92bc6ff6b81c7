package io.panelwright.deliver.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.deliver.ParallelRun;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome;
import io.panelwright.deliver.push.PushListener;
import io.panelwright.deliver.push.PushPolicy;
import io.panelwright.deliver.push.PushRun;
import io.panelwright.deliver.push.PushTarget;
import io.panelwright.deliver.push.TargetFolder;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A fake Grafana with pushed dashboards, and the settings of a comparison. */
final class DriftFixture implements AutoCloseable {

  static final FolderAddress FOLDER = new FolderAddress(FolderAddress.Kind.TITLE_OR_PATH, "Team");

  final FakeGrafana fake;
  final GrafanaApi api;
  String role = "Editor";
  Optional<FolderAddress> folder = Optional.of(FOLDER);
  boolean complete = true;

  DriftFixture(Storage storage, GrafanaApi api) {
    // Grafana 12 refuses the schema version of our dashboards in v1.
    this.fake = FakeGrafana.start(storage).release(api == GrafanaApi.CLASSIC ? 12 : 13);
    this.api = api;
  }

  /** A dashboard with two panels and a variable. */
  static JsonObject dashboard(String uid) {
    return (JsonObject)
        JsonReader.read(
            """
            {
              "uid": "%s",
              "title": "Orders",
              "schemaVersion": 42,
              "refresh": "30s",
              "tags": ["shop"],
              "templating": {"list": [{"name": "region", "type": "textbox", "query": "eu"}]},
              "panels": [%s, %s]
            }
            """
                .formatted(uid, panel(1, "Requests", 0), panel(2, "Errors", 12)));
  }

  private static String panel(int id, String title, int x) {
    return """
    {
      "id": %d,
      "type": "timeseries",
      "title": "%s",
      "gridPos": {"h": 8, "w": 12, "x": %d, "y": 0},
      "datasource": {"type": "prometheus", "uid": "prom_local_9092"},
      "fieldConfig": {"defaults": {"unit": "reqps"}, "overrides": []},
      "options": {},
      "targets": [
        {
          "refId": "A",
          "datasource": {"type": "prometheus", "uid": "prom_local_9092"},
          "expr": "rate(requests_total[5m])"
        }
      ]
    }
    """
        .formatted(id, title, x);
  }

  /** The dashboard with another unit of a panel. */
  static JsonObject withUnit(JsonObject dashboard, int panel, String unit) {
    return withPanel(
        dashboard, panel, json -> json.withAt("fieldConfig.defaults.unit", Json.of(unit)));
  }

  static JsonObject withPanel(JsonObject dashboard, int panel, UnaryOperator<JsonObject> change) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    panels.set(panel, change.apply((JsonObject) panels.get(panel)));
    return dashboard.with("panels", new JsonArray(panels));
  }

  private Grafana grafana(String account) {
    return Grafana.at(
        HttpService.at(
            fake.url(),
            Authentication.bearer(Secret.of(fake.token(account))),
            RequestLimits.DEFAULT.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20))));
  }

  List<RenderedDashboard> rendered(JsonObject... dashboards) {
    return List.of(dashboards).stream()
        .map(json -> new RenderedDashboard(new DashboardDocument(json), api, json))
        .toList();
  }

  void push(JsonObject... dashboards) {
    push(rendered(dashboards));
  }

  void push(List<RenderedDashboard> dashboards) {
    var target = new PushTarget(grafana("Admin"), api, "Shop", "", FOLDER, Duration.ofSeconds(2));
    var policy = new PushPolicy(Set.of(), false, false, false, Profile.GRAFANA_13_2);
    PushRun.Outcome outcome = new PushRun(target, policy, new Listener()).run(dashboards);
    assertThat(outcome.stop()).isEmpty();
    assertThat(outcome.result().orElseThrow().isIncomplete()).isFalse();
    fake.clearRequests();
  }

  DriftRun.Outcome run(List<RenderedDashboard> dashboards) {
    return run(dashboards, (done, total) -> {});
  }

  DriftRun.Outcome run(List<RenderedDashboard> dashboards, ParallelRun.ProgressListener progress) {
    var target = new DriftTarget(grafana(role), api, "Shop", "", folder, Profile.GRAFANA_13_2);
    return new DriftRun(target, progress).run(dashboards, complete);
  }

  DriftReport report(JsonObject... dashboards) {
    DriftRun.Outcome outcome = run(rendered(dashboards));
    assertThat(outcome.stop()).isEmpty();
    return outcome.report().orElseThrow();
  }

  /** The drift of the only dashboard. */
  DashboardDrift drift(JsonObject dashboard) {
    List<DashboardDrift> drifts = report(dashboard).dashboards();
    assertThat(drifts).hasSize(1);
    return drifts.get(0);
  }

  long historyRequests() {
    return fake.requests().stream()
        .filter(request -> request.contains("/versions") || request.contains("get-history"))
        .count();
  }

  @Override
  public void close() {
    fake.close();
  }

  private static final class Listener implements PushListener {

    @Override
    public void started(TargetFolder target, boolean created) {}

    @Override
    public void finished(DashboardOutcome outcome) {}

    @Override
    public void progress(int done, int total) {}

    @Override
    public void announced(String message) {}
  }
}
