package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import io.panelwright.testing.grafana.FakeStore.Save;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the recorded server had before the first exchange of a scenario. */
final class RecordedSetUp {

  private static final FakeAccount FILES = new FakeAccount("Anonymous", "Admin", false);

  private static final Optional<String> POST = Optional.of("POST");

  private RecordedSetUp() {}

  static void prepare(FakeStore store, String scenario) {
    JsonObject spec = RecordedExchanges.read("legacy/k8s-life-v1beta1").requestSpec(1);
    provision(store, "pw-prov-locked", "locked", Provisioning.LOCKED);
    provision(store, "pw-prov-open", "open", Provisioning.OPEN);
    switch (scenario) {
      case "quota" -> store.quota = OptionalInt.of(3);
      case "min-refresh" -> store.minRefresh = "10s";
      case "k8s-discovery" -> store.newLayouts = true;
      case "permission-delay" -> store.refusalsOfNewFolders = 1;
      case "search" -> search(store);
      case "k8s-dry-run" -> addResource(store, spec, "pw-test");
      case "k8s-metadata" -> store.addFolder("pw-folder", "Panelwright", "", FakeAccount.ADMIN);
      case "k8s-list" -> {
        for (int i = 1; i <= 4; i++) {
          addResource(store, spec.with("title", "Test " + i), "pw-test-" + i);
        }
      }
      default -> {}
    }
  }

  /** The deletes between two exchanges, which the recording leaves out. */
  static void before(FakeStore store, String scenario, JsonObject exchange) {
    JsonObject body = exchange.object("response").object("body");
    boolean isCreated =
        exchange.object("response").integer("status").orElse(0L) == 201
            || body.integer("version").orElse(0L) == 1 && body.has("slug");
    boolean isCovered = scenario.equals("k8s-conversion") || scenario.equals("k8s-metadata");
    if (isCovered && isCreated && exchange.object("request").string("method").equals(POST)) {
      store.dashboards.remove("pw-test");
    }
  }

  private static void provision(
      FakeStore store, String folderUid, String kind, Provisioning provisioning) {
    store.addFolder(folderUid, "Provisioned " + kind, "", FILES);
    JsonObject dashboard =
        FakeJson.object("title", "Provisioned and " + kind, "tags", Json.strings(List.of("pw")));
    String uid = folderUid + "-dash";
    store.save(uid, dashboard, Save.classic(folderUid, "", FILES));
    store.dashboard(uid).orElseThrow().provisioning = provisioning;
  }

  private static void search(FakeStore store) {
    store.addFolder("pw-folder", "Panelwright", "", FakeAccount.ADMIN);
    for (int i = 1; i <= 5; i++) {
      String folder = i == 5 ? "" : "pw-folder";
      String[] tags =
          i % 2 == 1 ? new String[] {"panelwright", "odd"} : new String[] {"panelwright"};
      add(store, "pw-test-" + i, "Panelwright test " + i, folder, tags);
    }
  }

  private static void add(
      FakeStore store, String uid, String title, String folderUid, String... tags) {
    JsonObject dashboard =
        FakeJson.object("uid", uid, "title", title, "tags", Json.strings(List.of(tags)));
    store.save(uid, dashboard, Save.classic(folderUid, "", FakeAccount.ADMIN));
  }

  private static void addResource(FakeStore store, JsonObject spec, String name) {
    JsonObject metadata = FakeJson.object("annotations", Json.object(), "labels", Json.object());
    store.save(name, spec, new Save("", "v1beta1", metadata, "", FakeAccount.ADMIN, 0, true));
  }
}
