package io.panelwright.testing.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the recordings do not show: the browser, faults, pruned history, Grafana 13. */
class FakeGrafanaTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String SAVE = "/api/dashboards/db";
  private static final String SHOP = "/api/dashboards/uid/shop";
  private static final String V2 = "/apis/dashboard.grafana.app/v2/namespaces/default/dashboards";

  private FakeGrafana fake;

  @BeforeEach
  void start() {
    start(Storage.LEGACY);
  }

  private void start(Storage storage) {
    fake = FakeGrafana.start(storage);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private static JsonObject dashboard(String title) {
    return FakeJson.object("uid", "shop", "title", title, "schemaVersion", 41);
  }

  private static String body(String title) {
    return FakeJson.object("dashboard", dashboard(title), "overwrite", true).toString();
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.url() + path))
            .timeout(Duration.ofMillis(400))
            .header("Authorization", "Bearer " + fake.token("Editor"))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> save(String title) throws IOException, InterruptedException {
    return send("POST", SAVE, body(title));
  }

  private String title() {
    return fake.stored("shop").string("title").orElse("");
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aPersonCreatesEditsMovesRestoresAndDeletes(Storage storage) {
    fake.close();
    start(storage);
    FakeBrowser browser = fake.browser();
    browser.createFolder("team", "Team");
    browser.create(dashboard("Shop"), "team", "first");
    browser.edit("shop", d -> d.with("title", "Shop 2"), "second");
    assertThat(title()).isEqualTo("Shop 2");
    browser.move("shop", "");
    assertThat(fake.folderOf("shop")).isEmpty();
    browser.restore("shop", 1);
    assertThat(title()).isEqualTo("Shop");
    fake.saveInBrowser("shop", dashboard("Shop 3"), "third");
    assertThat(fake.messages("shop"))
        .containsExactly("third", "Restored from version 1", "", "second", "first");
    browser.delete("shop");
    assertThat(fake.dashboards()).isEmpty();
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aLostResponseSavesAndALostRequestDoesNot() throws Exception {
    fake.fault("POST " + SAVE, FakeFault.lostRequest());
    assertThatThrownBy(() -> save("lost")).isInstanceOf(IOException.class);
    assertThat(fake.dashboards()).isEmpty();
    fake.fault("POST " + SAVE, FakeFault.lostResponse());
    assertThatThrownBy(() -> save("saved")).isInstanceOf(IOException.class);
    assertThat(title()).isEqualTo("saved");
    fake.fault("POST " + SAVE, FakeFault.silentResponse());
    assertThatThrownBy(() -> save("silent")).isInstanceOf(HttpTimeoutException.class);
    assertThat(title()).isEqualTo("silent");
  }

  @Test
  void refusalsDoNotReachTheServer() throws Exception {
    fake.fault(FakeFault.tooManyRequests(7));
    HttpResponse<String> limited = save("no");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    fake.fault(FakeFault.badGateway()).fault(FakeFault.serverError());
    assertThat(save("no").statusCode()).isEqualTo(502);
    assertThat(save("no").statusCode()).isEqualTo(500);
    fake.fault(FakeFault.loginPage()).fault(FakeFault.unauthorized());
    assertThat(save("no").body()).startsWith("<!DOCTYPE html>");
    assertThat(save("no").statusCode()).isEqualTo(401);
    assertThat(fake.dashboards()).isEmpty();
    fake.fault(FakeFault.serverErrorAfterSave());
    assertThat(save("yes").statusCode()).isEqualTo(500);
    assertThat(title()).isEqualTo("yes");
  }

  @Test
  void aSlowResponseArrives() throws Exception {
    fake.fault(FakeFault.slow(Duration.ofMillis(50)));
    assertThat(save("slow").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherUserSavesBeforeARequest() throws Exception {
    save("first");
    fake.before("GET " + SHOP, () -> fake.saveInBrowser("shop", dashboard("theirs"), ""));
    assertThat(send("GET", SHOP, "").body()).contains("\"title\":\"theirs\"");
  }

  @Test
  void oldVersionsAreRemoved() throws Exception {
    save("1");
    save("2");
    save("3");
    fake.pruneHistory("shop", 2);
    assertThat(versions()).hasSize(2);
    assertThat(send("GET", SHOP + "/versions/1", "").statusCode()).isEqualTo(500);
    fake.keepVersions(1);
    save("4");
    assertThat(versions()).hasSize(1);
  }

  private List<JsonObject> versions() throws Exception {
    String body = send("GET", SHOP + "/versions", "").body();
    return ((JsonObject) JsonReader.read(body)).array("versions").objects().toList();
  }

  @Test
  void grafanaMigratesWhatItStores() throws Exception {
    fake.migrateOnSave(dashboard -> dashboard.with("schemaVersion", 42));
    save("old");
    assertThat(fake.stored("shop").integer("schemaVersion")).contains(42L);
  }

  @Test
  void aFolderOfAnotherUserIsClosedForATime() throws Exception {
    fake.refuseInNewFolders(2).browser().createFolder("team", "Team");
    String body = FakeJson.object("dashboard", dashboard("Shop"), "folderUid", "team").toString();
    assertThat(send("GET", "/api/folders/team", "").statusCode()).isEqualTo(403);
    assertThat(send("POST", SAVE, body).statusCode()).isEqualTo(403);
    assertThat(send("POST", SAVE, body).statusCode()).isEqualTo(403);
    assertThat(send("POST", SAVE, body).statusCode()).isEqualTo(200);
    fake.refuseInNewFolders(0).closeNewFolders(Duration.ofMinutes(1));
    fake.browser().createFolder("other", "Other");
    assertThat(send("GET", "/api/folders/other", "").statusCode()).isEqualTo(403);
  }

  @Test
  void grafana13ServesTheFinalVersions() throws Exception {
    fake.release(13).conversions(v1 -> v1.with("isV2", true), v2 -> v2.with("isV1", true));
    assertThat(send("GET", "/apis", "").body()).contains("\"groupVersion\":\"dashboard");
    save("classic");
    JsonObject v2 = (JsonObject) JsonReader.read(send("GET", V2 + "/shop", "").body());
    assertThat(v2.object("spec").isTrue("isV2")).isTrue();
    assertThat(v2.object("status").object("conversion").isTrue("failed")).isFalse();
    JsonObject resource =
        FakeJson.object(
            "metadata", FakeJson.object("name", "new"),
            "spec", FakeJson.object("title", "New", "elements", Json.object()));
    assertThat(send("POST", V2, resource.toString()).statusCode()).isEqualTo(201);
    String v1 = V2.replace("v2", "v1") + "/new";
    HttpResponse<String> read = send("GET", v1, "");
    assertThat(read.body()).contains("is forbidden");
  }

  @Test
  void aThousandDashboardsAreListedInPages() {
    for (int i = 0; i < 1_000; i++) {
      fake.browser().create(dashboard("D" + i).with("uid", "d" + i), "", "");
    }
    List<String> uids = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      uids.addAll(search("limit=300&page=" + page));
    }
    assertThat(uids).hasSize(1_000).doesNotHaveDuplicates();
  }

  private List<String> search(String query) {
    try {
      Json hits = JsonReader.read(send("GET", "/api/search?type=dash-db&" + query, "").body());
      return ((JsonArray) hits).objects().map(hit -> hit.string("uid").orElseThrow()).toList();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anUnknownEndpointAndAnUnusedFaultFailTheTest() throws Exception {
    send("GET", "/api/unknown", "");
    fake.fault(FakeFault.serverError());
    assertThatThrownBy(fake::close)
        .hasMessageContaining("unknown endpoints: [GET /api/unknown]")
        .hasMessageContaining("unused faults: [");
    start();
  }
}
