package io.panelwright.assembly;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.ANY;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static io.panelwright.dsl.field.Units.NUMBER;
import static io.panelwright.dsl.panel.Panels.stat;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.Expression.Reduction;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final Loki LOGS = Loki.datasource("logs");
  private static final Query UP = CHECKOUT.query("up").refId("A");

  @Test
  void each_query_names_its_datasource() {
    assertThat(panel(LOGS.query("{app=\"cart\"}")))
        .hasToString(
            "{\"datasource\":{\"type\":\"loki\",\"uid\":\"logs\"},"
                + "\"targets\":[{\"datasource\":{\"type\":\"loki\",\"uid\":\"logs\"},"
                + "\"editorMode\":\"code\",\"expr\":\"{app=\\\"cart\\\"}\",\"queryType\":\"range\","
                + "\"refId\":\"A\"}]}");
  }

  @Test
  void queries_of_several_datasources_use_Mixed() {
    assertThat(panel(UP, LOGS.query("{}")).object("datasource"))
        .hasToString("{\"type\":\"datasource\",\"uid\":\"-- Mixed --\"}");
  }

  @Test
  void an_expression_does_not_make_a_panel_Mixed() {
    assertThat(panel(UP, Expression.reduce("A", Reduction.LAST)).object("datasource"))
        .hasToString("{\"type\":\"prometheus\",\"uid\":\"shop-main\"}");
    assertThat(panel(Expression.math("1 + 1")).object("datasource"))
        .hasToString("{\"type\":\"__expr__\",\"uid\":\"__expr__\"}");
  }

  @Test
  void the_result_of_another_panel_is_referenced_by_its_id_wherever_it_is() {
    Dashboard shop =
        dashboard(
            "shop",
            "Shop",
            section("A", ANY, stat("Copy", NUMBER, PanelResultQuery.of("b/source"))),
            section("B", ANY, stat("Source", NUMBER, UP)));

    assertThat(findings(shop)).isEmpty();
    assertThat(first(shop).array("targets").objects().findFirst().orElseThrow().integer("panelId"))
        .contains((long) Keys.id("b/source"));
  }

  @Test
  void references_of_a_query_must_exist() {
    assertThat(findings(shop(PanelResultQuery.of("a/pannel"))))
        .containsExactly("no panel has the key \"a/pannel\"; did you mean \"a/panel\"?");
    assertThat(findings(shop(Loki.datasource("${logs}").query("{}"))))
        .containsExactly("a query uses the datasource $logs, which the dashboard does not declare");
    Loki picked = Loki.datasource("${logs}");
    Dashboard dashboard = shop().variables(Variables.query("pod", picked.labelValues("pod")));
    assertThat(findings(dashboard))
        .containsExactly("a query uses the datasource $logs, which the dashboard does not declare");
    assertThat(findings(shop(picked.query("{}")).variables(Variables.datasource("logs", "loki"))))
        .isEmpty();
  }

  private static Dashboard shop(Target... targets) {
    Target[] more = targets.length == 0 ? targets : Arrays.copyOfRange(targets, 1, targets.length);
    Target first = targets.length == 0 ? UP : targets[0];
    return dashboard("shop", "Shop", section("A", CHECKOUT, stat("Panel", NUMBER, first, more)));
  }

  private static JsonObject panel(Target... targets) {
    JsonObject panel = first(shop(targets));
    return Json.object()
        .with("datasource", panel.object("datasource"))
        .with("targets", panel.array("targets"));
  }

  /** The first panel that is not a row. */
  private static JsonObject first(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document().panels().get(1).json();
  }

  private static List<String> findings(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).findings().stream()
        .map(finding -> finding.message())
        .toList();
  }
}
