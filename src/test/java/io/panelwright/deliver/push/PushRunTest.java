package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static io.panelwright.deliver.push.PushFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a push does with dashboards, in both storages. */
class PushRunTest {

  private static final JsonObject ORDERS = dashboard("orders", "Orders");
  private static final JsonObject STOCK = dashboard("stock", "Stock");

  @ParameterizedTest
  @EnumSource(Storage.class)
  void theFirstPushCreatesTheFolderAndTheSecondSavesNothing(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      PushResult first = fixture.push(ORDERS, STOCK);
      assertThat(first.count(State.CREATED)).isEqualTo(2);
      String folder = first.folder().uid();
      assertThat(fixture.fake.folderOf("orders")).isEqualTo(folder);
      assertThat(fixture.fake.messages("orders"))
          .singleElement()
          .asString()
          .startsWith("panelwright: Shop ");
      assertThat(fixture.messages)
          .containsExactly("started Team", "CREATED orders", "CREATED stock");

      fixture.fake.clearRequests();
      PushResult second = fixture.push(ORDERS, STOCK);
      assertThat(second.count(State.UNCHANGED)).isEqualTo(2);
      assertThat(second.folder().uid()).isEqualTo(folder);
      assertThat(fixture.writes()).isEmpty();
      assertThat(fixture.fake.requests())
          .noneMatch(request -> request.contains("/versions"))
          .filteredOn(request -> request.contains("/dashboards/uid/"))
          .hasSize(2);
      assertThat(fixture.fake.messages("orders")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aChangeInTheSourceReplacesOurLastSave(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(outcome.state()).isEqualTo(State.UPDATED);
      assertThat(outcome.changes().orElseThrow().changes())
          .singleElement()
          .satisfies(change -> assertThat(change.description()).isEqualTo("unit reqps → short"));
      assertThat(fixture.writes()).containsExactly("POST /api/dashboards/db");
      assertThat(fixture.fake.messages("orders"))
          .hasSize(2)
          .allMatch(message -> message.startsWith("panelwright: Shop "))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aChangeInTheBrowserIsAConflictUntilItIsOverwritten(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), "better unit");
      JsonObject edited = fixture.fake.stored("orders");

      DashboardOutcome conflict = fixture.pushOne(ORDERS);
      assertThat(conflict.state()).isEqualTo(State.CONFLICT);
      assertThat(conflict.reason())
          .isEqualTo("changed in Grafana by admin since the last push (now version 2)");
      assertThat(conflict.next()).contains("panelwright pull").contains("--overwrite orders");
      assertThat(conflict.changes().orElseThrow().changes())
          .singleElement()
          .satisfies(change -> assertThat(change.description()).isEqualTo("unit reqps → percent"));
      assertThat(fixture.writes()).isEmpty();
      assertThat(fixture.fake.stored("orders")).isEqualTo(edited);

      fixture.overwrite = Set.of("orders");
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UPDATED);
      fixture.overwrite = Set.of();
      fixture.fake.clearRequests();
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UNCHANGED);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aChangeThatTheSourceTookOverIsNoConflict(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), "");
      JsonObject pulled = withUnit(ORDERS, "percent");
      DashboardOutcome taken = fixture.pushOne(pulled);
      assertThat(taken.state()).isEqualTo(State.UPDATED);
      assertThat(taken.notes())
          .containsExactly("the source has what admin changed since the last push");
      assertThat(fixture.pushOne(pulled).state()).isEqualTo(State.UNCHANGED);
      DashboardOutcome next = fixture.pushOne(pulled.with("title", "Orders and more"));
      assertThat(next.state()).as(next.toString()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.stored("orders").toString()).contains("percent");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveWithoutAChangeInTheBrowserIsNoConflict(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      // Unified storage hides the messages of all entries of version 1.
      fixture.pushed(withUnit(ORDERS, "s"));
      fixture.fake.browser().edit("orders", d -> d, "nothing");
      assertThat(fixture.pushOne(withUnit(ORDERS, "short")).state()).isEqualTo(State.UPDATED);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aMigrationByGrafanaIsNoChange(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.migrateOnSave(d -> d.with("schemaVersion", 42).with("fiscalYearStartMonth", 0));
      fixture.pushed(ORDERS.with("schemaVersion", 36));
      assertThat(fixture.pushOne(ORDERS.with("schemaVersion", 36)).state())
          .isEqualTo(State.UNCHANGED);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardThatWasNeverPushedStaysUntilItIsNamed(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(STOCK);
      String folder = fixture.fake.folderOf("stock");
      fixture.fake.browser().create(withUnit(ORDERS, "percent"), folder, "by hand");
      fixture.fake.browser().create(dashboard("same", "Same"), folder, "by hand");

      PushResult result = fixture.push(ORDERS, dashboard("same", "Same"));
      assertThat(result.outcomes())
          .extracting(DashboardOutcome::state)
          .containsExactly(State.CONFLICT, State.UNCHANGED);
      assertThat(result.outcomes().get(0).reason())
          .isEqualTo("it exists, and project \"Shop\" never pushed it");
      assertThat(fixture.writes()).isEmpty();

      fixture.overwrite = Set.of("orders");
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UPDATED);
      fixture.overwrite = Set.of();
      assertThat(fixture.pushOne(withUnit(ORDERS, "s")).state()).isEqualTo(State.UPDATED);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void anotherEnvironmentIsAnotherOwner(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.environment = "test";
      fixture.pushed(ORDERS);
      fixture.environment = "production";
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason())
          .isEqualTo(
              "it exists, and project \"Shop\" with environment \"production\" never pushed it");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLostHistoryIsAConflict(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      for (String unit : List.of("percent", "bytes", "s")) {
        fixture.fake.browser().edit("orders", d -> withUnit(d, unit), "");
      }
      fixture.fake.pruneHistory("orders", 2);
      DashboardOutcome outcome = fixture.pushOne(ORDERS);
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).startsWith("it is unknown whether another user changed it: ");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardStaysWhereAUserMovedItUnlessMoved(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().createFolder("other", "Other");
      fixture.fake.browser().move("orders", "other");

      DashboardOutcome kept = fixture.pushOne(ORDERS);
      assertThat(kept.state()).isEqualTo(State.UNCHANGED);
      assertThat(kept.notes())
          .containsExactly(
              "it is in \"Other\" (other) and stays there; --move moves it to \"Team\"");
      DashboardOutcome updated = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(updated.state()).as(updated.toString()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.folderOf("orders")).isEqualTo("other");

      fixture.move = true;
      DashboardOutcome moved = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(moved.state()).isEqualTo(State.UPDATED);
      assertThat(moved.notes()).containsExactly("moved here from \"Other\" (other)");
      assertThat(fixture.fake.folderOf("orders")).isEqualTo(FolderResolver.uid("Team"));
      fixture.fake.clearRequests();
      assertThat(fixture.pushOne(withUnit(ORDERS, "short")).state()).isEqualTo(State.UNCHANGED);
      assertThat(fixture.writes()).isEmpty();
    }
  }

  /** Grafana stores a longer refresh interval, so that the content differs from the last push. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void moveMovesADashboardThatGrafanaStoredOtherwise(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      JsonObject fast = ORDERS.with("refresh", "1s");
      fixture.pushed(fast);
      fixture.fake.browser().createFolder("other", "Other");
      fixture.fake.browser().move("orders", "other");
      assertThat(fixture.pushOne(fast).state()).isEqualTo(State.UNCHANGED);
      fixture.move = true;
      assertThat(fixture.pushOne(fast).state()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.folderOf("orders")).isEqualTo(FolderResolver.uid("Team"));
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void nothingIsSavedInTheRoot(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().move("orders", "");
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).isEqualTo("a user moved it to the root, where push never saves");
      assertThat(fixture.writes()).isEmpty();
      fixture.move = true;
      assertThat(fixture.pushOne(withUnit(ORDERS, "short")).state()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.folderOf("orders")).isEqualTo(FolderResolver.uid("Team"));
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void whatGrafanaStoredOtherwiseIsReportedAndNotSavedAgain(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      JsonObject fast = ORDERS.with("refresh", "1s");
      DashboardOutcome first = fixture.pushOne(fast);
      assertThat(first.state()).isEqualTo(State.CREATED);
      assertThat(first.notes()).containsExactly("Grafana stored refresh 1s → 5s");
      fixture.fake.clearRequests();
      DashboardOutcome second = fixture.pushOne(fast);
      assertThat(second.state()).isEqualTo(State.UNCHANGED);
      assertThat(second.notes()).containsExactly("Grafana stored refresh 1s → 5s");
      assertThat(fixture.writes()).isEmpty();
    }
  }
}
