package io.panelwright.deliver.drift;

import static io.panelwright.deliver.drift.DriftFixture.dashboard;
import static io.panelwright.deliver.drift.DriftFixture.withPanel;
import static io.panelwright.deliver.drift.DriftFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.deliver.ChangeSide;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts of a comparison, in both storages and through both APIs. */
class DriftRunTest {

  private static final JsonObject PUSHED = dashboard("orders");

  static Stream<Arguments> servers() {
    return Stream.of(Storage.values())
        .flatMap(
            storage ->
                Stream.of(GrafanaApi.CLASSIC, GrafanaApi.V1)
                    .map(api -> Arguments.of(storage, api)));
  }

  /** The changes of a side, such as {@code Requests: unit reqps → ops}. */
  private static List<String> changes(DashboardDrift drift, ChangeSide side) {
    return drift.elements().stream()
        .flatMap(
            element ->
                element.element().changes().stream()
                    .filter(change -> change.side() == side)
                    .map(c -> element.element().name() + ": " + c.change().description()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aPushedDashboardIsInSyncWithoutReadingItsHistory(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      DriftReport report = fixture.report(PUSHED);
      assertThat(report.dashboards())
          .extracting(DashboardDrift::state)
          .containsExactly(DriftState.IN_SYNC);
      assertThat(report.hasDrift()).isFalse();
      assertThat(fixture.historyRequests()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void anEditInTheBrowserIsTheirsWithAuthorAndTime(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "better");
      fixture.fake.browser().edit("orders", d -> d.with("title", "All orders"), "");
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(drift.state()).isEqualTo(DriftState.THEIRS);
      assertThat(changes(drift, ChangeSide.THEIRS))
          .containsExactly("All orders: title Orders → \"All orders\"", "Errors: unit reqps → ops");
      assertThat(drift.elements().get(1).save().orElseThrow().message()).isEqualTo("better");
      assertThat(drift.elements().get(0).save().orElseThrow().message()).isEmpty();
      assertThat(drift.elements().get(0).save().orElseThrow().author()).isNotEmpty();
      assertThat(drift.history().later()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aChangeOfTheSourceIsNotPushed(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      DashboardDrift drift = fixture.drift(withUnit(PUSHED, 0, "ops"));
      assertThat(drift.state()).isEqualTo(DriftState.OURS);
      assertThat(changes(drift, ChangeSide.OURS)).containsExactly("Requests: unit reqps → ops");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void changesOfDifferentPanelsAreBothAndOfTheSameValueAConflict(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "");
      DashboardDrift both = fixture.drift(withUnit(PUSHED, 0, "short"));
      assertThat(both.state()).isEqualTo(DriftState.BOTH);
      assertThat(changes(both, ChangeSide.OURS)).containsExactly("Requests: unit reqps → short");
      assertThat(changes(both, ChangeSide.THEIRS)).containsExactly("Errors: unit reqps → ops");

      DashboardDrift conflict = fixture.drift(withUnit(PUSHED, 1, "short"));
      assertThat(conflict.state()).isEqualTo(DriftState.CONFLICT);
      assertThat(changes(conflict, ChangeSide.CONFLICT))
          .containsExactly("Errors: unit reqps → ops");
      assertThat(
              conflict
                  .elements()
                  .get(0)
                  .element()
                  .changes()
                  .get(0)
                  .ours()
                  .orElseThrow()
                  .description())
          .isEqualTo("unit reqps → short");

      DashboardDrift same = fixture.drift(withUnit(PUSHED, 1, "ops").with("title", "All orders"));
      assertThat(same.state()).isEqualTo(DriftState.OURS);
      assertThat(changes(same, ChangeSide.BOTH)).containsExactly("Errors: unit reqps → ops");

      assertThat(fixture.drift(withUnit(PUSHED, 1, "ops")).state()).isEqualTo(DriftState.IN_SYNC);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aPanelThatOneSideRemovedAndTheOtherChangedIsAConflict(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "");
      JsonObject without = PUSHED.with("panels", Json.array(PUSHED.array("panels").items().get(0)));
      assertThat(fixture.drift(without).state()).isEqualTo(DriftState.CONFLICT);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aRestoredVersionIsAChangeInGrafana(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      JsonObject second = withUnit(PUSHED, 0, "ops");
      fixture.push(second);
      fixture.fake.browser().restore("orders", 1);
      DashboardDrift drift = fixture.drift(second);
      assertThat(drift.state()).isEqualTo(DriftState.THEIRS);
      assertThat(changes(drift, ChangeSide.THEIRS)).containsExactly("Requests: unit ops → reqps");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void withoutTheLastPushTwoStatesAreCompared(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      for (int i = 0; i < 5; i++) {
        String unit = "u" + i;
        fixture.fake.browser().edit("orders", d -> withUnit(d, 1, unit), "");
      }
      fixture.fake.pruneHistory("orders", 3);
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(drift.state()).isEqualTo(DriftState.DIFFERENT);
      assertThat(drift.reason()).contains("no longer has the versions before 4");
      assertThat(changes(drift, ChangeSide.UNKNOWN)).containsExactly("Errors: unit reqps → u4");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aViewerComparesTwoStates(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "");
      fixture.role = "Viewer";
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(drift.state()).isEqualTo(DriftState.DIFFERENT);
      assertThat(drift.reason())
          .startsWith(
              "compared without the last push: the account may not read the version history, which"
                  + " needs the permission dashboards:write; ");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void missingNeverPushedAndNoLongerRenderedDashboards(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED, dashboard("old"));
      JsonObject foreign = dashboard("foreign").with("title", "By hand");
      String folder = fixture.fake.folderOf("orders");
      fixture.fake.browser().create(foreign, folder, "");
      fixture.fake.browser().create(dashboard("other"), folder, "");
      DriftReport report = fixture.report(PUSHED, dashboard("new"), foreign.with("title", "By us"));
      assertThat(report.dashboards())
          .extracting(d -> d.uid() + " " + d.state())
          .containsExactly(
              "orders IN_SYNC", "new MISSING", "foreign NEVER_PUSHED", "old GRAFANA_ONLY");
      fixture.complete = false;
      assertThat(fixture.report(PUSHED).dashboards()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aDashboardInAnotherFolderMoved(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().createFolder("else", "Elsewhere");
      fixture.fake.browser().move("orders", "else");
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(drift.state()).isEqualTo(DriftState.MOVED);
      assertThat(drift.move().orElseThrow().actual()).isEqualTo("\"Elsewhere\" (else)");
      fixture.folder = Optional.empty();
      assertThat(fixture.drift(PUSHED).state()).isEqualTo(DriftState.IN_SYNC);
      fixture.folder = Optional.of(new FolderAddress(FolderAddress.Kind.TITLE_OR_PATH, "General"));
      assertThat(fixture.run(fixture.rendered(PUSHED)).stop()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void whatGrafanaChangesInASaveIsAMigration(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.fake.migrateOnSave(d -> d.with("refresh", "5m").with("editable", true));
      fixture.push(PUSHED);
      assertThat(fixture.drift(PUSHED).state()).isEqualTo(DriftState.MIGRATED);
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "");
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(changes(drift, ChangeSide.THEIRS)).containsExactly("Errors: unit reqps → ops");
      assertThat(drift.state()).isEqualTo(DriftState.THEIRS);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aSaveWithoutChangesInTheBrowserIsNoDrift(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture
          .fake
          .browser()
          .edit(
              "orders",
              d ->
                  withPanel(
                      d.with("fiscalYearStartMonth", 0).with("links", Json.array()),
                      0,
                      p -> p.with("pluginVersion", "13.2.0")),
              "");
      DriftReport report = fixture.report(PUSHED);
      assertThat(report.dashboards().get(0).state()).isEqualTo(DriftState.MIGRATED);
      assertThat(report.hasDrift()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aDashboardThatCannotBeReadDoesNotHideTheOthers(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED, dashboard("second"));
      fixture.fake.fault(
          api == GrafanaApi.CLASSIC
              ? "GET /api/dashboards/uid/orders"
              : "GET /apis/dashboard.grafana.app/v",
          FakeFault.serverError());
      DriftReport report = fixture.report(PUSHED, dashboard("second"));
      assertThat(report.isIncomplete()).isTrue();
      assertThat(report.count(DriftState.UNREADABLE)).isEqualTo(1);
      assertThat(report.count(DriftState.IN_SYNC)).isEqualTo(1);
    }
  }

  /** Unified storage lists such a save with the number of the version before it. */
  @ParameterizedTest
  @MethodSource("servers")
  void anUnchangedSaveAfterThePushIsNoChange(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.fake.browser().edit("orders", d -> d, "nothing");
      assertThat(fixture.drift(PUSHED).state()).isEqualTo(DriftState.IN_SYNC);
      DashboardDrift drift = fixture.drift(withUnit(PUSHED, 0, "ops"));
      assertThat(drift.state()).isEqualTo(DriftState.OURS);
      assertThat(drift.history().later()).hasSize(storage == Storage.UNIFIED ? 0 : 1);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theHistoryIsReadPageByPageUpToTheLastPush(Storage storage, GrafanaApi api) {
    try (var fixture = new DriftFixture(storage, api)) {
      fixture.push(PUSHED);
      fixture.push(PUSHED.with("title", "Second"));
      for (int i = 0; i < 3; i++) {
        String unit = "u" + i;
        fixture.fake.browser().edit("orders", d -> withUnit(d, 1, unit), unit);
      }
      fixture.fake.clearRequests();
      assertThat(fixture.drift(PUSHED).history().later())
          .extracting(RecordedSave::message)
          .containsExactly("u2", "u1", "u0");
      assertThat(fixture.historyRequests()).isEqualTo(1);

      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "u3"), "u3");
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "u4"), "u4");
      fixture.fake.clearRequests();
      DashboardDrift drift = fixture.drift(PUSHED);
      assertThat(drift.history().later()).hasSize(5);
      assertThat(drift.history().push().orElseThrow().number()).isEqualTo(2);
      assertThat(fixture.historyRequests()).isEqualTo(2);
    }
  }

  /** Contents of ten later versions are kept; of more, the saves are only listed. */
  @Test
  void theSavesOfALongHistoryAreListedWithoutAuthorsOfElements() {
    try (var fixture = new DriftFixture(Storage.LEGACY, GrafanaApi.CLASSIC)) {
      fixture.push(PUSHED);
      for (int i = 0; i < 10; i++) {
        String unit = "u" + i;
        fixture.fake.browser().edit("orders", d -> withUnit(d, 1, unit), unit);
      }
      DashboardDrift ten = fixture.drift(PUSHED);
      assertThat(ten.history().later()).hasSize(10);
      assertThat(ten.elements().get(0).save().orElseThrow().message()).isEqualTo("u9");
      fixture.fake.browser().edit("orders", d -> withUnit(d, 1, "ops"), "last");
      DashboardDrift eleven = fixture.drift(PUSHED);
      assertThat(eleven.history().later()).hasSize(11);
      assertThat(eleven.elements().get(0).save()).isEmpty();
      assertThat(changes(eleven, ChangeSide.THEIRS)).hasSize(1);
    }
  }
}
