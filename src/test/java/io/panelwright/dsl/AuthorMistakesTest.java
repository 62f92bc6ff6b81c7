package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.json.Json;
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
        mistake(
            () -> Unit.of("percentunits"),
            "unknown-unit",
            "unknown unit \"percentunits\"; did you mean \"percentunit\"?",
            "use a constant of Units, or Unit.suffix(\"percentunits\") for a text of your own"),
        mistake(
            () -> Unit.suffix(" "),
            "blank-text",
            "unit suffix is blank: expected a text that a person can read",
            "write the unit suffix"),
        mistake(
            () -> Reducer.percentile(100),
            "percentile",
            "percentile 100 is out of range: expected 1 to 99",
            "write percentile(95)"),
        mistake(
            () -> Color.of("Rot!"),
            "color",
            "\"Rot!\" is no colour: expected #rrggbb, rgb(…) or a palette name",
            "use a constant of Color, such as Color.RED"),
        mistake(
            () -> Thresholds.base(Color.GREEN).step(2, Color.RED).step(1.5, Color.RED),
            "threshold-order",
            "threshold 1.5 comes after a higher one",
            "write the steps in ascending order"),
        mistake(
            () -> Thresholds.base(Color.GREEN).step(Double.NaN, Color.RED),
            "not-finite",
            "threshold is NaN: expected a finite number",
            "give a number"),
        mistake(
            () -> Mapping.range(3, 1, "low"),
            "mapping-range",
            "range from 3 to 1 is empty: expected the lower bound first",
            "swap the bounds"),
        mistake(
            () -> Matcher.byValue(Reducer.MAX, Matcher.Comparison.LESS, Double.NEGATIVE_INFINITY),
            "not-finite",
            "compared value is -Infinity: expected a finite number",
            "give a number"),
        mistake(
            () -> Condition.greater("a", Double.NaN),
            "not-finite",
            "compared value is NaN: expected a finite number",
            "give a number"),
        mistake(
            () -> Transformations.transformation("orgnize", Json.object()),
            "unknown-transformation",
            "unknown transformation \"orgnize\"; did you mean \"organize\"?",
            "write one of: append, reduce, order, organize, rename, calculateField,"
                + " seriesToColumns, seriesToRows, merge, concatenate, labelsToFields,"
                + " filterFields, filterFieldsByName, filterFrames, filterByRefId, renameByRegex,"
                + " filterByValue, noop, ensureColumns, groupBy, sortBy, histogram,"
                + " configFromData, rowsToFields, prepareTimeSeries, convertFieldType,"
                + " convertFrameType, fieldLookup, heatmap, spatial, joinByField, joinByLabels,"
                + " extractFields, groupingToMatrix, limit, partitionByValues, timeSeriesTable,"
                + " transpose, formatTime, formatString, regression, smoothing,"
                + " groupToNestedTable"),
        mistake(
            () -> Transformations.organize().option("renameByNam", Json.object()),
            "transformation-option",
            "transformation organize has no option \"renameByNam\"; did you mean"
                + " \"renameByName\"?",
            ""),
        mistake(
            () -> Transformations.transformation("limit", Json.object().with("limitField", true)),
            "transformation-option",
            "limitField takes a text or a number, found true",
            ""),
        mistake(
            () -> Panels.piechart("A", Units.NUMBER, UP).decimals(-1),
            "out-of-range",
            "decimals -1: expected 0 or more",
            ""),
        mistake(
            () -> MapView.place(91, 0), "out-of-range", "latitude is 91: expected -90 to 90", ""),
        mistake(
            () -> AxisScale.log(3),
            "log-base",
            "a logarithm to the base 3: Grafana knows 2 and 10",
            "give 2 or 10"),
        mistake(
            () -> Shop.CHECKOUT.query(" "),
            "blank-text",
            "query is blank: expected a text that a person can read",
            "write the query"),
        mistake(
            () -> Loki.datasource("my logs$"),
            "datasource-uid",
            "datasource uid \"my logs$\": expected a uid or a variable such as ${logs}",
            "copy the uid from the datasource's address in Grafana"),
        mistake(
            () ->
                OtherDatasource.datasource("loki", "logs")
                    .query()
                    .setting("queryType", Json.of("rage")),
            "query-setting",
            "queryType takes one of instant, range, stream, found \"rage\"; did you mean"
                + " \"range\"?",
            ""),
        mistake(
            () ->
                OtherDatasource.datasource("tempo", "traces").query().setting("limitt", Json.of(1)),
            "query-setting",
            "tempo query has no setting \"limitt\"; did you mean \"limit\"?",
            ""),
        mistake(
            () -> Loki.datasource("logs").query("{}").maxLines(0),
            "out-of-range",
            "lines 0: expected 1 or more",
            ""),
        mistake(
            () -> Panels.text("Hello", "Hello").place(24, 0),
            "grid",
            "place 24, 0: expected a column from 0 to 23 and a line from 0",
            "give a place that the grid has"),
        mistake(
            () -> Owner.prometheus("my $ds"),
            "datasource-uid",
            "datasource uid \"my $ds\": expected a uid or a variable such as ${logs}",
            "copy the uid from the datasource's address in Grafana"),
        mistake(
            () -> Panels.panel("timeserie", "A"),
            "unknown-panel",
            "unknown panel type \"timeserie\"; did you mean \"timeseries\"?",
            "use a core panel, or pluginPanel(…) for a plugin that you install"),
        mistake(
            () -> stat().key("Latency p95"),
            "key",
            "key \"Latency p95\": expected small letters and digits joined by - and /",
            "write .key(\"latency-p95\")"),
        mistake(
            () -> stat().width(25), "grid", "width 25: the grid has 24 columns", "give 1 to 24"),
        mistake(() -> stat().height(0), "grid", "height 0: expected 1 to 1000", "give 1 to 1000"),
        mistake(
            () -> stat().max(Double.POSITIVE_INFINITY),
            "not-finite",
            "max is Infinity: expected a finite number",
            "give a number"),
        mistake(
            () -> HouseStyle.standard().of("stat").size(25, 4),
            "grid",
            "size 25 x 4: expected 1 to 24 columns and 1 unit or more",
            "give a size that the grid has"),
        mistake(
            () -> PanelLink.panelLink("Runbook", ""),
            "blank-text",
            "link url is blank: expected a text that a person can read",
            "write the link url"),
        mistake(
            () -> Section.section("A", Shop.CHECKOUT).key("a/b"),
            "key",
            "key \"a/b\": expected small letters and digits joined by -",
            "write .key(\"a-b\")"),
        mistake(
            () -> Section.section("A", Shop.CHECKOUT).tab(" "),
            "blank-text",
            "tab title is blank: expected a text that a person can read",
            "write the tab title"),
        mistake(
            () -> Section.section("A", Shop.CHECKOUT).showWhen(),
            "no-condition",
            "it is shown or hidden without a condition",
            "give one, such as variableEquals(\"env\", \"prod\")"),
        mistake(
            () -> RenderingCondition.timeRangeUpTo("a week"),
            "duration",
            "time range \"a week\" is no span of time",
            "write a number and a unit, such as 6h, 7d or 1y"),
        mistake(() -> AutoGrid.maxColumns(25), "out-of-range", "columns 25: expected 1 to 24", ""),
        mistake(
            () -> AutoGrid.maxColumns(3).rowHeight(0),
            "out-of-range",
            "rowHeight in pixels 0: expected 1 or more",
            ""),
        mistake(
            () -> Dashboard.dashboard("my shop", "Shop"),
            "uid",
            "dashboard uid \"my shop\": Grafana takes 1 to 40 of A-Z a-z 0-9 _ -",
            "shorten it or replace other characters"),
        mistake(
            () -> Variables.constant("my-name", "a"),
            "variable-name",
            "variable name \"my-name\": expected letters, digits and _",
            "write a name that works as $name"),
        mistake(
            () -> Variables.custom("v", "a,b"),
            "custom-value",
            "a value of $v contains a comma or \" : \", which Grafana splits at",
            "give it without"),
        mistake(
            () -> Variables.custom("v", "a", "b").preset("c"),
            "custom-preset",
            "$v has no value \"c\"",
            "give one of: a, b"),
        mistake(
            () -> Annotation.annotation("", Color.RED, UP),
            "blank-text",
            "annotation name is blank: expected a text that a person can read",
            "write the annotation name"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_mistake_is_thrown_with_the_authors_file_and_the_next_step(
      Supplier<Object> author, String message, String code, String next) {
    var thrown = catchThrowableOfType(FindingsException.class, author::get);

    assertThat(thrown.findings()).hasSize(1);
    assertSaid(thrown.findings().get(0), code, message, next);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void where_mistakes_are_collected_the_author_gets_a_harmless_value(
      Supplier<Object> author, String message, String code, String next) {
    Mistakes.Outcome<Object> outcome = Mistakes.collect(author);

    assertThat(outcome.value()).isPresent();
    assertThat(outcome.findings()).hasSize(1);
    assertSaid(outcome.findings().get(0), code, message, next);
  }

  @Test
  void a_mistake_is_told_at_the_authors_line() {
    int before = line();
    var thrown = catchThrowableOfType(FindingsException.class, () -> stat().width(0));

    assertThat(thrown.findings())
        .containsExactly(
            Finding.error(
                "grid",
                Place.at(FILE, before + 1, 0),
                "width 0: the grid has 24 columns",
                "give 1 to 24"));
    assertThat(thrown)
        .hasMessage(FILE + ":" + (before + 1) + ": error: width 0: the grid has 24 columns [grid]");
  }

  @Test
  void a_mistake_in_a_chain_is_told_at_its_own_line() {
    int before = line();
    var outcome =
        Mistakes.collect(
            () ->
                stat() // comments keep each call on a line of its own
                    .width(99) //
                    .height(-1));

    assertThat(outcome.findings())
        .extracting(finding -> finding.place().position().orElseThrow().line())
        .containsExactly(before + 5, before + 6);
  }

  @Test
  void values_remember_the_authors_line_and_compare_without_it() {
    int before = line();
    Query query = Shop.CHECKOUT.query("up");
    Panel panel = Panels.text("A", "Hello");

    assertThat(query.site()).hasToString(FILE + ":" + (before + 1));
    assertThat(panel.spec().name().site()).hasToString(FILE + ":" + (before + 2));
    assertThat(query).isEqualTo(UP).hasSameHashCodeAs(UP);
    assertThat(query.site()).isEqualTo(UP.site()).hasSameHashCodeAs(UP.site()).isNotEqualTo("x");
    assertThat(panel).isEqualTo(Panels.text("A", "Hello"));
  }

  @Test
  void a_value_from_another_source_tells_that_place() {
    CallSite yaml = CallSite.at(new Position("panels.yaml", 3, 5));

    assertThat(yaml).hasToString("panels.yaml:3:5");
    assertThat(UP.at(yaml).site().place()).isEqualTo(Place.at("panels.yaml", 3, 5));
    assertThat(stat().at(yaml).spec().name().site()).hasToString("panels.yaml:3:5");
  }

  private static void assertSaid(Finding finding, String code, String message, String next) {
    assertThat(List.of(finding.code(), finding.message(), finding.next()))
        .containsExactly(code, message, next);
    assertThat(finding.place().position().map(Position::file)).contains(FILE);
  }

  private static Arguments mistake(
      Supplier<Object> author, String code, String message, String next) {
    return arguments(author, message, code, next);
  }

  private static int line() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }
}
