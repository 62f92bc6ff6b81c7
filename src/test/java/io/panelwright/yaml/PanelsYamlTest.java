package io.panelwright.yaml;

import static io.panelwright.dsl.field.DataLink.dataLink;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.PanelLink.panelLink;
import static io.panelwright.yaml.YamlFixture.ORDERS;
import static io.panelwright.yaml.YamlFixture.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.GrafanaQuery;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Sql;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PanelsYamlTest {

  @Test
  void yamlAndJavaDefineTheSameDashboard() {
    PanelsYaml.Result result = YamlFixture.apply(YamlFixture.resource("good.yaml"));
    assertThat(result.findings()).isEmpty();
    List<Section> sections = new ArrayList<>(YamlFixture.ops().sections());
    sections.set(0, sections.get(0).and(share()));
    sections.add(1, orders());
    Dashboard java = YamlFixture.ops().sections(sections);
    assertThat(json(result.dashboards().get(0))).isEqualTo(json(java));
  }

  private static String json(Dashboard dashboard) {
    Assembly assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    assertThat(assembly.findings()).isEmpty();
    return JsonWriter.pretty(assembly.document().json());
  }

  private static Panel share() {
    return Panels.panel("piechart", "Share", PAYMENT.query("sum by (stage) (orders_events_total)"))
        .unit(Units.RATIO);
  }

  private static Section orders() {
    return Section.section("Orders pipeline", ORDERS, events(), up(), latency(), note())
        .key("orders")
        .collapsed()
        .repeat("stage");
  }

  private static Panel latency() {
    return Panels.panel(
        "heatmap", "Latency", ORDERS.query("sum by (le) (rate(orders_latency_bucket[5m]))"));
  }

  private static Panel note() {
    return Panels.text("Note", "# Read me\nMarkdown.");
  }

  private static Panel up() {
    return Panels.stat("Up?", Unit.suffix(" targets"), ORDERS.query("up{job=\"orders\"}"))
        .threshold(3)
        .noValue("NO ANSWER")
        .repeat("stage", 4)
        .mappings(
            Mapping.value(1, "UP").color(Color.GREEN),
            Mapping.range(2, 5, "MANY"),
            Mapping.from(6, "LOTS"),
            Mapping.regex("^x(.*)$", "$1"),
            Mapping.special(Mapping.Special.NAN, "?"));
  }

  private static Panel events() {
    return Panels.timeseries(
            "Events by stage",
            Unit.of("cps"),
            ORDERS
                .query("sum by (stage) (rate(orders_events_total[5m]))")
                .legend("{{stage}}")
                .both()
                .minStep("15s")
                .refId("E")
                .exemplars(),
            PAYMENT.query("sum(rate(payments_total[5m]))").table().hidden())
        .key("events-by-stage")
        .description("How many events each stage sees.")
        .width(12)
        .height(8)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .step(60, Color.YELLOW)
                .step(90.5, Color.of("#ff0000"))
                .percentage())
        .color(ColorMode.THRESHOLDS)
        .decimals(1)
        .min(0)
        .option("legend.placement", Json.of("right"))
        .option("legend.calcs", Json.strings(List.of("max", "lastNotNull")))
        .field("custom.lineWidth", Json.of(2))
        .field("custom.axisLabel", Json.of("5"))
        .overrides(
            override(FieldMatcher.byName("p99"))
                .unit(Units.SECONDS)
                .field("custom.lineWidth", Json.of(3))
                .color(ColorMode.fixed(Color.RED)),
            override(FieldMatcher.byNames("a", "b")).field("custom.fillOpacity", Json.of(0)),
            override(FieldMatcher.numeric()).decimals(2),
            override(FieldMatcher.byValue(Reducer.MAX, FieldMatcher.Comparison.GREATER_OR_EQUAL, 5))
                .min(1))
        .transform(
            Transformations.transformation(
                "organize", Json.object().with("excludeByName", Json.object().with("Time", true))),
            Transformations.transformation(
                    "reduce", Json.object().with("reducers", Json.strings(List.of("max"))))
                .onlyQuery("E")
                .disabled())
        .links(panelLink("Runbook", "https://example.org").inNewTab())
        .dataLinks(dataLink("5m", "/d/x").onClick())
        .minInterval("15s")
        .maxDataPoints(300)
        .timeFrom("1h")
        .timeShift("1d")
        .hideTimeOverride()
        .transparent();
  }

  @Test
  void everyCorePanelCanBeWritten() {
    GrafanaSchema.forProfile(Profile.DEFAULT)
        .panels()
        .forEach(
            (id, type) -> {
              boolean unit = type.fieldOption("unit").isPresent() && type.takesQueries();
              String panel =
                  id
                      + ": Title"
                      + (type.takesQueries() ? "\nquery: up" : "")
                      + (unit ? "\nunit: s" : "")
                      + (id.equals("text") ? "\ncontent: x" : "");
              PanelsYaml.Result result = YamlFixture.apply(YamlFixture.panel(panel));
              assertThat(result.findings()).as(id).isEmpty();
              json(result.dashboards().get(0));
            });
  }

  @Test
  void queriesInOtherLanguagesEqualThoseOfTheTypedMethods() {
    String panel =
        """
        table: Mixture
        unit: short
        queries:
          - loki: { uid: logs, editorMode: code, expr: '{app="cart"}', queryType: instant }
            refId: L
          - postgres: { uid: "${db}", editorMode: code, format: table, rawQuery: true, rawSql: SELECT 1 }
          - expression: { type: math, expression: $L / 2 }
            hidden: true
          - panel: health/live
            withTransformations: true
          - plugin: { type: acme-datasource, uid: acme, settings: { url: { path: / } } }
          - grafana: { queryType: randomWalk }
        """;

    PanelsYaml.Result result = YamlFixture.apply(YamlFixture.panel(panel));

    assertThat(result.findings()).isEmpty();
    Panel read = result.dashboards().get(0).sections().get(2).panels().get(0);
    assertThat(read.spec().data().queries())
        .extracting(Target::datasource, Target::json, Target::refId)
        .containsExactly(
            all(Loki.datasource("logs").query("{app=\"cart\"}").instant().refId("L")),
            all(Sql.postgres("${db}").query("SELECT 1")),
            all(Expression.math("$L / 2").hidden()),
            all(PanelResultQuery.of("health/live").withTransformations()),
            all(
                GenericDatasource.datasource("acme-datasource", "acme")
                    .query()
                    .setting("url.path", Json.of("/"))),
            all(GrafanaQuery.randomWalk()));
  }

  private static Tuple all(Target target) {
    return Tuple.tuple(target.datasource(), target.json(), target.refId());
  }

  @Test
  void sectionsAreInsertedAfterAndBeforeTheirNeighbors() {
    String text =
        "dashboards:\n  ops:\n    sections:\n"
            + section("A", "after: health")
            + section("B", "after: health")
            + section("C", "before: health")
            + section("D", "after: a")
            + section("E", "collapsed: false");
    PanelsYaml.Result result = YamlFixture.apply(text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.dashboards().get(0).sections())
        .extracting(Section::title)
        .containsExactly("C", "Health", "A", "D", "B", "Costs", "E");
  }

  private static String section(String title, String more) {
    return "      - { section: "
        + title
        + ", owner: Orders, "
        + more
        + ", panels: [ { text: x, content: y } ] }\n";
  }

  @Test
  void panelsQueriesAndSectionsHaveTheirLines() {
    Section section =
        YamlFixture.apply(YamlFixture.panel("stat: A\nunit: s\nquery: up"))
            .dashboards()
            .get(0)
            .sections()
            .get(2);
    Panel panel = section.panels().get(0);
    assertThat(section.site()).hasToString("panels.yaml:4:9");
    assertThat(panel.spec().identity().site()).hasToString("panels.yaml:7:13");
    assertThat(panel.spec().data().queries().get(0).site()).hasToString("panels.yaml:9:20");
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsAreAccepted() {
    String good = YamlFixture.resource("good.yaml");
    assertThat(YamlFixture.apply("\uFEFF" + good.replace("\n", "\r\n")).findings()).isEmpty();
  }

  @Test
  void titlesThatLookLikeOtherTypesKeepTheirText() {
    for (String title : List.of("5m", "1", "0x10", "true", "on", "1_000", ".inf", "2024-01-01")) {
      PanelsYaml.Result result =
          YamlFixture.apply(YamlFixture.panel("text: " + title + "\nkey: k\ncontent: 010"));
      assertThat(result.findings()).isEmpty();
      assertThat(result.dashboards().get(0).sections().get(2).panels().get(0).spec())
          .isEqualTo(Panels.text(title, "010").key("k").spec());
    }
  }

  @Test
  void validPanelsAreReadBesideAnInvalidOne() {
    String panels =
        "          - { stat: A, unit: zz, query: up }\n          - { text: B, content: x }\n";
    PanelsYaml.Result result = YamlFixture.apply(YamlFixture.section(panels));
    assertThat(result.findings()).hasSize(1);
    assertThat(result.dashboards().get(0).sections().get(2).panels()).hasSize(2);
  }

  @Test
  void nullRemovesADefaultOfTheHouseStyle() {
    String panel = "timeseries: A\nquery: up\nunit: null\nfield: { custom: { lineWidth: ~ } }";
    PanelsYaml.Result result = YamlFixture.apply(YamlFixture.panel(panel));
    assertThat(result.findings()).isEmpty();
    assertThat(result.dashboards().get(0).sections().get(2).panels())
        .containsExactly(
            Panels.timeseries("A", Unit.UNSET, ordersByContract().query("up"))
                .field("custom.lineWidth", JsonNull.NULL));
  }

  private static Owner ordersByContract() {
    return Owner.of(YamlFixture.CONTRACT, YamlFixture.ORDERS_DOMAIN);
  }
}
