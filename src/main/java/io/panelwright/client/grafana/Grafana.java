package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import java.util.List;
import java.util.Optional;

/** A client of a Grafana server. Thread-safe. */
public interface Grafana {

  /**
   * Creates the client of a service.
   *
   * @param service its URL may have a path
   */
  static Grafana at(HttpService service) {
    return new HttpGrafana(service);
  }

  /** The URL, without credentials. */
  String url();

  /** The state of the server; needs no credentials. */
  ApiResult<GrafanaHealth> health();

  /** All datasources of the organization. */
  ApiResult<List<GrafanaDatasource>> datasources();

  /** The dashboard with a uid; empty if Grafana has none. */
  ApiResult<Optional<StoredDashboard>> dashboard(String uid);
}
