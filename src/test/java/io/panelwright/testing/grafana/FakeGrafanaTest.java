package io.panelwright.testing.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.http.ApiResult;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.TestHttp;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeGrafanaTest {

  private static JsonObject dashboard(String title) {
    return FakeJson.object("uid", "shop", "title", title, "schemaVersion", 41);
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aDashboardIsCreatedChangedMovedRestoredAndDeleted(Storage storage) {
    try (FakeGrafana fake = FakeGrafana.start(storage)) {
      FakeBrowser browser = fake.browser();
      browser.createFolder("team", "Team");
      browser.create(dashboard("Shop"), "team", "first");
      browser.edit("shop", d -> d.with("title", "Shop 2"), "second");
      assertThat(fake.stored("shop").string("title")).contains("Shop 2");
      browser.move("shop", "");
      assertThat(fake.folderOf("shop")).isEmpty();
      browser.restore("shop", 1);
      assertThat(fake.stored("shop").string("title")).contains("Shop");
      assertThat(fake.messages("shop"))
          .containsExactly("Restored from version 1", "", "second", "first");
      browser.delete("shop");
      assertThat(fake.dashboards()).isEmpty();
    }
  }

  @Test
  void anUnusedFaultFailsTheTest() {
    FakeGrafana fake = FakeGrafana.start(Storage.LEGACY).fault(FakeFault.serverError());
    assertThatThrownBy(fake::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("unused faults");
  }

  @Test
  void healthNeedsNoToken() {
    try (FakeGrafana fake = FakeGrafana.start(Storage.LEGACY)) {
      ApiResult<?> health = Grafana.at(TestHttp.service(fake.url())).health();
      assertThat(health.toString()).contains("ok");
      assertThat(fake.requests()).containsExactly("GET /api/health");
    }
  }
}
