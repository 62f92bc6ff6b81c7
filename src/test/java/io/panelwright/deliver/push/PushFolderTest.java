package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.environment.Environment.FolderAddress.Kind;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeBrowser;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder of a push: found by uid, title or path, or created. */
class PushFolderTest {

  private static final JsonObject ORDERS = dashboard("orders", "Orders");

  private static void twoFoldersLive(PushFixture fixture) {
    FakeBrowser browser = fixture.fake.browser();
    browser.createFolder("trading", "Trading");
    browser.createFolder("live-1", "Live", "trading");
    browser.createFolder("shop", "Shop");
    browser.createFolder("live-2", "Live", "shop");
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE_OR_PATH, Shop,         shop",
    "TITLE_OR_PATH, Shop/Live,    live-2",
    "TITLE_OR_PATH, /Shop/Live/,  live-2",
    "UID,           live-1,       live-1",
  })
  void anAddressOfOneFolderIsThatFolder(Kind kind, String text, String uid) {
    for (Storage storage : Storage.values()) {
      try (var fixture = new PushFixture(storage)) {
        twoFoldersLive(fixture);
        fixture.folder(kind, text);
        assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
        assertThat(fixture.fake.folderOf("orders")).isEqualTo(uid);
        assertThat(fixture.writes()).containsExactly("POST /api/dashboards/db");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aTitleOfTwoFoldersListsBoth(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      twoFoldersLive(fixture);
      fixture.folder(Kind.TITLE_OR_PATH, "Live");
      assertThat(fixture.run(ORDERS).stop().orElseThrow())
          .isInstanceOfSatisfying(
              PushStop.FolderRejected.class,
              stop -> {
                assertThat(stop.message()).isEqualTo("\"Live\" is the title or path of 2 folders");
                assertThat(stop.candidates())
                    .containsExactly("Shop/Live  live-2", "Trading/Live  live-1");
              });
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE_OR_PATH, General",
    "TITLE_OR_PATH, general",
    "TITLE_OR_PATH, /",
    "UID, general"
  })
  void theRootIsRefused(Kind kind, String text) {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.folder(kind, text);
      assertThat(fixture.run(ORDERS).stop().orElseThrow().toString())
          .contains("is Grafana's root, which push never uses");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aMisspelledFolderIsNotCreatedWithoutADashboard(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.clearRequests();
      fixture.folder(Kind.TITLE_OR_PATH, "Taem");
      DashboardOutcome outcome = fixture.pushOne(ORDERS);
      assertThat(outcome.state()).isEqualTo(State.UNCHANGED);
      assertThat(outcome.notes()).singleElement().asString().contains("stays there");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @Test
  void anInvalidUidIsRefused() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.folder(Kind.UID, "Trading/Live");
      assertThat(fixture.run(ORDERS).stop().orElseThrow().toString())
          .contains("folder uid \"Trading/Live\": expected at most 40 ASCII letters");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void theMissingLevelsOfAPathAreCreated(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.browser().createFolder("trading", "Trading");
      fixture.folder(Kind.TITLE_OR_PATH, "Trading/Live/Österreich");
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
      assertThat(fixture.writes())
          .containsExactly("POST /api/folders", "POST /api/folders", "POST /api/dashboards/db");
      fixture.fake.clearRequests();
      assertThat(fixture.push(ORDERS).folder().path()).isEqualTo("Trading/Live/Österreich");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @Test
  void aMissingUidIsCreatedWithTheUidAsItsTitle() {
    try (var fixture = new PushFixture(Storage.UNIFIED)) {
      fixture.folder(Kind.UID, "ops");
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
      assertThat(fixture.fake.folderOf("orders")).isEqualTo("ops");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLostResponseCreatesNoSecondFolder(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.fault("POST /api/folders", FakeFault.lostResponse());
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
      fixture.fake.clearRequests();
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UNCHANGED);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  /** Another push creates the folder between the list and the creation. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void aFolderThatAnotherPushCreatedIsUsed(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.before(
          "POST /api/folders",
          () -> fixture.fake.browser().createFolder(FolderResolver.uid("Team"), "Team"));
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CREATED);
    }
  }

  @Test
  void aFolderThatAUserRenamedIsNotCreatedAgain() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.browser().createFolder(FolderResolver.uid("Team"), "Team of old");
      assertThat(fixture.run(ORDERS).stop().orElseThrow().toString())
          .contains("a push created the folder \"Team\", and a user renamed or moved it")
          .contains("Team of old  " + FolderResolver.uid("Team"));
    }
  }

  @Test
  void aViewerMayNotCreateAFolder() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.role = "Viewer";
      assertThat(fixture.run(ORDERS).stop().orElseThrow())
          .isInstanceOfSatisfying(
              PushStop.RequestFailed.class,
              stop -> {
                assertThat(stop.purpose()).isEqualTo("the creation of the folder \"Team\"");
                assertThat(stop.failure().permissions()).containsExactly("folders:create");
              });
    }
  }

  @Test
  void aWrongTokenIsReportedBeforeAnythingElse() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.fault("GET /api/user", FakeFault.unauthorized());
      assertThat(fixture.run(ORDERS).stop().orElseThrow())
          .isInstanceOfSatisfying(
              PushStop.RequestFailed.class,
              stop -> assertThat(stop.failure().status()).isEqualTo(401));
      assertThat(fixture.fake.requests()).hasSize(1);
    }
  }
}
