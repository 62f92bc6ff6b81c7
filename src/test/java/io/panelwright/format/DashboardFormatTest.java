package io.panelwright.format;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static io.panelwright.dsl.Shop.PAYMENT;
import static io.panelwright.dsl.panel.Panels.text;
import static io.panelwright.dsl.panel.RenderingCondition.hasData;
import static io.panelwright.dsl.panel.RenderingCondition.hasNoData;
import static io.panelwright.dsl.panel.RenderingCondition.timeRangeUpTo;
import static io.panelwright.dsl.panel.RenderingCondition.variableEquals;
import static io.panelwright.dsl.panel.RenderingCondition.variableNotMatches;
import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Text;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DashboardFormatTest {

  /** A dashboard with every setting that only v2 has. */
  private static Dashboard shop() {
    return dashboard("shop", "Shop", overview(), traffic(), errors(), money(), notes())
        .variables(Variables.custom("env", "prod", "test"));
  }

  private static Section overview() {
    return section("Overview", CHECKOUT, note("Summary").width(12)).withoutHeader();
  }

  private static Section traffic() {
    return section("Traffic", CHECKOUT, note("Requests"), note("Load").repeat("env"))
        .autoGrid(AutoGrid.maxColumns(4).columnWidth(300).rowHeight(AutoGrid.RowHeight.TALL))
        .tab();
  }

  private static Section errors() {
    return section(
            "Errors",
            CHECKOUT,
            note("Failures").showWhen(hasData()),
            note("No failures").hideWhenAny(hasNoData(), variableNotMatches("env", "prod|live")))
        .autoGrid(AutoGrid.maxColumns(2).fillScreen())
        .showWhenAny(variableEquals("env", "prod"), timeRangeUpTo("7d"))
        .tab("Trouble");
  }

  private static Section money() {
    return section("Money", PAYMENT, note("Paid $currency"))
        .variables(Variables.custom("currency", "EUR", "USD"))
        .collapsed()
        .tab("Trouble");
  }

  private static Section notes() {
    return section("Notes", PAYMENT, note("Read me"));
  }

  private static Text note(String title) {
    return text(title, "…");
  }

  private static Assembly assembled(Dashboard dashboard) {
    Assembly assembly = Assembler.assemble(dashboard, Profile.GRAFANA_13_2);
    assertThat(assembly.findings()).isEmpty();
    return assembly;
  }

  private static WriteResult write(DashboardFormat format, Dashboard dashboard) {
    return format.write(dashboard, assembled(dashboard));
  }

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource(DashboardFormat.class)
  void a_whole_dashboard_in_each_format(DashboardFormat format) throws IOException {
    assertGolden("format/shop-" + format.id() + ".json", write(format, shop()).text());
  }

  @ParameterizedTest
  @EnumSource(DashboardFormat.class)
  void each_format_can_be_read(DashboardFormat format) {
    DashboardFile.ReadResult reading = DashboardFile.read("f.json", write(format, shop()).text());

    assertThat(reading.findings()).isEmpty();
    DashboardFile file = reading.file().orElseThrow();
    assertThat(file.format())
        .isEqualTo(
            List.of(
                    DashboardFileFormat.CLASSIC,
                    DashboardFileFormat.RESOURCE,
                    DashboardFileFormat.V2)
                .get(format.ordinal()));
    assertThat(file.document().uid()).isEqualTo("shop");
    assertThat(file.document().title()).isEqualTo("Shop");
  }

  @Test
  void v2_has_no_losses() {
    assertThat(write(DashboardFormat.V2, shop()).losses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DashboardFormat.class,
      names = {"CLASSIC", "V1"})
  void the_classic_format_reports_its_losses(DashboardFormat format) {
    assertThat(told(write(format, shop()).losses()))
        .containsExactly(
            "Shop / Traffic: the classic format has no tabs: of the tab \"Traffic\" only its rows remain",
            "Shop / Traffic: the classic format has no auto grid: its panels get fixed places",
            "Shop / Errors: the classic format has no tabs: of the tab \"Trouble\" only its rows remain",
            "Shop / Errors: the classic format has no auto grid: its panels get fixed places",
            "Shop / Errors: the classic format has no conditions: the section is always shown",
            "Shop / Errors / Failures: the classic format has no conditions: the panel is always shown",
            "Shop / Errors / No failures: the classic format has no conditions: the panel is always shown",
            "Shop / Money: the classic format has no tabs: of the tab \"Trouble\" only its rows remain",
            "Shop / Money: the classic format has no variables of sections: $currency becomes the"
                + " dashboard's");
  }

  @Test
  void a_loss_is_a_warning_at_its_authors_line() {
    for (Finding loss : write(DashboardFormat.CLASSIC, shop()).losses()) {
      assertThat(loss.severity()).isEqualTo(Severity.WARNING);
      assertThat(loss.code()).isEqualTo("classic-unsupported");
      assertThat(loss.hint()).isEqualTo("write it as v2 (--api v2), or remove it");
      assertThat(loss.location().position().orElseThrow().file())
          .isEqualTo("io/panelwright/format/DashboardFormatTest.java");
    }
  }

  @Test
  void the_classic_format_has_rows_for_all_sections_but_the_first() {
    Dashboard bare =
        dashboard("shop", "Shop", notes(), overview(), section("More", PAYMENT).withoutHeader());

    assertThat(told(write(DashboardFormat.CLASSIC, bare).losses()))
        .containsExactly(
            "Shop / Overview: without a header its panels follow those of \"Notes\" and belong"
                + " to that row",
            "Shop / More: without a header its panels follow those of \"Notes\" and belong to"
                + " that row");
    assertThat(write(DashboardFormat.V2, bare).losses()).isEmpty();
  }

  @Test
  void panels_after_a_collapsed_row_are_apart_in_the_classic_format_too() {
    Dashboard apart = dashboard("shop", "Shop", notes().collapsed(), overview());

    assertThat(write(DashboardFormat.CLASSIC, apart).losses()).isEmpty();
  }

  @Test
  void v2_reports_its_losses() {
    Panel hidden = note("Hidden").hideWhen(hasNoData());
    Dashboard lost =
        dashboard("shop", "Shop", section("A", CHECKOUT, hidden).showWhen(hasData()))
            .variables(Variables.custom("env", "prod").raw("skin", Json.of("dark")))
            .gnetId(7)
            .raw("timepicker", Json.object().with("status", "Stable"));

    List<Finding> losses = write(DashboardFormat.V2, lost).losses();

    assertThat(told(losses))
        .containsExactlyInAnyOrder(
            "Shop: v2 has no member \"gnetId\": it is omitted",
            "Shop: v2 has no member \"timepicker.status\": it is omitted",
            "Shop / $env: v2 has no member \"skin\": it is omitted",
            "Shop / A: Grafana checks the data of panels, not of sections: that condition has no"
                + " effect",
            "Shop / A / Hidden: only panels in an auto grid have conditions: the panel is always"
                + " shown");
    assertThat(losses).allMatch(loss -> loss.code().equals("v2-unsupported"));
    assertThat(losses).allMatch(loss -> loss.severity() == Severity.WARNING);
  }

  @Test
  void v2_reports_the_losses_of_panels() {
    Dashboard lost =
        dashboard(
            "shop",
            "Shop",
            section(
                "A",
                CHECKOUT,
                note("Old").raw("nullPointMode", Json.of("connected")),
                note("Odd").datasource(CHECKOUT)));

    assertThat(told(write(DashboardFormat.V2, lost).losses()))
        .containsExactly(
            "Shop / A / Old: v2 has no member \"nullPointMode\": it is omitted",
            "Shop: in v2 only queries have a datasource: the editor's default in 1 panel without"
                + " queries is omitted");
  }

  @Test
  void an_id_that_an_author_sets_is_the_elements() {
    Dashboard numbered =
        dashboard(
            "shop",
            "Shop",
            section(
                "A",
                CHECKOUT,
                note("Five").raw("id", Json.of(5)),
                note("None").raw("id", Json.of("none"))));

    JsonObject elements =
        write(DashboardFormat.V2, numbered).json().object("spec").object("elements");

    assertThat(elements.members()).containsKey("panel-5").hasSize(2);
    assertThat(elements.object("panel-5").object("spec").string("title")).contains("Five");
  }

  @Test
  void invalid_dashboards_are_written_too_so_that_their_errors_are_reported() {
    Section twice = section("A", CHECKOUT, note("Same"), note("Same")).tab("T");
    Dashboard faulty =
        dashboard("shop", "Shop", twice, twice.tab("U"), twice)
            .variables(Variables.custom("v", "a"), Variables.constant("v", "b"));
    Assembly assembly = Assembler.assemble(faulty, Profile.GRAFANA_13_2);

    assertThat(assembly.findings()).extracting(Finding::severity).contains(Severity.ERROR);
    for (DashboardFormat format : DashboardFormat.values()) {
      assertThat(format.write(faulty, assembly).text()).isNotEmpty();
    }
  }

  private static Stream<String> lines(List<Finding> findings) {
    return findings.stream()
        .map(finding -> String.join(" / ", finding.location().path()) + ": " + finding.message());
  }

  private static List<String> told(List<Finding> findings) {
    return lines(findings).toList();
  }

  /** Layouts without their panels. */
  private static String layout(Section... sections) {
    JsonObject spec =
        write(DashboardFormat.V2, dashboard("shop", "Shop", sections)).json().object("spec");
    return JsonWriter.compact(spec.object("layout"))
        .replaceAll("\"items\":\\[[^]]*]", "\"items\":[…]");
  }

  @Test
  void the_layout_is_as_flat_as_it_can_be() {
    Section one = section("One", CHECKOUT, note("A"));
    String grid = "{\"kind\":\"GridLayout\",\"spec\":{\"items\":[…]}}";
    String row =
        "{\"kind\":\"RowsLayoutRow\",\"spec\":{\"collapse\":false,\"layout\":"
            + grid
            + ",\"title\":\"One\"}}";
    assertThat(layout()).isEqualTo(grid);
    assertThat(layout(one.withoutHeader())).isEqualTo(grid);
    assertThat(layout(one)).isEqualTo(rows(row));
    assertThat(layout(one.withoutHeader(), one.key("x"))).isEqualTo(rows(bare("One") + "," + row));
    assertThat(layout(one.tab())).isEqualTo(tabs(tab(grid, "One")));
    assertThat(layout(one.withoutHeader().tab("T"))).isEqualTo(tabs(tab(grid, "T")));
    assertThat(layout(one.tab("T"))).isEqualTo(tabs(tab(rows(row), "T")));
    assertThat(layout(one.tab("T"), one.key("x").tab("T"), one.key("y").tab()))
        .isEqualTo(tabs(tab(rows(row + "," + row), "T") + "," + tab(grid, "One")));
    assertThat(layout(one, one.key("x").tab()))
        .isEqualTo(rows(row + "," + bare("").replace(grid, tabs(tab(grid, "One")))));
  }

  private static String bare(String title) {
    return "{\"kind\":\"RowsLayoutRow\",\"spec\":{\"collapse\":false,\"hideHeader\":true,\"layout\":"
        + "{\"kind\":\"GridLayout\",\"spec\":{\"items\":[…]}},\"title\":\""
        + title
        + "\"}}";
  }

  private static String rows(String rows) {
    return "{\"kind\":\"RowsLayout\",\"spec\":{\"rows\":[" + rows + "]}}";
  }

  private static String tabs(String tabs) {
    return "{\"kind\":\"TabsLayout\",\"spec\":{\"tabs\":[" + tabs + "]}}";
  }

  private static String tab(String layout, String title) {
    return "{\"kind\":\"TabsLayoutTab\",\"spec\":{\"layout\":"
        + layout
        + ",\"title\":\""
        + title
        + "\"}}";
  }
}
