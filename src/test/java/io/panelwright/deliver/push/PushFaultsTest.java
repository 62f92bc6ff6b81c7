package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static io.panelwright.deliver.push.PushFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of servers, networks and other users during a push: nothing is written twice or lost. */
class PushFaultsTest {

  private static final JsonObject ORDERS = dashboard("orders", "Orders");
  private static final String SAVE = "POST /api/dashboards/db";
  private static final String READ = "GET /api/dashboards/uid/orders";

  /** Faults after which a push succeeds nevertheless. */
  private static Stream<Arguments> survived() {
    return Stream.of(
        survived("lost response", FakeFault.lostResponse()),
        survived("lost request", FakeFault.lostRequest()),
        survived("error after the save", FakeFault.serverErrorAfterSave()),
        survived("error", FakeFault.serverError()),
        survived("bad gateway", FakeFault.badGateway()),
        survived("login page", FakeFault.loginPage()),
        survived("too many requests", FakeFault.tooManyRequests(0)),
        survived("slow", FakeFault.slow(Duration.ofMillis(300))));
  }

  private static Arguments survived(String name, FakeFault fault) {
    return Arguments.of(name, fault);
  }

  @ParameterizedTest
  @MethodSource("survived")
  void aCreationIsStoredOnce(String name, FakeFault fault) {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.fault(SAVE, fault);
      DashboardOutcome outcome = fixture.pushOne(ORDERS);
      assertThat(outcome.state()).as("%s: %s", name, outcome).isEqualTo(State.CREATED);
      assertThat(fixture.fake.messages("orders")).hasSize(1);
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.UNCHANGED);
    }
  }

  @ParameterizedTest
  @MethodSource("survived")
  void anUpdateIsStoredOnce(String name, FakeFault fault) {
    try (var fixture = new PushFixture(Storage.UNIFIED)) {
      fixture.pushed(ORDERS);
      fixture.fake.fault(SAVE, fault);
      JsonObject changed = withUnit(ORDERS, "short");
      DashboardOutcome outcome = fixture.pushOne(changed);
      assertThat(outcome.state()).as("%s: %s", name, outcome).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.messages("orders")).hasSize(2);
      assertThat(fixture.pushOne(changed).state()).isEqualTo(State.UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveWhoseResponseDoesNotComeIsRead(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.requestTimeout = Duration.ofMillis(500);
      fixture.fake.fault(SAVE, FakeFault.silentResponse());
      assertThat(fixture.pushOne(withUnit(ORDERS, "short")).state()).isEqualTo(State.UPDATED);
      assertThat(fixture.fake.messages("orders")).hasSize(2);
    }
  }

  /** The response is lost, and Grafana stored something else than it was sent. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLostResponseOfASaveThatGrafanaChangedIsOurSave(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.fault(SAVE, FakeFault.lostResponse());
      DashboardOutcome outcome = fixture.pushOne(ORDERS.with("refresh", "1s"));
      assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.UPDATED);
      assertThat(outcome.notes()).containsExactly("Grafana stored refresh 1s → 5s");
      assertThat(fixture.fake.messages("orders")).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveRightAfterOursIsNotCalledAChangeOfGrafana(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.before(
          SAVE,
          () ->
              fixture.fake.before(
                  "GET /api/dashboards/uid/orders",
                  () -> fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), "")));
      DashboardOutcome outcome = fixture.pushOne(ORDERS.with("title", "Orders 2"));
      assertThat(outcome.state()).isEqualTo(State.UPDATED);
      assertThat(outcome.notes()).containsExactly("another user changed it right after this save");
      assertThat(fixture.fake.stored("orders").toString()).contains("percent", "Orders 2");
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CONFLICT);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveInBetweenIsAConflict(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.before(
          SAVE, () -> fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), ""));
      DashboardOutcome outcome = fixture.pushOne(ORDERS.with("title", "Orders 2"));
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).startsWith("changed in Grafana by admin since the last push");
      assertThat(fixture.fake.stored("orders").toString())
          .contains("percent")
          .doesNotContain("Orders 2");
    }
  }

  /** The user saw another state when naming the dashboard. */
  @ParameterizedTest
  @EnumSource(Storage.class)
  void aSaveInBetweenIsAConflictAlsoWithOverwrite(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.browser().edit("orders", d -> withUnit(d, "s"), "");
      fixture.overwrite = Set.of("orders");
      fixture.fake.before(
          SAVE, () -> fixture.fake.browser().edit("orders", d -> withUnit(d, "percent"), ""));
      DashboardOutcome outcome = fixture.pushOne(ORDERS);
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).isEqualTo("another user saved it during this push");
      assertThat(fixture.fake.stored("orders").toString()).contains("percent");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardThatAnotherUserCreatesInBetweenStays(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(dashboard("stock", "Stock"));
      String folder = fixture.fake.folderOf("stock");
      fixture.fake.before(
          SAVE, () -> fixture.fake.browser().create(withUnit(ORDERS, "percent"), folder, ""));
      assertThat(fixture.pushOne(ORDERS).state()).isEqualTo(State.CONFLICT);
      assertThat(fixture.fake.stored("orders").toString()).contains("percent");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aPushThatIsCutOffReportsWhatIsWhereAndTheNextCompletesIt(Storage storage) {
    List<JsonObject> dashboards =
        IntStream.range(0, 12).mapToObj(i -> dashboard("d" + i, "D" + i)).toList();
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.before(
          SAVE,
          () ->
              fixture.fake.before(SAVE, () -> fixture.fake.fault(SAVE, FakeFault.unauthorized())));
      PushResult first = fixture.push(dashboards);
      assertThat(first.count(State.FAILED)).isGreaterThanOrEqualTo(1);
      assertThat(first.count(State.NOT_REACHED)).isPositive();
      assertThat(first.isIncomplete()).isTrue();
      List<String> saved =
          first.outcomes().stream()
              .filter(outcome -> outcome.state() == State.CREATED)
              .map(DashboardOutcome::uid)
              .toList();
      assertThat(fixture.fake.dashboards()).hasSameElementsAs(saved);
      assertThat(first.outcomes()).extracting(DashboardOutcome::uid).first().isEqualTo("d0");

      PushResult second = fixture.push(dashboards);
      assertThat(second.count(State.UNCHANGED)).isEqualTo(saved.size());
      assertThat(second.count(State.CREATED)).isEqualTo(12 - saved.size());
      for (int i = 0; i < 12; i++) {
        assertThat(fixture.fake.messages("d" + i)).hasSize(1);
      }
    }
  }

  @Test
  void aReadThatFailsLeavesTheDashboardAlone() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.pushed(ORDERS);
      fixture.fake.fault(READ, FakeFault.loginPage());
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(outcome.state()).isEqualTo(State.FAILED);
      assertThat(outcome.reason()).contains("a web page titled \"Sign in\"");
      assertThat(fixture.writes()).isEmpty();
    }
  }

  @Test
  void aSaveThatCannotBeReadBackIsReportedAsUnknown() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.pushed(ORDERS);
      fixture.fake.before(SAVE, () -> fixture.fake.fault(READ, FakeFault.unauthorized()));
      DashboardOutcome outcome = fixture.pushOne(withUnit(ORDERS, "short"));
      assertThat(outcome.state()).isEqualTo(State.FAILED);
      assertThat(outcome.reason()).endsWith("; it is unknown whether the dashboard was saved");
      assertThat(fixture.pushOne(withUnit(ORDERS, "short")).state()).isEqualTo(State.UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void theQuotaIsReported(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS);
      fixture.fake.quota(1);
      DashboardOutcome outcome = fixture.push(dashboard("stock", "Stock")).outcomes().get(0);
      assertThat(outcome.state()).isEqualTo(State.FAILED);
      assertThat(outcome.reason()).containsIgnoringCase("quota reached");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aNewFolderOfAnotherUserIsWaitedFor(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.fake.refuseInNewFolders(3).browser().createFolder("team", "Team");
      fixture.folder(FolderAddress.Kind.UID, "team");
      PushResult result = fixture.push(ORDERS, dashboard("stock", "Stock"));
      assertThat(result.count(State.CREATED)).as(result.toString()).isEqualTo(2);
      assertThat(fixture.messages)
          .contains(
              "Grafana refuses saves in \"team\"; a folder that another user has just created is"
                  + " closed for up to 60 s. Trying again for 2 s.");
      assertThat(fixture.fake.messages("orders")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aFolderThatStaysClosedEndsThePushAfterTheTimeout(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.timeout = Duration.ofMillis(200);
      fixture.fake.refuseInNewFolders(10_000).browser().createFolder("team", "Team");
      fixture.folder(FolderAddress.Kind.UID, "team");
      PushResult result = fixture.push(ORDERS, dashboard("stock", "Stock"));
      assertThat(result.count(State.CREATED)).isZero();
      assertThat(result.outcomes().get(0).reason())
          .contains(storage == Storage.LEGACY ? "Access denied" : "Failed to save dashboard");
      assertThat(fixture.fake.dashboards()).isEmpty();
    }
  }

  @Test
  void aViewerIsRefusedAtOnceWithThePermission() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.fake.browser().createFolder("team", "Team");
      fixture.role = "Viewer";
      DashboardOutcome outcome = fixture.push(ORDERS).outcomes().get(0);
      assertThat(outcome.state()).isEqualTo(State.FAILED);
      assertThat(outcome.next()).contains("dashboards:create");
      assertThat(fixture.writes()).hasSize(1);
    }
  }

  /** Without the version history, an overwrite by the same account would be refused as well. */
  @Test
  void aViewersConflictNamesAnotherAccountAsTheNextStep() {
    try (var fixture = new PushFixture(Storage.LEGACY)) {
      fixture.push(ORDERS);
      fixture.role = "Viewer";
      DashboardOutcome outcome =
          fixture.push(ORDERS.with("description", Json.of("new"))).outcomes().get(0);
      assertThat(outcome.state()).isEqualTo(State.CONFLICT);
      assertThat(outcome.reason()).contains("dashboards:write");
      assertThat(outcome.next())
          .isEqualTo("use an account with this permission, such as an Editor");
    }
  }
}
