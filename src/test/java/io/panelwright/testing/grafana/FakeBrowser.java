package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** What a person does with dashboards in the browser. Its requests are not recorded. */
public final class FakeBrowser {

  private static final String LOGIN =
      "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

  private final FakeRouter router;

  FakeBrowser(FakeRouter router) {
    this.router = router;
  }

  /** Saves a dashboard over the version that is read before, in its folder. */
  public void save(String uid, JsonObject dashboard, String message) {
    edit(uid, read -> dashboard.with("version", read.integer("version").orElseThrow()), message);
  }

  /** Changes a dashboard and saves it in its folder. */
  public void edit(String uid, UnaryOperator<JsonObject> change, String message) {
    JsonObject read = read(uid);
    JsonObject dashboard = change.apply(read.object("dashboard"));
    String folderUid = read.object("meta").string("folderUid").orElse("");
    post("dashboards/db", saveBody(dashboard, folderUid, message));
  }

  /** Creates a dashboard in a folder. */
  public void create(JsonObject dashboard, String folderUid, String message) {
    post("dashboards/db", saveBody(dashboard, folderUid, message));
  }

  /** Moves a dashboard to another folder. */
  public void move(String uid, String folderUid) {
    post("dashboards/db", saveBody(read(uid).object("dashboard"), folderUid, ""));
  }

  /** Restores a version. */
  public void restore(String uid, long version) {
    post("dashboards/uid/" + uid + "/restore", FakeJson.object("version", version));
  }

  /** Deletes a dashboard. */
  public void delete(String uid) {
    send("DELETE", "dashboards/uid/" + uid, "");
  }

  /** Creates a folder in the root. */
  public void createFolder(String uid, String title) {
    createFolder(uid, title, "");
  }

  /** Creates a folder in another one. */
  public void createFolder(String uid, String title, String parentUid) {
    post("folders", FakeJson.object("uid", uid, "title", title, "parentUid", parentUid));
  }

  private static JsonObject saveBody(JsonObject dashboard, String folderUid, String message) {
    return FakeJson.object(
        "dashboard", dashboard, "folderUid", folderUid, "message", message, "overwrite", false);
  }

  private JsonObject read(String uid) {
    return (JsonObject) send("GET", "dashboards/uid/" + uid, "");
  }

  private void post(String path, JsonObject body) {
    send("POST", path, body.toString());
  }

  private Json send(String method, String path, String body) {
    URI uri = URI.create("/api/" + path);
    FakeRequest request = FakeRequest.of(method, uri, "application/json", body);
    FakeResponse response = router.respond(request, LOGIN);
    if (response.status() != 200) {
      throw new AssertionError(
          method + " " + uri + ": status " + response.status() + " " + response.body());
    }
    return JsonReader.read(response.body());
  }
}
