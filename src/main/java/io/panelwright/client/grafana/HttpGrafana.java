package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.RecordReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls Grafana's classic HTTP API and its resource API. */
final class HttpGrafana implements Grafana {

  private static final TypeReference<List<GrafanaDatasource>> DATASOURCES =
      new TypeReference<>() {};

  /**
   * The path of a dashboard in the message of status 406, which Grafana sends for v2 dashboards.
   */
  private static final Pattern RESOURCE_PATH =
      Pattern.compile("use (/apis/dashboard\\.grafana\\.app/[\\w.~%/-]+) instead");

  private static final int NOT_ACCEPTABLE = 406;

  private final HttpService service;
  private final ClassicDashboards classic;
  private final Folders folders;
  private final PagedSearch search;
  private final PanelTypes panelTypes;
  private final ResourceDiscovery discovery;
  private final ResourceDashboards resources;
  private final ResourceHistory history;

  HttpGrafana(HttpService service) {
    this.service = service;
    this.classic = new ClassicDashboards(service);
    this.search = new PagedSearch(service);
    this.folders = new Folders(service, search);
    var settings = new KeptResult<>(() -> FrontendSettings.read(service));
    this.panelTypes = new PanelTypes(service, settings);
    this.discovery = new ResourceDiscovery(service, settings);
    this.resources = new ResourceDashboards(service, discovery, classic);
    this.history = new ResourceHistory(service, discovery);
  }

  @Override
  public String url() {
    return service.url();
  }

  /** With a broken database Grafana sends the same JSON with status 503. */
  @Override
  public ApiResult<GrafanaHealth> health() {
    return service
        .send(Request.get("/api/health"))
        .flatMap(
            r -> GrafanaResponses.parse(r, text -> RecordReader.read(text, GrafanaHealth.class)));
  }

  @Override
  public ApiResult<List<GrafanaDatasource>> datasources() {
    return service
        .send(Request.get("/api/datasources"))
        .flatMap(
            response ->
                GrafanaResponses.read(
                        response, "datasources:read", text -> RecordReader.read(text, DATASOURCES))
                    .flatMap(
                        list ->
                            list.stream().anyMatch(item -> item == null || item.uid().isEmpty())
                                ? GrafanaResponses.invalid(
                                    response, "expected datasources with a uid")
                                : ApiResult.of(list)));
  }

  @Override
  public ApiResult<Optional<StoredDashboard>> dashboard(String uid) {
    return classic.get(uid).flatMap(this::readDashboard);
  }

  private ApiResult<Optional<StoredDashboard>> readDashboard(Response response) {
    if (response.status() == NOT_ACCEPTABLE) {
      Matcher path = RESOURCE_PATH.matcher(GrafanaResponses.errorMessage(response).orElse(""));
      if (path.find()) {
        return service.send(Request.get(path.group(1))).flatMap(StoredDashboardReader::read);
      }
    }
    return StoredDashboardReader.read(response);
  }

  @Override
  public ApiResult<GrafanaUser> user() {
    return service
        .send(Request.get("/api/user"))
        .flatMap(
            response ->
                GrafanaResponses.read(
                    response, "", text -> RecordReader.read(text, GrafanaUser.class)));
  }

  @Override
  public ApiResult<List<DashboardSummary>> dashboards() {
    return search
        .all("dash-db", "dashboards:read")
        .map(
            hits ->
                hits.stream()
                    .map(hit -> new DashboardSummary(hit.uid(), hit.title(), hit.folderUid()))
                    .toList());
  }

  @Override
  public ApiResult<List<GrafanaFolder>> folders() {
    return folders.all();
  }

  @Override
  public ApiResult<Optional<GrafanaFolder>> folder(String uid) {
    return folders.find(uid);
  }

  @Override
  public ApiResult<GrafanaFolder> createFolder(GrafanaFolder folder) {
    return folders.create(folder);
  }

  @Override
  public ApiResult<Optional<StoredDashboard>> dashboard(String uid, GrafanaApi api) {
    return switch (api) {
      case CLASSIC -> classic.get(uid).flatMap(StoredDashboardReader::read);
      case V1, V2 -> resources.get(uid, api);
    };
  }

  @Override
  public ApiResult<SaveResponse> save(DashboardSave save) {
    return switch (save.api()) {
      case CLASSIC -> classic.save(save);
      case V1, V2 -> resources.save(save, false);
    };
  }

  @Override
  public ApiResult<VersionPage> versions(
      String uid, GrafanaApi api, int limit, Optional<String> page) {
    return switch (api) {
      case CLASSIC -> classic.versions(uid, limit, page);
      case V1, V2 -> history.page(uid, api, limit, page);
    };
  }

  @Override
  public ApiResult<Optional<DashboardVersion>> version(String uid, GrafanaApi api, long number) {
    return switch (api) {
      case CLASSIC -> classic.version(uid, number);
      case V1, V2 -> history.version(uid, api, number);
    };
  }

  @Override
  public ApiResult<Boolean> deleteDashboard(String uid, GrafanaApi api) {
    return switch (api) {
      case CLASSIC -> classic.delete(uid);
      case V1, V2 -> resources.delete(uid, api);
    };
  }

  @Override
  public ApiResult<SaveResponse> dryRun(DashboardSave save) {
    return switch (save.api()) {
      case CLASSIC -> ApiResult.ofFailure(classic.dryRunUnsupported());
      case V1, V2 -> resources.save(save, true);
    };
  }

  @Override
  public ApiResult<Set<String>> panelTypes() {
    return panelTypes.all();
  }

  @Override
  public ApiResult<Set<GrafanaApi>> apis() {
    return discovery.apis();
  }

  @Override
  public String toString() {
    return "Grafana at " + url();
  }
}
