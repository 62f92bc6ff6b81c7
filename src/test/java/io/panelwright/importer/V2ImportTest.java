package io.panelwright.importer;

import static io.panelwright.importer.V2Samples.auto;
import static io.panelwright.importer.V2Samples.cell;
import static io.panelwright.importer.V2Samples.custom;
import static io.panelwright.importer.V2Samples.file;
import static io.panelwright.importer.V2Samples.grid;
import static io.panelwright.importer.V2Samples.json;
import static io.panelwright.importer.V2Samples.row;
import static io.panelwright.importer.V2Samples.rows;
import static io.panelwright.importer.V2Samples.tab;
import static io.panelwright.importer.V2Samples.tabs;
import static io.panelwright.importer.V2Samples.toggle;
import static io.panelwright.importer.V2Samples.variables;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that only v2 has become methods, and are written as the same v2 again. */
class V2ImportTest {

  private static final Pattern METHOD =
      Pattern.compile(
          "static (?:Section|Panel) \\w+\\(\\) \\{\n    return (.*?);\n  }", Pattern.DOTALL);

  private static final String WHEN =
      "{'conditionalRendering': {'kind': 'ConditionalRenderingGroup', 'spec': {%s, 'items': [%s]}}}";

  private static final String ASKED =
      "{'kind': 'ConditionalRenderingVariable', 'spec': {'variable': 'v', 'operator': '%s',"
          + " 'value': 'a'}}";

  private static final String DATA = "{'kind': 'ConditionalRenderingData', 'spec': {'value': %s}}";

  private static final String RANGE =
      "{'kind': 'ConditionalRenderingTimeRangeSize', 'spec': {'value': '7d'}}";

  private static final String REPEAT = "{'repeat': {'mode': 'variable', 'value': 'v'}}";

  private static String when(String how, String... items) {
    return String.format(WHEN, how, String.join(", ", items));
  }

