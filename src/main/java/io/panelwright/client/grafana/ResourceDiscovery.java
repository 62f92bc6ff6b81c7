package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.client.http.Response;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.json.RecordReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the versions of the resource API and the namespace of the account. Each successful result
 * is kept, so that many saves need one discovery.
 */
final class ResourceDiscovery {

  static final String GROUP = "dashboard.grafana.app";

  private static final String PATH = "/apis/" + GROUP;
  private static final int NOT_FOUND = 404;

  /** The organization whose namespace has a name of its own. */
  private static final long MAIN_ORGANIZATION = 1;

  private final HttpService service;
  private final KeptResult<FrontendSettings> settings;
  private final KeptResult<List<String>> versions = new KeptResult<>(this::requestVersions);
  private final KeptResult<String> namespace = new KeptResult<>(this::requestNamespace);

  ResourceDiscovery(HttpService service, KeptResult<FrontendSettings> settings) {
    this.service = service;
    this.settings = settings;
  }

  private record Version(String version) {}

  private record Group(List<Version> versions) {}

  private record Organization(long orgId) {}

  /** The APIs that the server has. The classic API is always one of them. */
  ApiResult<Set<GrafanaApi>> apis() {
    return versions
        .get()
        .map(
            served -> {
              Set<GrafanaApi> apis = EnumSet.of(GrafanaApi.CLASSIC);
              for (GrafanaApi api : GrafanaApi.values()) {
                if (api.resourceVersions().stream().anyMatch(served::contains)) {
                  apis.add(api);
                }
              }
              return apis;
            });
  }

  /**
   * The path of all dashboards in an API, such as {@code /apis/…/namespaces/default/dashboards}.
   */
  ApiResult<String> collection(GrafanaApi api) {
    return version(api)
        .flatMap(
            version ->
                namespace
                    .get()
                    .map(
                        name ->
                            PATH
                                + "/"
                                + version
                                + "/namespaces/"
                                + Request.encodeSegment(name)
                                + "/dashboards"));
  }

  /** The version of the resource API, such as {@code v1beta1}; the stable one if there is one. */
  ApiResult<String> version(GrafanaApi api) {
    return versions
        .get()
        .flatMap(
            served ->
                api.resourceVersions().stream()
                    .filter(served::contains)
                    .findFirst()
                    .map(ApiResult::of)
                    .orElseGet(() -> ApiResult.ofFailure(missing(api, served))));
  }

  private RequestFailure missing(GrafanaApi api, List<String> served) {
    String expected = String.join(" or ", api.resourceVersions());
    String found =
        served.isEmpty()
            ? "the server has no resource API"
            : "the server has " + String.join(", ", served);
    return RequestFailure.of(
            Kind.UNSUPPORTED,
            new RequestInfo(service.url(), "GET", PATH),
            found + "; expected " + expected)
        .withAdvice(NextStep.of("use a newer Grafana, or another API"));
  }

  /** The versions of the group; empty if the server has no resource API. */
  private ApiResult<List<String>> requestVersions() {
    return service.send(Request.get(PATH)).flatMap(ResourceDiscovery::versions);
  }

  private static ApiResult<List<String>> versions(Response response) {
    if (response.status() == NOT_FOUND) {
      return ApiResult.of(List.of());
    }
    return GrafanaResponses.read(response, "", text -> RecordReader.read(text, Group.class))
        .flatMap(
            group ->
                group.versions().isEmpty()
                    ? GrafanaResponses.invalid(
                        response, "expected versions, found " + response.summary())
                    : ApiResult.of(group.versions().stream().map(Version::version).toList()));
  }

  /**
   * {@code org-2} for the second organization; for the main one {@code default}, and in Grafana
   * Cloud {@code stacks-12345}.
   */
  private ApiResult<String> requestNamespace() {
    return service
        .send(Request.get("/api/user"))
        .flatMap(
            response ->
                GrafanaResponses.read(
                    response, "", text -> RecordReader.read(text, Organization.class)))
        .map(
            organization ->
                organization.orgId() == MAIN_ORGANIZATION
                    ? mainNamespace()
                    : "org-" + organization.orgId());
  }

  private String mainNamespace() {
    return settings
        .get()
        .value()
        .map(FrontendSettings::namespace)
        .filter(name -> !name.isEmpty())
        .orElse("default");
  }
}
