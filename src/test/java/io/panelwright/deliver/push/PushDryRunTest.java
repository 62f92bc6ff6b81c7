package io.panelwright.deliver.push;

import static io.panelwright.deliver.push.PushFixture.dashboard;
import static io.panelwright.deliver.push.PushFixture.withUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dry run writes nothing and reports what the push then does. */
class PushDryRunTest {

  private static final JsonObject ORDERS = dashboard("orders", "Orders");
  private static final JsonObject STOCK = dashboard("stock", "Stock");

  @ParameterizedTest
  @EnumSource(Storage.class)
  void noFolderIsCreated(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      fixture.dryRun = true;
      PushResult result = fixture.push(ORDERS, STOCK);
      assertThat(result.count(State.CREATED)).isEqualTo(2);
      assertThat(result.folder().exists()).isFalse();
      assertThat(fixture.fake.requests()).allMatch(request -> request.startsWith("GET "));
      assertThat(fixture.fake.dashboards()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void theDryRunReportsWhatThePushThenDoes(Storage storage) {
    try (var fixture = new PushFixture(storage)) {
      JsonObject edited = dashboard("edited", "Edited");
      fixture.pushed(ORDERS, STOCK, edited, dashboard("old", "Old"));
      fixture.fake.browser().edit("edited", d -> withUnit(d, "percent"), "");
      JsonObject[] next = {ORDERS, withUnit(STOCK, "s"), edited, dashboard("new", "New")};
      fixture.prune = true;
      fixture.dryRun = true;
      PushResult planned = fixture.push(next);
      assertThat(fixture.writes()).isEmpty();
      assertThat(planned.outcomes())
          .extracting(DashboardOutcome::state)
          .containsExactly(
              State.UNCHANGED, State.UPDATED, State.CONFLICT, State.CREATED, State.DELETED);
      fixture.dryRun = false;
      assertThat(fixture.push(next).outcomes()).isEqualTo(planned.outcomes());
    }
  }
}