  private static String condition(String operator) {
    return String.format(ASKED, operator);
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        says(
            "a grid without rows",
            grid(1, 2),
            "section(\"Overview\", PROM, p1(), p2()).withoutHeader()"),
        says(
            "tabs: one with a grid, one with rows",
            tabs(
                tab("One", "{}", grid(1)),
                tab(
                    "Two",
                    "{}",
                    rows(row("A", "{}", grid(2)), row("B", "{'collapse': true}", grid(3))))),
            "section(\"One\", PROM, p1()).tab()",
            "section(\"A\", PROM, p2()).tab(\"Two\")",
            "section(\"B\", PROM, p3()).collapsed().tab(\"Two\")"),
        says(
            "tabs between rows",
            rows(
                row("A", "{}", grid(1)),
                row("", "{'hideHeader': true}", tabs(tab("T", "{}", grid(2))))),
            "section(\"A\", PROM, p1())",
            "section(\"T\", PROM, p2()).tab()"),
        says(
            "rows without headers",
            rows(
                row("A", "{}", grid(1)),
                row("Sight", "{'hideHeader': true}", grid(2)),
                row("", "{'hideHeader': true, 'collapse': true}", grid(3))),
            "section(\"A\", PROM, p1())",
            "section(\"Sight\", PROM, p2()).withoutHeader()",
            "section(\"Overview\", PROM, p3()).withoutHeader()"),
        says(
            "an automatic grid in a tab",
            tabs(
                tab(
                    "T",
                    "{}",
                    auto(
                        "{'maxColumnCount': 4, 'rowHeightMode': 'short', 'fillScreen': true}",
                        cell(1, "{}"),
                        cell(2, REPEAT)))),
            "section(\"T\", PROM, p1(), p2()).tab()"
                + ".autoGrid(AutoGrid.maxColumns(4).rowHeight(AutoGrid.RowHeight.SHORT)"
                + ".fillScreen())"),
        says(
            "sizes in pixels",
            rows(
                row(
                    "A",
                    "{}",
                    auto(
                        "{'columnWidthMode': 'custom', 'columnWidth': 321,"
                            + " 'rowHeightMode': 'custom', 'rowHeight': 200}",
                        cell(1, "{}")))),
            "section(\"A\", PROM, p1())"
                + ".autoGrid(AutoGrid.maxColumns(3).columnWidth(321).rowHeight(200))"),
        says(
            "conditions of rows and tabs",
            tabs(
                tab("T", when("'visibility': 'hide', 'condition': 'or'", RANGE), grid(1)),
                tab(
                    "U",
                    "{}",
                    rows(
                        row("A", when("'visibility': 'show'", condition("equals")), grid(2)),
                        row(
                            "B",
                            when(
                                "'visibility': 'hide', 'condition': 'and'",
                                condition("matches"),
                                condition("notMatches")),
                            grid(3))))),
            "section(\"T\", PROM, p1()).tab().hideWhenAny(RenderingCondition.timeRangeUpTo(\"7d\"))",
            "section(\"A\", PROM, p2()).tab(\"U\")"
                + ".showWhen(RenderingCondition.variableEquals(\"v\", \"a\"))",
            "section(\"B\", PROM, p3()).tab(\"U\").hideWhen("
                + "RenderingCondition.variableMatches(\"v\", \"a\"),"
                + "RenderingCondition.variableNotMatches(\"v\", \"a\"))"),
        says(
            "copies of rows and tabs",
            tabs(
                tab("T", REPEAT, grid(1)),
                tab("U", "{}", rows(row("A", REPEAT, grid(2)), row("B", "{}", grid(3))))),
            "section(\"T\", PROM, p1()).repeat(\"v\").tab()",
            "section(\"A\", PROM, p2()).repeat(\"v\").tab(\"U\")",
            "section(\"B\", PROM, p3()).tab(\"U\")"),
        says(
            "variables of a row",
            rows(
                row("A", variables(custom("own"), toggle("full")), grid(1)),
                row("B", "{}", grid(2))),
            "section(\"A\", PROM, p1()).variables(own(), full())",
            "section(\"B\", PROM, p2())"),
        says(
            "an empty tab",
            tabs(tab("T", "{}", rows()), tab("U", "{}", grid(1))),
            "Section.unowned(\"T\").tab()",
            "section(\"U\", PROM, p1()).tab()"));
  }

  private static Arguments says(String what, JsonObject layout, String... sections) {
    return Arguments.of(what, layout, List.of(sections));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void layouts_become_methods(String what, JsonObject layout, List<String> sections) {
    ImportedDashboard imported = imported(file(layout));
    assertThat(imported.allDifferences()).isEmpty();
    assertThat(expressions(imported, "section(")).isEqualTo(sections);
  }

  static Stream<Arguments> panels() {
    return Stream.of(
        Arguments.of("copies", REPEAT, ".repeat(\"v\")"),
        Arguments.of(
            "one of two conditions",
            when("'visibility': 'show', 'condition': 'or'", String.format(DATA, "true"), RANGE),
            ".showWhenAny(RenderingCondition.hasData(), RenderingCondition.timeRangeUpTo(\"7d\"))"),
        Arguments.of(
            "hidden without data",
            when("'visibility': 'hide', 'condition': 'and'", String.format(DATA, "false")),
            ".hideWhen(RenderingCondition.hasNoData())"),
        Arguments.of("nothing", "{}", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void panels_of_automatic_grids_become_methods(String what, String cell, String words) {
    ImportedDashboard imported =
        imported(file(auto("{}", cell(1, "{}"), cell(2, "{}"), cell(3, cell))));
    assertThat(imported.allDifferences()).isEmpty();
    assertThat(expressions(imported, "timeseries(\"P3\"").get(0))
        .isEqualTo("timeseries(\"P3\", Unit.UNSET, PROM.minimalQuery(\"up\"))" + words);
  }

  static Stream<Arguments> unsaid() {
    return Stream.of(
        Arguments.of(
            "rows in rows",
            rows(row("A", "{}", rows(row("B", "{}", grid(1)), row("C", "{}", grid(2))))),
            List.of("\"A / B\"", "\"A / C\""),
            List.of("v2/layout/spec/rows")),
        Arguments.of(
            "tabs in a tab",
            tabs(tab("A", "{}", tabs(tab("B", "{}", grid(1))))),
            List.of("\"A / B\""),
            List.of(
                "v2/layout/spec/tabs/0/spec/layout/kind",
                "v2/layout/spec/tabs/0/spec/layout/spec/tabs",
                "v2/layout/spec/tabs/0/spec/layout/spec/items",
                "v2/layout/spec/tabs/0/spec/title")),
        Arguments.of(
            "a condition of a tab with rows",
            tabs(
                tab(
                    "A",
                    when("'visibility': 'show'", RANGE),
                    rows(row("B", "{}", grid(1)), row("C", "{}", grid(2))))),
            List.of(),
            List.of("v2/layout/spec/tabs/0/spec/conditionalRendering")),
        Arguments.of(
            "an unknown condition",
            rows(row("A", when("'visibility': 'show'", "{'kind': 'Moon'}"), grid(1))),
            List.of(),
            List.of("v2/layout/spec/rows/0/spec/conditionalRendering")),
        Arguments.of(
            "a row that fills the screen",
            rows(row("A", "{'fillScreen': true}", grid(1))),
            List.of(),
            List.of("v2/layout/spec/rows/0/spec/fillScreen")),
        Arguments.of(
            "a variable in two rows",
            rows(
                row("A", variables(custom("w")), grid(1)),
                row("B", variables(custom("w")), grid(2))),
            List.of(),
            List.of(
                "v2/layout/spec/rows/0/spec/variables",
                "v2/layout/spec/rows/1/spec/variables",
                "v2/variables")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsaid")
  void parts_without_methods_are_reported(
      String what, JsonObject layout, List<String> nested, List<String> differences) {
    ImportedDashboard imported = imported(file(layout));
    assertThat(places(imported, "moved out of the row or tab around it")).isEqualTo(nested);
    assertThat(
            imported.allDifferences().stream()
                .map(difference -> difference.split(": ")[0])
                .toList())
        .isEqualTo(differences);
  }

  @Test
  void rows_without_headers_in_a_row_are_one_grid() {
    JsonObject hidden = rows(bareRow(1), bareRow(2));
    ImportedDashboard imported =
        imported(file(rows(row("A", "{}", hidden), row("B", "{}", grid(3)))));
    assertThat(imported.allDifferences()).isEmpty();
    assertThat(places(imported, "its rows without headers were merged")).containsExactly("\"A\"");
    assertThat(expressions(imported, "section("))
        .containsExactly("section(\"A\", PROM, p1(), p2())", "section(\"B\", PROM, p3())");
  }

  private static JsonObject bareRow(int panel) {
    return row("Unseen " + panel, "{'hideHeader': true}", grid(panel));
  }

  @Test
  void the_save_model_keeps_the_nesting() {
    JsonObject layout = rows(row("A", "{}", rows(bareRow(1), row("B", "{}", grid(2)))));
    JsonObject saved = Importer.toSaveModel(file(layout), Profile.DEFAULT).json();
    assertThat(saved.string("apiVersion")).contains("dashboard.grafana.app/v2");
    assertThat(saved.object("metadata")).isEqualTo(json("{'name': 'sample'}"));
    JsonObject spec = saved.object("spec");
    assertThat(spec.object("elements").members().keySet()).containsExactly("1", "2");
    assertThat(spec.object("elements").object("2").object("spec").integer("id")).contains(2L);
    assertThat(spec.object("layout").toString().replace('"', '\''))
        .isEqualTo(
            "{'kind':'RowsLayout','spec':{'rows':[{'kind':'RowsLayoutRow','spec':{"
                + "'collapse':false,'layout':{'kind':'RowsLayout','spec':{'rows':["
                + "{'kind':'RowsLayoutRow','spec':{'collapse':false,'hideHeader':true,'layout':"
                + saved(1)
                + ",'title':'Unseen 1'}},{'kind':'RowsLayoutRow','spec':{'collapse':false,'layout':"
                + saved(2)
                + ",'title':'B'}}]}},'title':'A'}}]}}");
  }

  private static String saved(int panel) {
    return "{'kind':'GridLayout','spec':{'items':[{'kind':'GridLayoutItem','spec':{'element':"
        + "{'kind':'ElementReference','name':'"
        + panel
        + "'},'height':8,'width':12,'x':0,'y':0}}]}}";
  }

  @Test
  void a_saved_dashboard_stays_unchanged() {
    for (DashboardCorpus.File each : DashboardCorpus.files()) {
      DashboardFile file = DashboardFile.read(each.name(), each.text()).file().orElseThrow();
      if (file.format() == DashboardFileFormat.V2) {
        JsonObject once = Importer.toSaveModel(file, Profile.DEFAULT).json();
        DashboardFile again = DashboardFile.read(each.name(), once.toString()).file().orElseThrow();
        assertThat(Importer.toSaveModel(again, Profile.DEFAULT).json())
            .as(each.name())
            .isEqualTo(once);
      }
    }
  }

  @Test
  void removed_members_are_reported() {
    JsonObject panel = V2Samples.panel(1).withAt("spec.subtitle", Json.of("x"));
    JsonObject more = json("{'preferences': {}}").with("elements", Json.object().with("1", panel));
    ImportedDashboard imported = imported(file(grid(1), more));
    assertThat(places(imported, "omitted, since only v2 has it: \"preferences\""))
        .containsExactly("dashboard");
    assertThat(places(imported, "omitted, since only v2 has it: \"subtitle\""))
        .containsExactly("\"P1\"");
  }

  private static List<String> places(ImportedDashboard imported, String step) {
    return imported.steps().stream()
        .filter(each -> each.description().startsWith(step))
        .map(DashboardMigration.Step::places)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void v2_dashboards_of_the_corpus_have_no_differences() {
    List<String> different = new ArrayList<>();
    int all = 0;
    for (DashboardCorpus.File each : DashboardCorpus.files()) {
      DashboardFile file = DashboardFile.read(each.name(), each.text()).file().orElseThrow();
      if (file.format() == DashboardFileFormat.V2) {
        all++;
        imported(file)
            .allDifferences()
            .forEach(difference -> different.add(each.name() + difference));
      }
    }
    assertThat(different).isEmpty();
    assertThat(all).isPositive();
  }

  private static ImportedDashboard imported(DashboardFile file) {
    return Importer.importDashboard(file, Profile.DEFAULT, Optional.empty());
  }

  /** Returns the return values of methods, one line each. */
  private static List<String> expressions(ImportedDashboard imported, String start) {
    String text =
        imported.generateJava("", new NameAllocator(List.of()), "Made.", true).get(0).text();
    return METHOD
        .matcher(text)
        .results()
        .map(method -> method.group(1).replaceAll("\\n *(\\.?)", "$1"))
        .filter(
            expression ->
                expression.replaceFirst("^Section\\.unowned", "section").startsWith(start))
        .toList();
  }
}
