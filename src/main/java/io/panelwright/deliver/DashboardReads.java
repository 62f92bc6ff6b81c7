package io.panelwright.deliver;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import java.util.Optional;

/** Reads dashboards through the API of a delivery. */
public final class DashboardReads {

  private DashboardReads() {}

  /** The stored dashboard; for the classic API the resource if Grafana stores it as v2. */
  public static ApiResult<Optional<StoredDashboard>> read(
      Grafana grafana, GrafanaApi api, String uid) {
    return api == GrafanaApi.CLASSIC ? grafana.dashboard(uid) : grafana.dashboard(uid, api);
  }
}
