package io.panelwright.deliver;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.ApiResult;

/** Finds the last push of a project and environment in the history of a dashboard. */
public final class BaseFinder {

  private final Grafana grafana;
  private final GrafanaApi api;
  private final String project;
  private final String environment;

  public BaseFinder(Grafana grafana, GrafanaApi api, String project, String environment) {
    this.grafana = grafana;
    this.api = api;
    this.project = project;
    this.environment = environment;
  }

  /**
   * Reads the history, newest first, up to the last push.
   *
   * @return a failure only if the server cannot be reached or rejects the credentials; a history
   *     that the account may not read is {@link Base.Unknown}
   */
  public ApiResult<Base> find(String uid) {
    throw new UnsupportedOperationException(grafana + " " + api + project + environment + uid);
  }
}
