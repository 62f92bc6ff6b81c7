package io.panelwright.deliver.push;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A push in a process of its own, which a test ends at any moment. */
public final class PushProcess {

  private PushProcess() {}

  /** The dashboards of a push, with a unit of their panels. */
  static List<JsonObject> dashboards(String unit) {
    return List.of(
        PushFixture.withUnit(PushFixture.dashboard("orders", "Orders"), unit),
        PushFixture.withUnit(PushFixture.dashboard("stock", "Stock"), unit));
  }

  /** Pushes to a URL with a token: the dashboards with a unit. */
  public static void main(String[] arguments) {
    HttpService service =
        HttpService.at(
            arguments[0],
            Authentication.bearer(Secret.of(arguments[1])),
            RequestLimits.DEFAULT.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20)));
    var target =
        new PushTarget(
            Grafana.at(service),
            GrafanaApi.CLASSIC,
            "Shop",
            "",
            new FolderAddress(FolderAddress.Kind.TITLE_OR_PATH, PushFixture.FOLDER),
            Duration.ofSeconds(5));
    var policy = new PushPolicy(Set.of(), false, true, false, Profile.GRAFANA_13_2);
    List<RenderedDashboard> dashboards =
        dashboards(arguments[2]).stream()
            .map(json -> new RenderedDashboard(new DashboardDocument(json), target.api(), json))
            .toList();
    new PushRun(target, policy, new Silent()).run(dashboards);
  }

  private static final class Silent implements PushListener {

    @Override
    public void started(TargetFolder folder, boolean created) {}

    @Override
    public void finished(DashboardOutcome outcome) {}

    @Override
    public void progress(int done, int total) {}

    @Override
    public void announced(String message) {}
  }
}
