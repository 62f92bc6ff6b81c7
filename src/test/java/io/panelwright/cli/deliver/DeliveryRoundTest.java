package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The round: push, edits in the browser, drift, pull, render and push again leave no difference.
 */
class DeliveryRoundTest {

  private static final String PANELS = "panels.yaml";

  @TempDir private Path folder;

  static Stream<Arguments> servers() {
    return Stream.of(Storage.values())
        .flatMap(s -> Stream.of("classic", "v1").map(api -> Arguments.of(s, api)));
  }

  /** The resource API of Grafana 12 refuses the schema version of our dashboards. */
  private static FakeGrafana grafana(Storage storage, String api) {
    return FakeGrafana.start(storage)
        .release(api.equals("classic") ? 12 : 13)
        .datasource("shop-main")
        .datasource("shop-payments")
        .datasource("shop-platform");
  }

  private static UnaryOperator<JsonObject> panel(String title, UnaryOperator<JsonObject> change) {
    return dashboard -> {
      List<Json> panels = new ArrayList<>();
      for (JsonObject panel : dashboard.array("panels").objects().toList()) {
        boolean named = panel.string("title").orElse("").startsWith(title);
        panels.add(named ? change.apply(panel) : panel);
      }
      return dashboard.with("panels", new JsonArray(panels));
    };
  }

  private static UnaryOperator<JsonObject> without(String title) {
    return dashboard ->
        dashboard.with(
            "panels",
            new JsonArray(
                dashboard.array("panels").items().stream()
                    .filter(p -> !((JsonObject) p).string("title").orElse("").equals(title))
                    .toList()));
  }

  private static JsonObject threshold(JsonObject panel) {
    String text = panel.object("fieldConfig").object("defaults").object("thresholds").toString();
    return panel.withAt(
        "fieldConfig.defaults.thresholds",
        JsonReader.read(text.replace("\"value\":1}", "\"value\":2}")));
  }

  private static JsonObject query(JsonObject panel) {
    JsonObject target = panel.array("targets").objects().findFirst().orElseThrow();
    return panel.with(
        "targets",
        Json.array(target.with("expr", "60 * sum by (result) (rate(shop_orders_total[10m]))")));
  }

  /** A new panel at the end of the section of panels.yaml, above the section of the servers. */
  private static JsonObject withNewPanel(JsonObject dashboard) {
    List<JsonObject> panels = dashboard.array("panels").objects().toList();
    long line =
        panels.stream()
            .filter(p -> p.string("title").orElse("").equals("Servers"))
            .mapToLong(p -> p.object("gridPos").integer("y").orElse(0L))
            .findFirst()
            .orElseThrow();
    List<Json> edited = new ArrayList<>();
    for (JsonObject panel : panels) {
      long y = panel.object("gridPos").integer("y").orElse(0L);
      edited.add(y < line ? panel : panel.withAt("gridPos.y", Json.of(y + 6)));
    }
    edited.add(newPanel(line));
    return dashboard.with("panels", new JsonArray(edited));
  }

  private static JsonObject newPanel(long y) {
    return (JsonObject)
        JsonReader.read(
            """
            {
              "id": 1001,
              "type": "stat",
              "title": "Warehouses",
              "gridPos": {"h": 6, "w": 12, "x": 0, "y": %d},
              "datasource": {"type": "prometheus", "uid": "shop-main"},
              "fieldConfig": {"defaults": {"unit": "short"}, "overrides": []},
              "options": {},
              "targets": [
                {
                  "refId": "A",
                  "datasource": {"type": "prometheus", "uid": "shop-main"},
                  "expr": "count(count by (warehouse) (stock_units))"
                }
              ]
            }
            """
                .formatted(y));
  }

  private static JsonObject withLabel(JsonObject dashboard) {
    List<Json> list = new ArrayList<>();
    for (JsonObject variable : dashboard.object("templating").array("list").objects().toList()) {
      boolean named = variable.string("name").orElse("").equals("provider");
      list.add(named ? variable.with("label", "Payment provider") : variable);
    }
    return dashboard.withAt("templating.list", new JsonArray(list));
  }

