package io.panelwright.assembly;

import static io.panelwright.dsl.Annotation.annotation;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.DashboardLink.link;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.ANY;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static io.panelwright.dsl.Shop.PAYMENT;
import static io.panelwright.dsl.field.DataLink.dataLink;
import static io.panelwright.dsl.field.Units.NUMBER;
import static io.panelwright.dsl.field.Units.RATIO;
import static io.panelwright.dsl.field.Units.SECONDS;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.PanelLink.panelLink;
import static io.panelwright.dsl.panel.Panels.gauge;
import static io.panelwright.dsl.panel.Panels.libraryPanel;
import static io.panelwright.dsl.panel.Panels.panel;
import static io.panelwright.dsl.panel.Panels.pluginPanel;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.text;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.panel.RenderingCondition.variableEquals;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.dashboard.VariableView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Dashboard.WeekStart;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.dsl.variable.CustomVariable;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.jsonunit.assertj.JsonAssert.ConfigurableJsonAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssemblerTest {

  private static final Query UP = CHECKOUT.query("up");

  /** A small dashboard with everything that depends on a profile. */
  private static Dashboard shop() {
    return dashboard("shop", "Shop", traffic(), money())
        .description("Is the shop open?")
        .tags("shop", "example")
        .time("now-1h", "now")
        .refresh("30s")
        .timezone("utc")
        .links(link("Runbook", "https://example.com/runbook").inNewTab())
        .variables(
            Variables.query("job", CHECKOUT.labelValues("up", "job")).multi().includeAll(),
            Variables.interval("window", "5m", "1h").hideLabel())
        .annotations(
            annotation("Deploys", Color.BLUE, CHECKOUT.query("changes(build_info[5m]) > 0"))
                .title("{{version}}")
                .only("traffic/error-ratio"));
  }

  private static Section traffic() {
    return section("Traffic", CHECKOUT, intro(), latency(), errorRatio(), load());
  }

  private static Panel intro() {
    return text("Read me", "What the **shop** does.").width(6).height(8).transparent();
  }

  private static Panel latency() {
    return timeseries(
            "Latency", SECONDS, CHECKOUT.query("latency_seconds{job=~\"$job\"}").legend("{{job}}"))
        .width(18)
        .description("How long people wait.")
        .thresholds(Thresholds.base(Color.GREEN).step(0.5, Color.YELLOW).step(1, Color.RED))
        .links(panelLink("Traces", "/d/traces"))
        .dataLinks(dataLink("Job", "/d/job?var-job=${__field.labels.job}"))
        .overrides(
            override(FieldMatcher.byName("cart"))
                .lineWidth(3)
                .thresholds(Thresholds.base(Color.GREEN).step(2, Color.RED)));
  }

  private static Panel errorRatio() {
    return stat("Error ratio", RATIO, CHECKOUT.query("job:errors:ratio").instant())
        .threshold(0.01)
        .mappings(Mapping.value(0, "none").color(Color.GREEN))
        .noValue("no traffic");
  }

  private static Panel load() {
    return gauge("Load", RATIO, ANY.query("load")).neutral(0.5).max(1);
  }

  private static Section money() {
    return section(
            "Money",
            PAYMENT,
            table("Orders", NUMBER, CHECKOUT.query("orders").table(), PAYMENT.query("paid").table())
                .transform(Transformations.merge()))
        .collapsed();
  }

  @Tag(Golden.TAG)
  @ParameterizedTest(name = "{0}")
  @EnumSource(Profile.class)
  void a_whole_dashboard_is_written_as_each_Grafana_saves_it(Profile profile) throws IOException {
    Assembly assembly = Assembler.assemble(shop(), profile);
    String text = assembly.document().text();
    assertThat(assembly.findings()).isEmpty();
    Golden.assertGolden("shop-" + profile + ".json", text);
    assertThat(CanonicalJson.canonicalize(DashboardDocument.read(text)).text()).isEqualTo(text);
  }

  @Test
  void the_result_contains_keys_ids_and_the_authors_lines() {
    Section section = section("Errors", CHECKOUT, stat("Error ratio", RATIO, UP));

    PlacedPanel placed = of(section).sections().get(0).panels().get(0);

    assertThat(placed.key()).isEqualTo("errors/error-ratio");
    assertThat(placed.id()).isEqualTo(Keys.id("errors/error-ratio"));
    assertThat(placed.site().toString())
        .matches("io/panelwright/assembly/AssemblerTest\\.java:[0-9]+");
  }

  @Test
  void the_built_in_annotation_comes_first() {
    Annotation deploys = annotation("Deploys", Color.BLUE, UP).off();

    assertJson(json(dashboard("shop", "Shop").annotations(deploys)).object("annotations"))
        .isEqualTo(
            """
            {list: [
              {builtIn: 1, datasource: {type: "grafana", uid: "-- Grafana --"}, enable: true,
               hide: true, iconColor: "rgba(0, 211, 255, 1)", name: "Annotations & Alerts",
               type: "dashboard"},
              {datasource: {type: "prometheus", uid: "shop-main"}, enable: false, expr: "up",
               hide: false, iconColor: "blue", name: "Deploys"}]}
            """);
  }

  @Test
  void the_built_in_annotation_keeps_the_authors_position() {
    Dashboard dashboard =
        dashboard("shop", "Shop")
            .annotations(
                annotation("Deploys", Color.BLUE, UP), Annotation.builtIn(Color.of("#123456")));

    assertThat(json(dashboard).object("annotations").array("list").objects())
        .extracting(annotation -> annotation.string("iconColor").orElse(""))
        .containsExactly("blue", "#123456");
  }

  @Test
  void an_annotation_names_the_panels_that_show_it_by_their_ids() {
    Dashboard dashboard = dashboard("shop", "Shop", section("A", CHECKOUT, stat("B", NUMBER, UP)));
    int id = Keys.id("a/b");

    assertThat(filter(dashboard, annotation("X", Color.RED, UP).only("a/b")))
        .isEqualTo("{\"exclude\":false,\"ids\":[" + id + "]}");
    assertThat(filter(dashboard, annotation("X", Color.RED, UP).except("a/b")))
        .isEqualTo("{\"exclude\":true,\"ids\":[" + id + "]}");
    assertThat(
            messages(
                Assembler.assemble(
                    dashboard.annotations(annotation("X", Color.RED, UP).only("a/c")),
                    Profile.DEFAULT)))
        .containsExactly("no panel has the key \"a/c\"; did you mean \"a/b\"?");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GRAFANA_13_2, ''", "GRAFANA_12_2,", "GRAFANA_11,", "GRAFANA_10,"})
  void the_week_starts_as_the_author_or_the_profile_sets(Profile profile, String profileDefault) {
    Dashboard shop = dashboard("shop", "Shop");

    assertThat(json(shop, profile).string("weekStart"))
        .isEqualTo(Optional.ofNullable(profileDefault));
    assertThat(json(shop.weekStart(WeekStart.MONDAY), profile).string("weekStart"))
        .contains("monday");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GRAFANA_13_2, 0, 42",
    "GRAFANA_12_2, 0, 41",
    "GRAFANA_11, null, 39",
    "GRAFANA_10, null, 39"
  })
  void the_first_threshold_and_the_schema_are_the_profiles(
      Profile profile, String base, long schemaVersion) {
    Thresholds red = Thresholds.base(Color.GREEN).step(3, Color.RED);
    Dashboard shop =
        one(
            stat("A", NUMBER, UP)
                .thresholds(red)
                .overrides(override(FieldMatcher.numeric()).thresholds(red)));
    String steps = "[{\"color\":\"green\",\"value\":" + base + "},{\"color\":\"red\",\"value\":3}]";

    JsonObject fields = first(shop, profile).object("fieldConfig");

    assertThat(fields.at("defaults.thresholds.steps").orElseThrow()).hasToString(steps);
    assertThat(fields.array("overrides").toString()).contains("\"steps\":" + steps);
    assertThat(json(shop, profile).integer("schemaVersion")).contains(schemaVersion);
  }

  @Test
  void a_gauges_neutral_value_is_where_the_profile_has_it() {
    Dashboard shop = one(gauge("A", NUMBER, UP).neutral(0.5));

    JsonObject newer = first(shop, Profile.GRAFANA_13_2);
    JsonObject older = first(shop, Profile.GRAFANA_12_2);

    assertThat(newer.at("options.neutral")).contains(Json.of(0.5));
    assertThat(newer.at("fieldConfig.defaults.custom.neutral")).isEmpty();
    assertThat(older.at("options.neutral")).isEmpty();
    assertThat(older.at("fieldConfig.defaults.custom.neutral")).contains(Json.of(0.5));
  }

  @Test
  void queries_of_several_datasources_make_a_panel_Mixed() {
    Dashboard shop = one(stat("A", NUMBER, UP, PAYMENT.query("up"), ANY.query("up")));

    assertJson(first(shop, Profile.DEFAULT).object("datasource"))
        .isEqualTo("{type: 'datasource', uid: '-- Mixed --'}");
    assertThat(view(shop).targets())
        .extracting(target -> target.datasource().orElseThrow().uid())
        .containsExactly("shop-main", "shop-ledger", "${ds}");
    assertJson(first(one(stat("A", NUMBER, UP, UP)), Profile.DEFAULT).object("datasource"))
        .isEqualTo("{type: 'prometheus', uid: 'shop-main'}");
  }

  @Test
  void a_missing_datasource_variable_is_added_first() {
    CustomVariable mine = Variables.custom("mine", "a");
    Dashboard needed = one(stat("A", NUMBER, ANY.query("up"))).variables(mine);
    Dashboard byVariable =
        dashboard("s", "S").variables(Variables.query("v", ANY.labelValues("up", "job")));
    Dashboard byAnnotation =
        dashboard("s", "S").annotations(annotation("X", Color.RED, ANY.query("up")));
    Dashboard declared = needed.variables(mine, Variables.datasource("ds", "loki"));

    assertThat(variables(needed)).containsExactly("ds", "mine");
    assertThat(variables(byVariable)).containsExactly("ds", "v");
    assertThat(variables(byAnnotation)).containsExactly("ds");
    assertThat(variables(declared)).containsExactly("mine", "ds");
    assertThat(variables(one(stat("A", NUMBER, UP)).variables(mine))).containsExactly("mine");
    assertJson(json(needed).object("templating").array("list").items().get(0))
        .isEqualTo(
            """
            {current: {text: "shop-main", value: "shop-main"}, label: "Datasource",
             description: "Which Prometheus is asked.", name: "ds", options: [],
             query: "prometheus", refresh: 1, regex: "^(shop-main|shop-ledger)$",
             type: "datasource"}
            """);
  }

  @Test
  void refIds_skip_used_letters_and_continue_after_Z() {
    Query[] more = new Query[29];
    Arrays.fill(more, UP);
    more[4] = UP.refId("B");
    more[5] = UP.refId("AA");

    assertThat(view(one(stat("A", NUMBER, UP, more))).targets())
        .extracting(TargetView::refId)
        .containsExactly(
            ("A C D E F B AA G H I J K L M N O P Q R S T U V W X Y Z AB AC AD").split(" "));
  }

  @Test
  void a_collapsed_row_contains_its_panels_and_fills_one_line() {
    Dashboard shop =
        dashboard(
            "shop",
            "Shop",
            section("A", CHECKOUT, stat("In A", NUMBER, UP)).collapsed(),
            section("B", CHECKOUT, stat("In B", NUMBER, UP)));

    assertThat(json(shop).array("panels").objects().map(panel -> panel.string("title").get()))
        .containsExactly("A", "B", "In B");
    assertThat(panels(shop))
        .extracting(panel -> panel.title() + " " + panel.gridPos().orElseThrow().y())
        .containsExactly("A 0", "In A 1", "B 1", "In B 2");
    assertThat(json(shop).array("panels").objects().map(row -> row.isTrue("collapsed")))
        .containsExactly(true, false, false);
  }

  @Test
  void a_panel_repeats_to_the_right_over_the_whole_width_or_downwards_in_its_own() {
    Dashboard shop =
        dashboard(
                "shop",
                "Shop",
                section(
                    "A",
                    CHECKOUT,
                    stat("Right", NUMBER, UP).repeat("job", 3),
                    stat("Down", NUMBER, UP).repeatDown("job")),
                section("B", CHECKOUT).repeat("job"))
            .variables(Variables.custom("job", "a", "b"));

    List<PanelView> panels = panels(shop);

    assertThat(Assembler.assemble(shop, Profile.DEFAULT).findings()).isEmpty();
    assertJson(panels.get(1).json())
        .inPath("$")
        .isObject()
        .containsEntry("repeat", "job")
        .containsEntry("repeatDirection", "h")
        .containsEntry("maxPerRow", BigDecimal.valueOf(3));
    assertThat(panels.get(1).gridPos().orElseThrow().w()).isEqualTo(24);
    assertThat(panels.get(2).json().string("repeatDirection")).contains("v");
    assertThat(panels.get(2).json().has("maxPerRow")).isFalse();
    assertThat(panels.get(2).gridPos().orElseThrow().w()).isEqualTo(4);
    assertThat(panels.get(3).json().string("repeat")).contains("job");
  }

  @Test
  void a_library_panel_is_only_a_reference() {
    assertJson(first(one(libraryPanel("Load", "Load panel", "lib-1")), Profile.DEFAULT))
        .isEqualTo(
            "{gridPos: {h: 8, w: 12, x: 0, y: 1}, id: "
                + Keys.id("a/load")
                + ", libraryPanel: {name: 'Load panel', uid: 'lib-1'}, title: 'Load',"
                + " type: 'library-panel-ref'}");
  }

  @Test
  void a_text_panel_has_no_queries() {
    JsonObject text = first(one(text("Read me", "  Hello\n")), Profile.DEFAULT);

    assertThat(text.at("options.content")).contains(Json.of("Hello"));
    assertThat(text.has("targets")).isFalse();
    assertThat(text.has("datasource")).isFalse();
    assertJson(text.object("fieldConfig")).isEqualTo("{defaults: {}, overrides: []}");
  }

  @Test
  void the_escape_hatch_overrides_everything_else() {
    JsonObject panel =
        first(
            one(
                stat("A", NUMBER, UP)
                    .raw("options.colorMode", Json.of("mine"))
                    .raw("strange", Json.of(1))
                    .colorTarget(Stat.ColorTarget.NONE)),
            Profile.DEFAULT);

    assertThat(panel.at("options.colorMode")).contains(Json.of("mine"));
    assertThat(panel.at("options.graphMode")).contains(Json.of("none"));
    assertThat(panel.get("strange")).contains(Json.of(1));
  }

  @Test
  void a_panel_of_a_plugin_is_written_unchecked_with_its_own_version() {
    Dashboard shop = one(pluginPanel("acme", "1.2.3", "A", UP).option("a.b", Json.of(1)));

    assertThat(messages(shop, Profile.DEFAULT)).isEmpty();
    assertThat(first(shop, Profile.DEFAULT).string("pluginVersion")).contains("1.2.3");
    assertJson(first(shop, Profile.DEFAULT).object("options")).isEqualTo("{a: {b: 1}}");
  }

  @Test
  void errors_are_reported_with_the_next_step() {
    assertFinding(
        () -> one(stat("A", NUMBER, UP).option("colourMode", Json.of("value"))),
        "Shop / A / A: stat has no option \"colourMode\"; did you mean \"colorMode\"? ->");
    assertFinding(
        () -> one(panel("text", "A").option("zzzzzz", Json.of("value"))),
        "Shop / A / A: text has no option \"zzzzzz\" -> options: code.language,"
            + " code.showLineNumbers, code.showMiniMap, content, mode, renderMode");
    assertFinding(
        () -> one(stat("A", NUMBER, UP).option("graphMode", Json.of("arae"))),
        "Shop / A / A: graphMode takes one of area, line, none, found \"arae\"; did you mean"
            + " \"area\"? ->");
    assertFinding(
        () -> one(stat("A", NUMBER, UP).field("custom.lineWidth", Json.of(1))),
        "Shop / A / A: stat has no field option \"custom.lineWidth\" -> options: unit, min,"
            + " fieldMinMax, color, noValue, links and 7 more");
    assertFinding(
        () ->
            one(
                stat("A", NUMBER, UP)
                    .overrides(override(FieldMatcher.matcher("byNam", Optional.empty())))),
        "Shop / A / A: unknown matcher \"byNam\"; did you mean \"byName\"? -> use one of: byName,"
            + " byNames, byValue, byType, byRegexpOrNames, byFrameRefID and 6 more");
    assertFinding(
        () -> one(stat("A", NUMBER, UP.refId("X"), UP.refId("X"))),
        "Shop / A / A: two queries have the refId \"X\" -> use different refIds, or none");
    assertFinding(
        () -> one(stat("A", NUMBER, UP).repeat("jop")).variables(Variables.custom("job", "a")),
        "Shop / A / A: the panel repeats for $jop, which the dashboard does not declare -> declare"
            + " it, or use one of: job");
    assertFinding(
        () -> dashboard("shop", "Shop", section("A", CHECKOUT).repeat("job")),
        "Shop / A: the section repeats for $job, which the dashboard does not declare -> declare"
            + " it");
    assertFinding(
        () ->
            dashboard("shop", "Shop")
                .variables(Variables.custom("job", "a"), Variables.custom("job", "b")),
        "Shop: variable $job is declared twice -> remove one of them");
    assertFinding(
        () -> one(stat("", NUMBER, UP)),
        "Shop / A / : the panel title \"\" contains no Latin letter or digit for a key -> add"
            + " .key(\"…\")");
    assertFinding(
        () ->
            dashboard(
                "shop",
                "Shop",
                section("A", CHECKOUT).tab("T"),
                section("B", CHECKOUT),
                section("C", CHECKOUT).tab("T")),
        "Shop / C: the tab \"T\" is interrupted by sections outside it ->"
            + " move the sections of the tab together, or change its title");
    assertFinding(
        () -> automatic(stat("B", NUMBER, UP).width(8)),
        "Shop / A / B: .width has no effect in a section with an auto grid ->"
            + " remove it, or remove .autoGrid(…) from the section");
    assertFinding(
        () -> automatic(stat("B", NUMBER, UP).repeatDown("job")),
        "Shop / A / B: .repeatDown has no effect in a section with an auto grid"
            + " -> remove it, or remove .autoGrid(…) from the section");
    assertFinding(
        () -> automatic(stat("B", NUMBER, UP).hideWhen(variableEquals("mode", "full"))),
        "Shop / A / B: its conditional rendering uses $mode, which the dashboard does not declare ->"
            + " declare it, or use one of: job");
    assertFinding(
        () -> one(stat("…", NUMBER, UP)),
        "Shop / A / …: the panel title \"…\" contains no Latin letter or digit for a key -> add"
            + " .key(\"…\")");
    assertFinding(
        () -> dashboard("shop", "Shop", section("!", CHECKOUT)),
        "Shop / !: the section title \"!\" contains no Latin letter or digit for a key -> add"
            + " .key(\"…\")");
  }

  private static Dashboard automatic(Panel panel) {
    return dashboard(
        "shop",
        "Shop",
        section("A", CHECKOUT, panel)
            .autoGrid(AutoGrid.maxColumns(2))
            .variables(Variables.custom("job", "a")));
  }

  @Test
  void an_auto_grid_gets_fixed_positions() {
    Dashboard shop =
        dashboard(
            "shop",
            "Shop",
            section(
                    "A",
                    CHECKOUT,
                    stat("B", NUMBER, UP),
                    stat("C", NUMBER, UP),
                    stat("D", NUMBER, UP).repeat("job"))
                .autoGrid(AutoGrid.maxColumns(2).rowHeight(AutoGrid.RowHeight.SHORT))
                .variables(Variables.custom("job", "a")));

    var panels = Assembler.assemble(shop, Profile.DEFAULT).document().panels();

    assertThat(panels.stream().map(panel -> panel.json().object("gridPos").toString()))
        .containsExactly(
            "{\"h\":1,\"w\":24,\"x\":0,\"y\":0}",
            "{\"h\":5,\"w\":12,\"x\":0,\"y\":1}",
            "{\"h\":5,\"w\":12,\"x\":12,\"y\":1}",
            "{\"h\":5,\"w\":12,\"x\":0,\"y\":6}");
    assertThat(panels.get(3).json().integer("maxPerRow")).contains(2L);
    assertThat(panels.get(3).json().string("repeatDirection")).contains("h");
  }

  @Test
  void a_section_without_header_has_no_row() {
    Dashboard shop =
        dashboard(
            "shop",
            "Shop",
            section("A", CHECKOUT, stat("", Unit.UNSET, UP).key("up").place(3, 2)).withoutHeader());

    var panels = Assembler.assemble(shop, Profile.DEFAULT).document().panels();

    assertThat(panels).hasSize(1);
    JsonObject panel = panels.get(0).json();
    assertThat(panel.object("gridPos")).hasToString("{\"h\":4,\"w\":4,\"x\":3,\"y\":2}");
    assertThat(panel.string("title")).contains("");
    assertThat(panel.object("fieldConfig").object("defaults").has("unit")).isFalse();
  }

  @Test
  void an_option_of_a_newer_Grafana_is_reported_with_its_version() {
    Dashboard shop = one(gauge("A", NUMBER, UP).segmentCount(3));

    assertThat(messages(shop, Profile.GRAFANA_13_2)).isEmpty();
    assertThat(messages(shop, Profile.GRAFANA_12_2))
        .containsExactly(
            "gauge has no option \"segmentCount\" in Grafana 12.2; Grafana 13.2 has it");
  }

  @Test
  void a_panel_of_unknown_type_is_also_reported_for_the_profile() {
    var made = FindingCollector.collect(() -> one(panel("timeserie", "A", UP)));

    assertThat(messages(made.value().orElseThrow(), Profile.DEFAULT))
        .containsExactly(
            "Grafana 13.2 has no panel type \"timeserie\"; did you mean \"timeseries\"?");
  }

  private static void assertFinding(Supplier<Dashboard> author, String expected) {
    List<Finding> findings = Assembler.assemble(author.get(), Profile.DEFAULT).findings();

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    String place = String.join(" / ", finding.location().path());
    assertThat((place + ": " + finding.message() + " -> " + finding.hint()).strip())
        .isEqualTo(expected);
    assertThat(finding.location().position().orElseThrow().file())
        .isEqualTo("io/panelwright/assembly/AssemblerTest.java");
  }

  /** JSON-Unit would serialize our JSON as a bean, so it gets the text. */
  private static ConfigurableJsonAssert assertJson(Json json) {
    return assertThatJson(json.toString());
  }

  private static Dashboard one(Panel panel) {
    return dashboard("shop", "Shop", section("A", CHECKOUT, panel));
  }

  private static Assembly of(Section section) {
    return Assembler.assemble(dashboard("shop", "Shop", section), Profile.DEFAULT);
  }

  private static JsonObject json(Dashboard dashboard) {
    return json(dashboard, Profile.DEFAULT);
  }

  private static JsonObject json(Dashboard dashboard, Profile profile) {
    return Assembler.assemble(dashboard, profile).document().json();
  }

  private static List<PanelView> panels(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document().panels();
  }

  private static PanelView view(Dashboard dashboard) {
    return panels(dashboard).get(1);
  }

  /** The first panel that is not a row. */
  private static JsonObject first(Dashboard dashboard, Profile profile) {
    return Assembler.assemble(dashboard, profile).document().panels().get(1).json();
  }

  private static String filter(Dashboard dashboard, Annotation annotation) {
    JsonObject annotations = json(dashboard.annotations(annotation)).object("annotations");
    return ((JsonObject) annotations.array("list").items().get(1)).object("filter").toString();
  }

  private static List<String> variables(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document().variables().stream()
        .map(VariableView::name)
        .toList();
  }

  private static List<String> messages(Dashboard dashboard, Profile profile) {
    return messages(Assembler.assemble(dashboard, profile));
  }

  private static List<String> messages(Assembly assembly) {
    return assembly.findings().stream().map(Finding::message).toList();
  }
}
