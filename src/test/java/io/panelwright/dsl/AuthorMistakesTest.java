package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.field.AxisScale;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.MapView;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.dsl.transform.ValueMatcher;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.json.Json;
import io.panelwright.text.Position;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorMistakesTest {

  private static final String FILE = "io/panelwright/dsl/AuthorMistakesTest.java";

  private static final Query UP = Shop.CHECKOUT.query("up");

  private static Stat stat() {
    return Panels.stat("Stat", Units.NUMBER, UP);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            () -> Unit.of("percentunits"),
            "unit-unknown",
            "unknown unit \"percentunits\"; did you mean \"percentunit\"?",
            "use a constant of Units, or Unit.suffix(\"percentunits\") for a custom text"),
        row(
            () -> Unit.suffix(" "),
            "text-blank",
            "unit suffix is blank: expected text",
            "write the unit suffix"),
        row(
            () -> Reducer.percentile(100),
            "percentile-out-of-range",
            "percentile 100 is out of range: expected 1 to 99",
            "write percentile(95)"),
        row(
            () -> Color.of("Rot!"),
            "color-invalid",
            "\"Rot!\" is not a color: expected #rrggbb, rgb(…) or a palette name",
            "use a constant of Color, such as Color.RED"),
        row(
            () -> Thresholds.base(Color.GREEN).step(2, Color.RED).step(1.5, Color.RED),
            "threshold-order",
            "threshold 1.5 is below the previous step",
            "write the steps in ascending order"),
        row(
            () -> Thresholds.base(Color.GREEN).step(Double.NaN, Color.RED),
            "number-not-finite",
            "threshold is NaN: expected a finite number",
            "use a finite number"),
        row(
            () -> Mapping.range(3, 1, "low"),
            "mapping-range-empty",
            "range from 3 to 1 is empty: expected the lower bound first",
            "swap the bounds"),
        row(
            () ->
                FieldMatcher.byValue(
                    Reducer.MAX, FieldMatcher.Comparison.LESS, Double.NEGATIVE_INFINITY),
            "number-not-finite",
            "compared value is -Infinity: expected a finite number",
            "use a finite number"),
        row(
            () -> ValueMatcher.greater("a", Double.NaN),
            "number-not-finite",
            "compared value is NaN: expected a finite number",
            "use a finite number"),
        row(
            () -> Transformations.transformation("orgnize", Json.object()),
            "transformation-unknown",
            "unknown transformation \"orgnize\"; did you mean \"organize\"?",
            "write one of: organize, rename, formatTime, transpose, reduce, order and 37 more"),
        row(
            () -> Transformations.organize().option("renameByNam", Json.object()),
            "option-unknown",
            "transformation organize has no option \"renameByNam\"; did you mean"
                + " \"renameByName\"?",
            ""),
        row(
            () -> Transformations.transformation("limit", Json.object().with("limitField", true)),
            "option-value-invalid",
            "limitField takes a text or a number, found true",
            ""),
        row(
            () -> Panels.piechart("A", Units.NUMBER, UP).decimals(-1),
            "number-out-of-range",
            "decimals -1: expected 0 or more",
            ""),
        row(
            () -> MapView.place(91, 0),
            "number-out-of-range",
            "latitude is 91: expected -90 to 90",
            ""),
        row(
            () -> AxisScale.log(3),
            "log-base-invalid",
            "logarithm base 3: expected 2 or 10",
            "use 2 or 10"),
        row(
            () -> Shop.CHECKOUT.query(" "),
            "text-blank",
            "query is blank: expected text",
            "write the query"),
        row(
            () -> Loki.datasource("my logs$"),
            "datasource-uid-invalid",
            "datasource uid \"my logs$\": expected a uid or a variable such as ${logs}",
            "copy the uid from the datasource's URL in Grafana"),
        row(
            () ->
                GenericDatasource.datasource("loki", "logs")
                    .query()
                    .setting("queryType", Json.of("rage")),
            "option-value-invalid",
            "queryType takes one of instant, range, stream, found \"rage\"; did you mean"
                + " \"range\"?",
            ""),
        row(
            () ->
                GenericDatasource.datasource("tempo", "traces")
                    .query()
                    .setting("limitt", Json.of(1)),
            "option-unknown",
            "tempo query has no setting \"limitt\"; did you mean \"limit\"?",
            ""),
        row(
            () -> Loki.datasource("logs").query("{}").maxLines(0),
            "number-out-of-range",
            "lines 0: expected 1 or more",
            ""),
        row(
            () -> Panels.text("Hello", "Hello").place(24, 0),
            "panel-outside-grid",
            "place 24, 0: expected a column from 0 to 23 and a line from 0",
            "use a place inside the grid"),
        row(
            () -> Owner.prometheus("my $ds"),
            "datasource-uid-invalid",
            "datasource uid \"my $ds\": expected a uid or a variable such as ${logs}",
            "copy the uid from the datasource's URL in Grafana"),
        row(
            () -> Panels.panel("timeserie", "A"),
            "panel-type-unknown",
            "unknown panel type \"timeserie\"; did you mean \"timeseries\"?",
            "use a core panel, or pluginPanel(…) for an installed plugin"),
        row(
            () -> stat().excludeRule("panel-unit-missing", " "),
            "text-blank",
            "reason is blank: expected text",
            "write the reason"),
        row(
            () -> stat().key("Latency p95"),
            "key-invalid",
            "key \"Latency p95\": expected lower-case letters and digits joined by - and /",
            "write .key(\"latency-p95\")"),
        row(
            () -> stat().width(25),
            "panel-outside-grid",
            "width 25: expected 1 to 24 columns",
            "use 1 to 24"),
        row(
            () -> stat().height(0),
            "panel-outside-grid",
            "height 0: expected 1 to 1000",
            "use 1 to 1000"),
        row(
            () -> stat().max(Double.POSITIVE_INFINITY),
            "number-not-finite",
            "max is Infinity: expected a finite number",
            "use a finite number"),
        row(
            () -> HouseStyle.standard().panelStyle("stat").size(25, 4),
            "panel-outside-grid",
            "size 25 x 4: expected 1 to 24 columns and 1 unit or more",
            "use 1 to 24 columns and at least 1 unit"),
        row(
            () -> PanelLink.panelLink("Runbook", ""),
            "text-blank",
            "link url is blank: expected text",
            "write the link url"),
        row(
            () -> Section.section("A", Shop.CHECKOUT).key("a/b"),
            "key-invalid",
            "key \"a/b\": expected lower-case letters and digits joined by -",
            "write .key(\"a-b\")"),
        row(
            () -> Section.section("A", Shop.CHECKOUT).tab(" "),
            "text-blank",
            "tab title is blank: expected text",
            "write the tab title"),
        row(
            () -> Section.section("A", Shop.CHECKOUT).showWhen(),
            "condition-missing",
            "conditional rendering without a condition",
            "add a condition, such as variableEquals(\"env\", \"prod\")"),
        row(
            () -> RenderingCondition.timeRangeUpTo("a week"),
            "duration-invalid",
            "time range \"a week\" is not a duration",
            "write a number and a unit, such as 6h, 7d or 1y"),
        row(
            () -> AutoGrid.maxColumns(25),
            "number-out-of-range",
            "columns 25: expected 1 to 24",
            ""),
        row(
            () -> AutoGrid.maxColumns(3).rowHeight(0),
            "number-out-of-range",
            "rowHeight in pixels 0: expected 1 or more",
            ""),
        row(
            () -> Dashboard.dashboard("my shop", "Shop"),
            "dashboard-uid-invalid",
            "dashboard uid \"my shop\": expected 1 to 40 of A-Z a-z 0-9 _ -",
            "shorten the uid or replace other characters"),
        row(
            () -> Variables.constant("my-name", "a"),
            "variable-name-invalid",
            "variable name \"my-name\": expected letters, digits and _",
            "use a name that is valid as $name"),
        row(
            () -> Variables.custom("v", "a : b"),
            "variable-value-invalid",
            "a value of $v contains \" : \" or ends with \\, which separate list entries",
            "use choices(…) for labels, or jsonChoices(…)"),
        row(
            () -> Variables.custom("v", "a\\", "b"),
            "variable-value-invalid",
            "a value of $v contains \" : \" or ends with \\, which separate list entries",
            "use choices(…) for labels, or jsonChoices(…)"),
        row(
            () -> Variables.custom("v", "a", "b").defaultValue("c"),
            "variable-default-unknown",
            "$v has no value \"c\"",
            "use one of: a, b"),
        row(
            () -> Annotation.annotation("", Color.RED, UP),
            "text-blank",
            "annotation name is blank: expected text",
            "write the annotation name"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void an_error_is_thrown_with_the_authors_file_and_the_next_step(
      Supplier<Object> author, String message, String code, String next) {
    var thrown = catchThrowableOfType(FindingsException.class, author::get);

    assertThat(thrown.findings()).hasSize(1);
    assertMessage(thrown.findings().get(0), code, message, next);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void if_findings_are_collected_the_method_returns_a_valid_value(
      Supplier<Object> author, String message, String code, String next) {
    FindingCollector.Result<Object> outcome = FindingCollector.collect(author);

    assertThat(outcome.value()).isPresent();
    assertThat(outcome.findings()).hasSize(1);
    assertMessage(outcome.findings().get(0), code, message, next);
  }

  @Test
  void an_error_is_reported_at_the_authors_line() {
    int before = line();
    var thrown = catchThrowableOfType(FindingsException.class, () -> stat().width(0));

    assertThat(thrown.findings())
        .containsExactly(
            Finding.error(
                "panel-outside-grid",
                Location.at(FILE, before + 1, 0),
                "width 0: expected 1 to 24 columns",
                "use 1 to 24"));
    assertThat(thrown)
        .hasMessage(
            FILE
                + ":"
                + (before + 1)
                + ": error: width 0: expected 1 to 24 columns [panel-outside-grid]");
  }

  @Test
  void an_error_in_a_call_chain_is_reported_at_its_own_line() {
    int before = line();
    var outcome =
        FindingCollector.collect(
            () ->
                stat() // comments keep each call on its own line
                    .width(99) //
                    .height(-1));

    assertThat(outcome.findings())
        .extracting(finding -> finding.location().position().orElseThrow().line())
        .containsExactly(before + 5, before + 6);
  }

  @Test
  void values_contain_the_authors_line_and_compare_without_it() {
    int before = line();
    Query query = Shop.CHECKOUT.query("up");
    Panel panel = Panels.text("A", "Hello");

    assertThat(query.site()).hasToString(FILE + ":" + (before + 1));
    assertThat(panel.spec().identity().site()).hasToString(FILE + ":" + (before + 2));
    assertThat(query).isEqualTo(UP).hasSameHashCodeAs(UP);
    assertThat(query.site()).isEqualTo(UP.site()).hasSameHashCodeAs(UP.site()).isNotEqualTo("x");
    assertThat(panel).isEqualTo(Panels.text("A", "Hello"));
  }

  @Test
  void a_value_from_another_source_reports_its_position() {
    CallSite yaml = CallSite.at(new Position("panels.yaml", 3, 5));

    assertThat(yaml).hasToString("panels.yaml:3:5");
    assertThat(UP.at(yaml).site().place()).isEqualTo(Location.at("panels.yaml", 3, 5));
    assertThat(stat().at(yaml).spec().identity().site()).hasToString("panels.yaml:3:5");
  }

  private static void assertMessage(Finding finding, String code, String message, String next) {
    assertThat(List.of(finding.code(), finding.message(), finding.hint()))
        .containsExactly(code, message, next);
    assertThat(finding.location().position().map(Position::file)).contains(FILE);
  }

  private static Arguments row(Supplier<Object> author, String code, String message, String next) {
    return arguments(author, message, code, next);
  }

  private static int line() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }
}
