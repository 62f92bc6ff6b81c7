package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import java.util.Optional;

/** Reads dashboards through the API of the push. */
final class DashboardReads {

  private DashboardReads() {}

  /** The stored dashboard; the classic API is used as long as it can show the dashboard. */
  static ApiResult<Optional<StoredDashboard>> read(PushTarget target, String uid) {
    return target.api() == GrafanaApi.CLASSIC
        ? target.grafana().dashboard(uid)
        : target.grafana().dashboard(uid, target.api());
  }
}
