package io.panelwright.client.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.RecordedCall.Kind;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.Golden;
import io.panelwright.testing.grafana.RecordedExchange;
import io.panelwright.testing.grafana.RecordingPlayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every recorded response that the client can meet, and compares what the client returns. */
class RecordedOutcomesTest {

  private static final RequestLimits ONCE = RequestLimits.DEFAULT.withoutRetries();

  private static RecordingPlayer server;
  private static HttpService service;
  private static HttpService subPathService;

  @BeforeAll
  static void start() {
    server = RecordingPlayer.start();
    var token = Authentication.bearer(Secret.of("glsa_secret"));
    service = HttpService.at(server.url(), token, ONCE);
    subPathService = HttpService.at(server.url() + "/grafana/", token, ONCE);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static ApiResult<?> play(RecordedCall call) {
    RecordedExchange exchange = call.exchange();
    server
        .always("/api/user", 200, "{\"login\":\"sa\",\"orgId\":" + call.organization() + "}")
        .always(
            "/apis/dashboard.grafana.app",
            200,
            "{\"versions\":[{\"version\":\"" + call.version() + "\"}]}")
        .always("/api/frontend/settings", 200, "{\"namespace\":\"default\"}")
        .always("/api/search", 200, "[]")
        .always("/api/folders", 200, call.kind() == Kind.SEARCH ? exchange.body() : "[]")
        .always("/api/dashboards/uid/none", 404, "{\"message\":\"Dashboard not found\"}")
        .play(List.of(exchange));
    ApiResult<?> result =
        call.call().apply(Grafana.at(call.subPath().isEmpty() ? service : subPathService));
    server.assertUsed();
    return result;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.panelwright.client.grafana.RecordedCall#all")
  void theOutcomeIsThatOfTheRecord(RecordedCall call) {
    ApiResult<?> result = play(call);

    ExpectedOutcome expected = ExpectedOutcome.of(call);
    assertThat(ExpectedOutcome.describe(result)).isEqualTo(expected.text());
    result.failure().ifPresent(failure -> assertFailure(call, failure));
    if (expected.hasValue()) {
      assertValue(call, result.value().orElseThrow());
    }
  }

  private static void assertFailure(RecordedCall call, RequestFailure failure) {
    assertThat(failure.message()).contains(server.url()).doesNotContain("glsa_secret");
    assertThat(failure.message().length() + failure.next().length()).isLessThan(1000);
    assertThat(failure.next()).isNotBlank().doesNotContain("read access");
    if (call.exchange().status() != 0) {
      assertThat(failure.isOutcomeUnknown())
          .isEqualTo(failure.kind() == RequestFailure.Kind.SERVER_ERROR);
    }
  }

  private static void assertValue(RecordedCall call, Object value) {
    JsonObject body = call.exchange().responseObject();
    Object found = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
    switch (call.kind()) {
      case USER -> assertThat(((GrafanaUser) found).login()).isEqualTo(text(body, "login"));
      case HEALTH ->
          assertThat(((GrafanaHealth) found).database()).isEqualTo(text(body, "database"));
      case DATASOURCES, SEARCH -> assertThat(uids((List<?>) found)).isEqualTo(recordedUids(call));
      case APIS -> assertThat(found).isEqualTo(Set.of(GrafanaApi.CLASSIC, GrafanaApi.V1));
      case FOLDER, CREATE_FOLDER ->
          assertThat(found)
              .isEqualTo(
                  new GrafanaFolder(
                      text(body, "uid"), text(body, "title"), body.string("parentUid").orElse("")));
      case DASHBOARD -> assertDashboard(body, (StoredDashboard) found);
      case SAVE -> assertThat(((SaveResponse) found).uid()).isNotEmpty();
      case VERSIONS -> assertVersions(body, (VersionPage) found);
      case VERSION ->
          assertThat(((DashboardVersion) found).message()).isEqualTo(text(body, "message"));
      case DELETE -> assertThat(found).isEqualTo(true);
    }
  }

  private static void assertDashboard(JsonObject body, StoredDashboard stored) {
    if (body.has("dashboard")) {
      JsonObject meta = body.object("meta");
      assertThat(stored.json()).isEqualTo(body.object("dashboard"));
      assertThat(stored.version()).isEqualTo(meta.integer("version").orElseThrow());
      assertThat(stored.folderUid()).isEqualTo(text(meta, "folderUid"));
    } else {
      JsonObject metadata = body.object("metadata");
      assertThat(stored.json()).isEqualTo(body);
      assertThat(stored.content()).isEqualTo(body.object("spec"));
      assertThat(stored.resourceVersion()).isEqualTo(text(metadata, "resourceVersion"));
      assertThat(stored.folderUid())
          .isEqualTo(metadata.object("annotations").string("grafana.app/folder").orElse(""));
    }
  }

  private static void assertVersions(JsonObject body, VersionPage page) {
    boolean isResource = body.has("items");
    List<JsonObject> items = body.array(isResource ? "items" : "versions").objects().toList();
    assertThat(page.versions().stream().map(DashboardVersion::content))
        .isEqualTo(items.stream().map(i -> i.object(isResource ? "spec" : "data")).toList());
    assertThat(page.versions().stream().map(DashboardVersion::number))
        .isEqualTo(
            items.stream()
                .map(i -> (isResource ? i.object("metadata") : i))
                .map(i -> i.integer(isResource ? "generation" : "version").orElseThrow())
                .toList());
    assertThat(page.next())
        .isEqualTo(
            (isResource ? body.object("metadata").string("continue") : body.string("continueToken"))
                .filter(token -> !token.isEmpty()));
  }

  private static List<String> uids(List<?> values) {
    return values.stream()
        .map(
            value ->
                value instanceof GrafanaDatasource datasource
                    ? datasource.uid()
                    : value instanceof GrafanaFolder folder
                        ? folder.uid()
                        : ((DashboardSummary) value).uid())
        .toList();
  }

  private static List<String> recordedUids(RecordedCall call) {
    Json body = call.exchange().responseJson();
    return body instanceof JsonArray array
        ? array.objects().map(item -> text(item, "uid")).distinct().toList()
        : List.of();
  }

  private static String text(JsonObject object, String key) {
    return object.string(key).orElseThrow();
  }

  /** What a user sees for each recorded status and message: a page to review. */
  @Test
  @Tag(Golden.TAG)
  void messagesAndNextSteps() {
    Map<String, String> lines = new TreeMap<>();
    for (RecordedCall call : RecordedCall.all()) {
      if (call.exchange().status() != 0 && ExpectedOutcome.of(call).isFailure()) {
        RequestFailure failure = play(call).failure().orElseThrow();
        lines.putIfAbsent(key(call, failure), text(failure));
      }
    }
    var page = new StringBuilder();
    lines.forEach((key, text) -> page.append("## ").append(key).append('\n').append(text));
    Golden.assertGolden("grafana/failures.txt", page.toString());
  }

  private static String key(RecordedCall call, RequestFailure failure) {
    String detail = failure.detail().replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("[0-9]+", "N");
    String shape = detail.substring(0, Math.min(detail.length(), 60));
    return call.kind() + " " + call.api() + " " + call.exchange().status() + " " + shape;
  }

  private static String text(RequestFailure failure) {
    String message = failure.message() + "\n→ " + failure.next() + "\n";
    return message.replace(server.url(), "http://grafana") + "\n";
  }

  @Test
  void everyKindOfCallIsRecorded() {
    assertThat(RecordedCall.all().stream().map(RecordedCall::kind)).contains(Kind.values());
    assertThat(RecordedCall.all()).hasSizeGreaterThan(1_000);
  }
}
