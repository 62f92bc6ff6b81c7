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

import io.panelwright.Corpus;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.Form;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.source.Names;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only v2 says comes back as words, and is written as the same v2 again. */
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

  private static String asked(String operator) {
    return String.format(ASKED, operator);
  }

  static Stream<Arguments> said() {
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
                        row("A", when("'visibility': 'show'", asked("equals")), grid(2)),
                        row(
                            "B",
                            when(
                                "'visibility': 'hide', 'condition': 'and'",
                                asked("matches"),
                                asked("notMatches")),
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
            "section(\"T\", DEFAULT).tab()",
            "section(\"U\", PROM, p1()).tab()"));
  }

  private static Arguments says(String what, JsonObject layout, String... sections) {
    return Arguments.of(what, layout, List.of(sections));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("said")
  void layouts_are_said_in_words(String what, JsonObject layout, List<String> sections) {
    Imported imported = imported(file(layout));
    assertThat(imported.everyDifference()).isEmpty();
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
  void panels_of_automatic_grids_are_said_in_words(String what, String cell, String words) {
    Imported imported = imported(file(auto("{}", cell(1, "{}"), cell(2, "{}"), cell(3, cell))));
    assertThat(imported.everyDifference()).isEmpty();
    assertThat(expressions(imported, "timeseries(\"P3\"").get(0))
        .isEqualTo("timeseries(\"P3\", Unit.UNSET, PROM.bare(\"up\"))" + words);
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
  void what_has_no_words_is_told(
      String what, JsonObject layout, List<String> nested, List<String> differences) {
    Imported imported = imported(file(layout));
    assertThat(places(imported, "taken out of the row or tab around it")).isEqualTo(nested);
    assertThat(imported.everyDifference().stream().map(found -> found.split(": ")[0]).toList())
        .isEqualTo(differences);
  }

  @Test
  void rows_without_headers_in_a_row_are_one_grid() {
    JsonObject hidden = rows(bareRow(1), bareRow(2));
    Imported imported = imported(file(rows(row("A", "{}", hidden), row("B", "{}", grid(3)))));
    assertThat(imported.everyDifference()).isEmpty();
    assertThat(places(imported, "its rows without headers are one grid")).containsExactly("\"A\"");
    assertThat(expressions(imported, "section("))
        .containsExactly("section(\"A\", PROM, p1(), p2())", "section(\"B\", PROM, p3())");
  }

  private static JsonObject bareRow(int panel) {
    return row("Unseen " + panel, "{'hideHeader': true}", grid(panel));
  }

  @Test
  void saved_as_it_is_nested() {
    JsonObject layout = rows(row("A", "{}", rows(bareRow(1), row("B", "{}", grid(2)))));
    JsonObject saved = Importer.saved(file(layout), Profile.DEFAULT).json();
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
  void what_was_saved_is_saved_as_it_is() {
    for (Corpus.File each : Corpus.files()) {
      DashboardFile file = DashboardFile.read(each.name(), each.text()).file().orElseThrow();
      if (file.form() == Form.V2) {
        JsonObject once = Importer.saved(file, Profile.DEFAULT).json();
        DashboardFile again = DashboardFile.read(each.name(), once.toString()).file().orElseThrow();
        assertThat(Importer.saved(again, Profile.DEFAULT).json()).as(each.name()).isEqualTo(once);
      }
    }
  }

  @Test
  void members_that_nobody_reads_are_told() {
    JsonObject panel = V2Samples.panel(1).withAt("spec.subtitle", Json.of("x"));
    JsonObject more = json("{'preferences': {}}").with("elements", Json.object().with("1", panel));
    Imported imported = imported(file(grid(1), more));
    assertThat(places(imported, "left out, since only v2 has it: \"preferences\""))
        .containsExactly("dashboard");
    assertThat(places(imported, "left out, since only v2 has it: \"subtitle\""))
        .containsExactly("\"P1\"");
  }

  private static List<String> places(Imported imported, String step) {
    return imported.steps().stream()
        .filter(found -> found.what().startsWith(step))
        .map(Migration.Step::places)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void every_v2_dashboard_of_the_corpus_is_the_same() {
    List<String> different = new ArrayList<>();
    int all = 0;
    for (Corpus.File each : Corpus.files()) {
      DashboardFile file = DashboardFile.read(each.name(), each.text()).file().orElseThrow();
      if (file.form() == Form.V2) {
        all++;
        imported(file).everyDifference().forEach(found -> different.add(each.name() + found));
      }
    }
    assertThat(different).isEmpty();
    assertThat(all).isPositive();
  }

  private static Imported imported(DashboardFile file) {
    return Importer.of(file, Profile.DEFAULT, Optional.empty());
  }

  /** What methods return, in one line each. */
  private static List<String> expressions(Imported imported, String start) {
    String text = imported.java("", new Names(List.of()), "Made.", true).get(0).text();
    return METHOD
        .matcher(text)
        .results()
        .map(method -> method.group(1).replaceAll("\\n *(\\.?)", "$1"))
        .filter(expression -> expression.startsWith(start))
        .toList();
  }
}
