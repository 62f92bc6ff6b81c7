package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static io.panelwright.deliver.push.PushFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deletions: on request only, and only of what an earlier push saved. */
class PushPruneTest {

  private static final JsonObject ORDERS = dashboard("orders", "Orders");
  private static final JsonObject STOCK = dashboard("stock", "Stock");

  @ParameterizedTest
  @EnumSource(Storage.class)
  void onlyWhatWePushedAndNoUserChangedIsDeleted(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.environment = "test";
      fixture.pushed(dashboard("other-env", "Other environment"));
      fixture.environment = "";
      fixture.pushed(ORDERS, STOCK, dashboard("edited", "Edited"), dashboard("moved", "Moved"));
      String folder = fixture.fake.folderOf("stock");
      fixture.fake.browser().create(dashboard("by-hand", "By hand"), folder, "");
      fixture.fake.browser().edit("edited", d -> withUnit(d, "s"), "");
      fixture.fake.browser().createFolder("elsewhere", "Elsewhere");
      fixture.fake.browser().move("moved", "elsewhere");

      assertThat(fixture.push(ORDERS).outcomes()).hasSize(1);
      assertThat(fixture.fake.dashboards()).contains("stock");

      fixture.prune = true;
      fixture.dryRun = true;
      fixture.fake.clearRequests();
      PushResult planned = fixture.push(ORDERS);
      assertThat(fixture.writes()).isEmpty();
      fixture.dryRun = false;
      PushResult result = fixture.push(ORDERS);
      assertThat(result.outcomes()).isEqualTo(planned.outcomes());
      assertThat(result.outcomes())
          .extracting(outcome -> outcome.state() + " " + outcome.uid())
          .containsExactlyInAnyOrder("UNCHANGED orders", "DELETED stock", "CONFLICT edited");
      assertThat(fixture.fake.dashboards())
          .containsExactlyInAnyOrder("other-env", "orders", "edited", "moved", "by-hand");
      assertThat(fixture.writes()).containsExactly("DELETE /api/dashboards/uid/stock");
      assertThat(fixture.messages).containsSubsequence("--prune deletes: stock", "DELETED stock");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void anIncompletePushDeletesNothing(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS, STOCK);
      fixture.prune = true;
      fixture.fake.fault("POST /api/dashboards/db", FakeFault.unauthorized());
      PushResult result = fixture.push(withUnit(ORDERS, "s"));
      assertThat(result.notes())
          .containsExactly("--prune did nothing, since the push is incomplete");
      assertThat(fixture.fake.dashboards()).contains("stock");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aChangeRightBeforeTheDeletionIsSeen(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS, STOCK);
      fixture.prune = true;
      fixture.fake.before(
          "GET /api/dashboards/uid/stock/versions",
          () ->
              fixture.fake.before(
                  "GET /api/dashboards/uid/stock",
                  () -> fixture.fake.browser().edit("stock", d -> withUnit(d, "s"), "")));
      PushResult result = fixture.push(ORDERS);
      assertThat(result.count(State.CONFLICT)).as(result.toString()).isEqualTo(1);
      assertThat(fixture.fake.dashboards()).contains("stock");
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLostResponseOfADeletionIsRead(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.pushed(ORDERS, STOCK);
      fixture.prune = true;
      fixture.fake.fault("DELETE /api/dashboards/uid/stock", FakeFault.lostResponse());
      assertThat(fixture.push(ORDERS).count(State.DELETED)).isEqualTo(1);
      assertThat(fixture.fake.dashboards()).containsExactly("orders");
    }
  }
}
