package io.panelwright.assemble;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Panels.stat;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.ANY;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static io.panelwright.dsl.Units.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Expression;
import io.panelwright.dsl.Expression.Reduction;
import io.panelwright.dsl.Keys;
import io.panelwright.dsl.Loki;
import io.panelwright.dsl.PanelResult;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Target;
import io.panelwright.dsl.Variables;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
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
  void queries_of_several_datasources_are_a_mixture() {
    assertThat(panel(UP, LOGS.query("{}")).object("datasource"))
        .hasToString("{\"type\":\"datasource\",\"uid\":\"-- Mixed --\"}");
  }

  @Test
  void an_expression_does_not_make_a_mixture() {
    assertThat(panel(UP, Expression.reduce("A", Reduction.LAST)).object("datasource"))
        .hasToString("{\"type\":\"prometheus\",\"uid\":\"shop-main\"}");
    assertThat(panel(Expression.math("1 + 1")).object("datasource"))
        .hasToString("{\"type\":\"__expr__\",\"uid\":\"__expr__\"}");
  }

  @Test
  void the_result_of_another_panel_is_asked_for_by_its_id_wherever_it_stands() {
    Dashboard shop =
        dashboard(
            "shop",
            "Shop",
            section("A", ANY, stat("Copy", NUMBER, PanelResult.of("b/source"))),
            section("B", ANY, stat("Source", NUMBER, UP)));

    assertThat(findings(shop)).isEmpty();
    assertThat(first(shop).array("targets").objects().findFirst().orElseThrow().integer("panelId"))
        .contains((long) Keys.id("b/source"));
  }

  @Test
  void what_a_query_refers_to_must_exist() {
    assertThat(findings(shop(PanelResult.of("a/pannel"))))
        .containsExactly("no panel has the key \"a/pannel\"; did you mean \"a/panel\"?");
    assertThat(findings(shop(Loki.datasource("${logs}").query("{}"))))
        .containsExactly("a query asks $logs, which the dashboard does not declare");
    Loki picked = Loki.datasource("${logs}");
    Dashboard asked = shop().variables(Variables.query("pod", picked.labelValues("pod")));
    assertThat(findings(asked))
        .containsExactly("a query asks $logs, which the dashboard does not declare");
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

  /** The first panel that is no row. */
  private static JsonObject first(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document().panels().get(1).json();
  }

  private static List<String> findings(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).findings().stream()
        .map(finding -> finding.message())
        .toList();
  }
}
