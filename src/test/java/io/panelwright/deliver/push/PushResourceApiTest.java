package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static io.panelwright.deliver.push.PushFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.DashboardSave;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.TestHttp;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A push through the resource API, in both storages. */
class PushResourceApiTest {

  /** The API v1beta1 of Grafana 12.2 accepts schemaVersion 41. */
  private static final JsonObject ORDERS = dashboard("orders", "Orders").with("schemaVersion", 41);

  private static final String RESOURCES =
      "/apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards";

  private static final String CREATE = "POST /apis/dashboard.grafana.app/";
  private static final String UPDATE = "PUT /apis/dashboard.grafana.app/";

  private static PushFixture fixture(Storage storage) {
    var fixture = new PushFixture(storage);
    fixture.api = GrafanaApi.V1;
    return fixture;
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardIsCreatedUpdatedAndLeftAlone(Storage storage) {
    try (var fixture = fixture(storage)) {
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
      String folder = fixture.fake.folderOf("orders");
      assertThat(folder).isEqualTo(FolderResolver.uid("Team"));
      fixture.fake.clearRequests();
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UNCHANGED);
      assertThat(fixture.writes()).isEmpty();
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.folderOf("orders")).isEqualTo(folder);
      assertThat(fixture.fake.messages("orders"))
          .hasSize(2)
          .allMatch(message -> message.startsWith("panelwright: Shop "));
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aChangeInTheBrowserIsAConflict(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), "");
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "s"));
      assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.CONFLICT);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void lostResponsesAreReadAndNothingIsSavedTwice(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.fake.fault(CREATE, FakeFault.lostResponse());
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
      fixture.fake.fault(UPDATE, FakeFault.lostResponse());
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.UPDATED);
      fixture.fake.fault(UPDATE, FakeFault.lostRequest());
      assertThat(fixture.pushOne(withUnit(ORDERS, "ms")).state()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.messages("orders")).hasSize(3);
    }
  }

  /** Grafana fails with one dashboard; the others are pushed nevertheless. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardThatGrafanaCannotSaveDoesNotStopTheOthers(Storage storage) {
    JsonObject[] all = new JsonObject[8];
    JsonObject[] changed = new JsonObject[8];
    for (int i = 0; i < all.length; i++) {
      all[i] = dashboard("d" + i, "D" + i).with("schemaVersion", 41);
      changed[i] = withUnit(all[i], "s");
    }
    try (var fixture = fixture(storage)) {
      fixture.pushed(all);
      for (int attempt = 0; attempt < 3; attempt++) {
        fixture.fake.fault(
            UPDATE + "v1beta1/namespaces/default/dashboards/d0", FakeFault.serverError());
      }
      PushResult result = fixture.push(changed);
      assertThat(result.outcomes().get(0).state()).isEqualTo(State.FAILED);
      assertThat(result.count(State.UPDATED)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveInBetweenIsAConflict(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.before(
          UPDATE, () -> fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), ""));
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.CONFLICT);
      assertThat(fixture.fake.stored("orders").toString()).contains("percent");
    }
  }

  /** As programs do that read a resource, edit it and write it, such as kubectl edit. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void anEditOfAnotherProgramThatKeepsOurMessageIsAConflict(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.pushed(ORDERS);
      String message = fixture.fake.messages("orders").get(0);
      for (String unit : List.of("percent", "bytes")) {
        rewrite(fixture, withUnit(ORDERS, unit), "orders", message);
      }
      assertThat(fixture.fake.messages("orders")).containsExactly(message, message, message);
      fixture.fake.clearRequests();
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.CONFLICT);
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CONFLICT);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aCopyOfAnotherProgramThatKeepsOurMessageIsNotPruned(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.pushed(ORDERS);
      String message = fixture.fake.messages("orders").get(0);
      rewrite(fixture, ORDERS, "copy", message);
      fixture.prune = true;
      fixture.push(ORDERS);
      assertThat(fixture.fake.dashboards()).containsExactlyInAnyOrder("orders", "copy");
    }
  }

  private static void rewrite(PushFixture fixture, JsonObject json, String uid, String message) {
    Grafana grafana = fixture.target().grafana();
    Optional<StoredDashboard> stored = grafana.dashboard(uid, GrafanaApi.V1).value().orElseThrow();
    String folder = fixture.fake.folderOf("orders");
    var save = new DashboardSave(uid, GrafanaApi.V1, json.without("uid"), folder, stored, message);
    assertThat(grafana.save(save).failure()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDryRunLetsTheServerCheckTheContent(Storage storage) {
    try (var fixture = fixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.dryRun = true;
      PushResult result =
          fixture.push(
              withUnit(ORDERS, "s"),
              dashboard("stock", "Stock").with("schemaVersion", 41),
              dashboard("fast", "Fast").with("schemaVersion", 41).with("refresh", "1s"));
      assertThat(result.outcomes())
          .extracting(DashboardOutcome::state)
          .containsExactly(State.UPDATED, State.CREATED, State.FAILED);
      assertThat(result.outcomes().get(2).reason()).contains("refresh interval is too low");
      assertThat(fixture.writes()).hasSize(3).allMatch(request -> request.contains("dryRun=All"));
      assertThat(fixture.fake.dashboards()).containsExactly("orders");
      assertThat(fixture.fake.messages("orders")).hasSize(1);
    }
  }

  /** The resource API would change even a locked dashboard. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProvisionedDashboardIsNeverWritten(boolean editable) {
    for (Storage storage : Storage.values()) {
      for (GrafanaApi api : new GrafanaApi[] {GrafanaApi.CLASSIC, GrafanaApi.V1}) {
        try (var fixture = fixture(storage)) {
          fixture.api = api;
          fixture.fake.browser().createFolder("files", "Files");
          fixture.fake.browser().create(withUnit(ORDERS, "s"), "files", "");
          fixture.fake.provisioned("orders", editable);
          fixture.overwrite = Set.of("orders");
          DashboardOutcome outcome = fixture.pushOne(ORDERS);
          assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.CONFLICT);
          assertThat(outcome.reason()).startsWith("Grafana provisions it from the file ");
          assertThat(fixture.fake.stored("orders").toString()).contains("\"unit\":\"s\"");
        }
      }
    }
  }

  /** The classic API hides the manager, and a classic save would remove it. */
  @ParameterizedTest
  @EnumSource(names = {"CLASSIC", "V1"})
  void aDashboardOfAnotherManagerIsNeverWritten(GrafanaApi api) {
    try (var fixture = fixture(Storage.UNIFIED)) {
      fixture.pushed(dashboard("stock", "Stock").with("schemaVersion", 41));
      createManaged(fixture);
      fixture.api = api;
      fixture.overwrite = Set.of("orders");
      fixture.fake.clearRequests();
      DashboardOutcome outcome = fixture.pushOne(ORDERS);
      assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).isEqualTo("\"terraform\" manages it; push never writes it");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDashboardThatAnotherProgramTookOverIsNeitherSavedNorDeleted(boolean prune) {
    try (var fixture = fixture(Storage.UNIFIED)) {
      fixture.api = GrafanaApi.CLASSIC;
      fixture.prune = prune;
      fixture.pushed(dashboard("stock", "Stock"), ORDERS);
      JsonObject annotations = Json.object().with("grafana.app/managedBy", "terraform");
      Request request =
          Request.patch(
              RESOURCES + "/orders",
              Json.object().with("metadata", Json.object().with("annotations", annotations)));
      assertThat(admin(fixture, request).status()).isEqualTo(200);
      fixture.fake.clearRequests();
      PushResult result =
          prune
              ? fixture.push(dashboard("stock", "Stock"))
              : fixture.push(dashboard("stock", "Stock"), withUnit(ORDERS, "s"));
      assertThat(result.outcomes().get(1).reason()).contains("\"terraform\" manages it");
      assertThat(result.count(State.CONFLICT)).isEqualTo(1);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  private static Response admin(PushFixture fixture, Request request) {
    return TestHttp.service(fixture.fake.url().replace("//", "//admin:admin@"))
        .send(request)
        .value()
        .orElseThrow();
  }

  private static void createManaged(PushFixture fixture) {
    JsonObject annotations =
        Json.object()
            .with("grafana.app/folder", FolderResolver.uid("Team"))
            .with("grafana.app/managedBy", "terraform")
            .with("grafana.app/managerId", "tf");
    JsonObject resource =
        Json.object()
            .with("apiVersion", "dashboard.grafana.app/v1beta1")
            .with("kind", "Dashboard")
            .with("metadata", Json.object().with("name", "orders").with("annotations", annotations))
            .with("spec", withUnit(ORDERS, "s").without("uid"));
    Response response = admin(fixture, Request.post(RESOURCES, resource));
    assertThat(response.status()).as(response.text()).isEqualTo(201);
  }
}