  /** What a user changes in panels of panels.yaml and of Java sources, and in a variable. */
  private static void editInBrowser(FakeGrafana grafana) {
    List<UnaryOperator<JsonObject>> edits =
        List.of(
            panel(
                "Reservations",
                p ->
                    p.with("title", "Reservations, all results")
                        .withAt("fieldConfig.defaults.unit", Json.of("ops"))),
            panel("Checkout p95", DeliveryRoundTest::threshold),
            panel("Orders per minute", DeliveryRoundTest::query),
            without("Targets of $ds"),
            DeliveryRoundTest::withNewPanel,
            DeliveryRoundTest::withLabel);
    edits.forEach(edit -> grafana.browser().edit(TeamProject.UID, edit, "by hand"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aRoundLeavesNoDifference(Storage storage, String api) throws IOException {
    try (FakeGrafana grafana = grafana(storage, api)) {
      TeamProject project = TeamProject.create(folder, grafana, api);
      expect(project, 0, "push");
      expect(project, 0, "drift");

      editInBrowser(grafana);
      expect(project, 1, "push");
      expect(project, 1, "drift");
      assertThat(project.out())
          .contains("changed in Grafana")
          .contains("unit eps → ops")
          .contains("threshold red 1 → 2")
          .contains("Targets of $ds: removed")
          .contains("Stock / Warehouses: added")
          .contains("variable $provider: label");

      expect(project, 1, "pull");
      expect(project, 0, "pull", "--write");
      project.compile();
      expect(project, 0, "render", "--out", "rendered");
      expect(project, 0, "push");
      assertThat(project.out()).contains("1 updated");
      expect(project, 0, "push");
      assertThat(project.out()).contains("1 unchanged");
      expect(project, 0, "drift");
      expect(project, 0, "pull");
      theSecondRoundStartsFromTheFirst(project, grafana);
    }
  }

  /** The same value changes again in Grafana; then the source sets it back. */
  private static void theSecondRoundStartsFromTheFirst(TeamProject project, FakeGrafana grafana)
      throws IOException {
    UnaryOperator<JsonObject> unit = p -> p.withAt("fieldConfig.defaults.unit", Json.of("reqps"));
    grafana.browser().edit(TeamProject.UID, panel("Reservations", unit), "again");
    expect(project, 1, "drift");
    assertThat(project.out()).contains("unit ops → reqps").doesNotContain("changed in both");
    expect(project, 0, "pull", "--write");
    expect(project, 0, "push");
    project.edit(PANELS, "unit: reqps", "unit: eps");
    expect(project, 0, "push");
    assertThat(project.out()).contains("1 panel changed").contains("1 updated");
  }

  /** The source changed other values since the push: they stay, and are pushed. */
  @ParameterizedTest
  @CsvSource({"LEGACY, classic", "UNIFIED, v1"})
  void aRoundKeepsTheChangesOfBothSides(Storage storage, String api) throws IOException {
    try (FakeGrafana grafana = grafana(storage, api)) {
      TeamProject project = TeamProject.create(folder, grafana, api);
      expect(project, 0, "push");
      editInBrowser(grafana);
      project.edit(PANELS, "Sold-out share (5m)", "Sold out (5m)");
      project.edit(
          "src/main/java/com/example/checkout/CheckoutDashboards.java",
          "\"now-30m\"",
          "\"now-1h\"");
      project.compile();
      expect(project, 1, "drift");
      assertThat(project.out())
          .contains("changed in both")
          .contains("Sold out (5m): renamed")
          .contains("unit eps → ops");
      expect(project, 1, "push");

      expect(project, 0, "pull", "--write");
      project.compile();
      expect(project, 1, "drift");
      assertThat(project.out()).contains("not pushed").contains("Sold out (5m): renamed");
      expect(project, 0, "push");
      expect(project, 0, "drift");
      JsonObject stored = grafana.stored(TeamProject.UID);
      assertThat(stored.toString()).contains("\"Warehouses\"").contains("\"Sold out (5m)\"");
      assertThat(stored.object("time").string("from")).hasValue("now-1h");
    }
  }

  private static void expect(TeamProject project, int code, String... command) {
    assertThat(project.run(command)).as(project.transcript()).isEqualTo(code);
  }
}
