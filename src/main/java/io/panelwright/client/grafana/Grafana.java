package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The dashboard with a uid from the classic API; the resource if Grafana stores it as v2. Empty
   * if Grafana has none, or if it is not visible to the account.
   */
  ApiResult<Optional<StoredDashboard>> dashboard(String uid);

  /** The dashboard with a uid, read through this API; empty if Grafana has none. */
  ApiResult<Optional<StoredDashboard>> dashboard(String uid, GrafanaApi api);

  /** The account of the credentials; a wrong token fails even if anonymous access is on. */
  ApiResult<GrafanaUser> user();

  /**
   * The ids of all panel plugins, those of Grafana itself included. A warning of the result means
   * that the list may be incomplete: a missing id then proves nothing.
   */
  ApiResult<Set<String>> panelTypes();

  /** The APIs that the server has, found by discovery. */
  ApiResult<Set<GrafanaApi>> apis();

  /** All dashboards that the account can see, page by page. */
  ApiResult<List<DashboardSummary>> dashboards();

  /** All folders that the account can see, page by page. */
  ApiResult<List<GrafanaFolder>> folders();

  /** The folder with a uid; empty if Grafana has none. */
  ApiResult<Optional<GrafanaFolder>> folder(String uid);

  /** Creates a folder. */
  ApiResult<GrafanaFolder> createFolder(GrafanaFolder folder);

  /**
   * Saves a dashboard. What is stored can differ: Grafana migrates, and raises a refresh interval
   * that is too short. Read it back with {@link #dashboard(String, GrafanaApi)}.
   *
   * @return a failure of kind {@code CONFLICT} if another version is stored than the request
   *     replaces. After a lost response, the dashboard may be saved or not.
   */
  ApiResult<SaveResponse> save(DashboardSave save);

  /**
   * Lets the server check a save without storing it.
   *
   * @return a failure of kind {@code UNSUPPORTED} for the classic API, which has no dry run
   */
  ApiResult<SaveResponse> dryRun(DashboardSave save);

  /**
   * Versions of a dashboard, newest first. A Viewer may not read them.
   *
   * @param page token of {@link VersionPage#next}; empty for the newest
   */
  ApiResult<VersionPage> versions(String uid, GrafanaApi api, int limit, Optional<String> page);

  /**
   * A version of a dashboard with its message; the list of {@link #versions} can show "Initial
   * save" for the first version instead. Empty if Grafana does not have the version.
   */
  ApiResult<Optional<DashboardVersion>> version(String uid, GrafanaApi api, long number);

  /** Deletes a dashboard; the value is false if Grafana has none. */
  ApiResult<Boolean> deleteDashboard(String uid, GrafanaApi api);
}
