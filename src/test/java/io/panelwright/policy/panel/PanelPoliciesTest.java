package io.panelwright.policy.panel;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Example.panel;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PanelPoliciesTest {

  private static final String NO_UNIT = "panels/0: the panel shows numbers without a unit";

  /** Where dashboard-linter is wrong, see its issues #61 and #205 and its fixed list of units. */
  @TestFactory
  Stream<DynamicTest> units() {
    Policy has = new PanelHasUnit();
    Policy known = new UnitIsKnown();
    return Stream.of(
        row("none at all", has, values("stat", "{}"), NO_UNIT),
        row("\"none\" is chosen, too", has, values("stat", "{\"unit\": \"none\"}")),
        row("of an override", has, values("timeseries", "{}", "unit", "\"s\"")),
        row("an override of something else", has, values("stat", "{}", "decimals", "1"), NO_UNIT),
        row("values are shown as words", has, values("stat", "{\"mappings\": [{}]}")),
        row(
            "a stat of a text field",
            has,
            panel(
                """
                {"type": "stat", "targets": [{"expr": "x"}], "fieldConfig": {"defaults": {"unit": ""}},
                 "options": {"reduceOptions": {"fields": "/^version$/"}}}
                """)),
        row(
            "a stat of names",
            has,
            panel(
                """
                {"type": "stat", "targets": [{"expr": "x"}], "fieldConfig": {"defaults": {"unit": ""}},
                 "options": {"textMode": "name"}}
                """)),
        row("the columns of a table differ", has, values("table", "{}")),
        row("states are no numbers", has, values("state-timeline", "{}")),
        row(
            "shares of a stack are percent by themselves",
            has,
            values("timeseries", "{\"custom\": {\"stacking\": {\"mode\": \"percent\"}}}")),
        row(
            "a graph has its unit at the axis",
            has,
            panel(
                """
                {"type": "graph", "targets": [{"expr": "x"}], "fieldConfig": {"defaults": {"unit": ""}},
                 "yaxes": [{"format": "bytes"}, {"format": "short"}]}
                """)),
        row("made up with a prefix", known, values("stat", "{\"unit\": \"suffix:req\"}")),
        row("of a currency", known, values("stat", "{\"unit\": \"currency:USDT\"}")),
        row("from a variable", known, values("stat", "{\"unit\": \"$unit\"}")),
        row("empty", known, values("stat", "{\"unit\": \"\"}")),
        row(
            "unknown in an override",
            known,
            values("stat", "{\"unit\": \"s\"}", "unit", "\"widgets\""),
            "panels/0/fieldConfig/overrides/0/properties/0/value: Grafana knows no unit"
                + " \"widgets\""));
  }

  @Test
  void anUnknownUnitBecomesASuffixUnlessItIsASlip() {
    assertThat(fixes(new UnitIsKnown(), values("stat", "{\"unit\": \"widgets\"}")))
        .containsExactly(set("suffix:widgets", "panels", "0", "fieldConfig", "defaults", "unit"));
    assertThat(fixes(new UnitIsKnown(), values("stat", "{\"unit\": \"precent\"}"))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> queries() {
    return Stream.of(
        row(
            "no query",
            new PanelAsksSomething(),
            panel("{\"type\": \"timeseries\", \"targets\": []}"),
            "panels/0: the panel has no query"),
        row(
            "an empty query",
            new PanelAsksSomething(),
            panel("{\"type\": \"timeseries\", \"targets\": [{\"refId\": \"A\", \"expr\": \" \"}]}"),
            "panels/0: the panel's query is empty"),
        row(
            "other datasources have their queries elsewhere",
            new PanelAsksSomething(),
            panel(
                """
                {"type": "table", "datasource": {"type": "mysql", "uid": "m"},
                 "targets": [{"refId": "A", "expr": "", "rawSql": "select 1"}]}
                """)),
        row(
            "text asks nothing",
            new PanelAsksSomething(),
            panel("{\"type\": \"text\", \"targets\": []}")),
        row(
            "a library panel asks in the library",
            new PanelAsksSomething(),
            panel("{\"type\": \"stat\", \"libraryPanel\": {\"uid\": \"x\"}, \"targets\": []}")),
        row(
            "targets without a letter get one from Grafana",
            new RefIdsDiffer(),
            panel("{\"targets\": [{\"expr\": \"a\"}, {\"expr\": \"b\"}]}")));
  }

  @Test
  void aSecondQueryGetsAFreeLetterUnlessSomethingNamesIt() {
    String targets =
        "\"targets\": [{\"refId\": \"A\"}, {\"refId\": \"B\"}, {\"refId\": \"A\"}, {\"refId\": \"A\"}]";

    assertThat(fixes(new RefIdsDiffer(), panel("{" + targets + "}")))
        .containsExactly(
            set("C", "panels", "0", "targets", "2", "refId"),
            set("D", "panels", "0", "targets", "3", "refId"));
    assertThat(
            fixes(
                new RefIdsDiffer(),
                panel("{" + targets + ", \"transformations\": [{\"id\": \"merge\"}]}")))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> twice() {
    Policy policy = new NoPanelStandsTwice();
    return Stream.of(
        row(
            "the same under one title in two sections",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "row", "title": "Top"},
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up", "refId": "A"}]},
                  {"type": "row", "title": "Bottom"},
                  {"type": "stat", "title": "Up", "id": 9, "options": {"colorMode": "none"},
                   "targets": [{"refId": "B", "expr": "up"}]}]}
                """),
            "panels/3: shows the same as \"Up\" in \"Top\""),
        row(
            "the same under two titles in one section",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up"}]},
                  {"type": "stat", "title": "Copy of up", "targets": [{"expr": "up"}]}]}
                """),
            "panels/1: shows the same as \"Up\""),
        row(
            "a tile of the overview comes again in its section under another title",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "Web", "targets": [{"expr": "up"}]},
                  {"type": "row", "title": "Web"},
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up"}]}]}
                """)),
        row(
            "a tile of the mean and one of the maximum",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "Load", "targets": [{"expr": "load"}],
                   "options": {"reduceOptions": {"calcs": ["mean"]}}},
                  {"type": "stat", "title": "Load", "targets": [{"expr": "load"}],
                   "options": {"reduceOptions": {"calcs": ["max"]}}}]}
                """)),
        row(
            "another datasource, another time",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up"}]},
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up"}], "timeShift": "1d"},
                  {"type": "stat", "title": "Up", "targets": [{"expr": "up"}],
                   "datasource": {"uid": "other"}}]}
                """)),
        row(
            "repetitions that an old Grafana saved",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "$x", "repeat": "x", "targets": [{"expr": "up"}]},
                  {"type": "stat", "title": "$x", "repeatPanelId": 1, "targets": [{"expr": "up"}]}]}
                """)),
        row(
            "panels that ask nothing",
            policy,
            dashboard(
                """
                {"panels": [{"type": "text", "title": ""}, {"type": "text", "title": ""}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> titles() {
    Policy policy = new TitlesDifferInASection();
    return Stream.of(
        row(
            "each section has its own",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "row", "title": "CPU"}, {"type": "stat", "title": "Used"},
                  {"type": "row", "title": "CPU"}, {"type": "stat", "title": "Used"},
                  {"type": "timeseries", "title": "Used"}, {"type": "stat", "title": "Used "}]}
                """),
            "panels/5/title: another stat of the section is called \"Used\", too"),
        row(
            "no title is no title",
            policy,
            dashboard(
                "{\"panels\": [{\"type\": \"stat\"}, {\"type\": \"stat\", \"title\": \" \"}]}")));
  }

  @TestFactory
  Stream<DynamicTest> thresholds() {
    Policy order = new ThresholdsAscend();
    String steps = "panels/0/fieldConfig/defaults/thresholds/steps";
    return Stream.of(
        row(
            "the base has no value, whatever it says",
            order,
            thresholds("{\"value\": 0}", "{\"value\": 0}", "{\"value\": 5}")),
        row(
            "a step over another is hidden, but harmless",
            order,
            thresholds("{}", "{\"value\": 1}", "{\"value\": 1}")),
        row(
            "not from low to high",
            order,
            thresholds("{}", "{\"value\": 5}", "{\"value\": 1}", "{\"value\": 0.5}"),
            steps + ": the step at 1 comes after the one at 5",
            steps + ": the step at 0.5 comes after the one at 1"),
        row(
            "no base",
            order,
            thresholds("{\"value\": 80}", "{\"value\": 90}"),
            steps
                + "/0/value: the first step begins at 80, but Grafana uses it for all lower values,"
                + " too"),
        row(
            "of an override",
            order,
            values(
                "stat",
                "{}",
                "thresholds",
                "{\"steps\": [{\"value\": null}, {\"value\": 2}, {\"value\": 1}]}"),
            "panels/0/fieldConfig/overrides/0/properties/0/value/steps: the step at 1 comes after"
                + " the one at 2"),
        row(
            "of a singlestat",
            order,
            panel("{\"type\": \"singlestat\", \"thresholds\": \"80,70\"}"),
            "panels/0/thresholds: the step at 70 comes after the one at 80"),
        row(
            "of a singlestat, from a variable",
            order,
            panel("{\"type\": \"singlestat\", \"thresholds\": \"$low,$high\"}")),
        row(
            "what is no number is no step",
            order,
            thresholds("{}", "{\"value\": \"5\"}", "{\"value\": 1}")),
        row(
            "lines without steps",
            new ThresholdColorsHaveSteps(),
            values(
                "timeseries",
                """
                {"custom": {"thresholdsStyle": {"mode": "line"}},
                 "thresholds": {"steps": [{"value": null}]}}
                """),
            "panels/0/fieldConfig/defaults/custom/thresholdsStyle/mode: thresholds are to be drawn,"
                + " but there are none"),
        row(
            "one colour for all values may be meant",
            new ThresholdColorsHaveSteps(),
            values(
                "stat",
                """
                {"color": {"mode": "thresholds"},
                 "thresholds": {"steps": [{"color": "blue", "value": null}]}}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> types() {
    return Stream.of(
        row(
            "replaced by another",
            new PanelTypeRuns(),
            panel("{\"type\": \"singlestat\"}"),
            "panels/0/type: \"singlestat\" is no longer in Grafana, which shows a stat instead"),
        row(
            "replaced by nothing",
            new PanelTypeRuns(),
            panel("{\"type\": \"vonage-status-panel\"}"),
            "panels/0/type: \"vonage-status-panel\" is no longer in Grafana"),
        row("known to be gone", new PanelTypeIsKnown(), panel("{\"type\": \"graph\"}")),
        row(
            "a slip of the pen",
            new PanelTypeIsKnown(),
            panel("{\"type\": \"timeserie\"}"),
            "panels/0/type: Grafana 13.2 has no panel \"timeserie\" of its own; did you mean"
                + " \"timeseries\"?"),
        row(
            "none",
            new PanelTypeIsKnown(),
            panel("{\"type\": 5}"),
            "panels/0/type: the panel has no type"),
        row(
            "a plugin that the dashboard requires",
            new PanelTypeIsKnown(),
            dashboard(
                """
                {"__requires": [{"type": "panel", "id": "acme-map-panel"}],
                 "panels": [{"type": "acme-map-panel"}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> options() {
    return Stream.of(
        row(
            "at all places",
            new OptionsAreKnown(),
            panel(
                """
                {"type": "stat", "options": {"legend": {"calcs": []}, "reduceOptions": {"calc": 1}},
                 "fieldConfig": {"defaults": {"unit": "s", "custom": {"lineWidth": 1}},
                   "overrides": [{"properties": [{"id": "custom.width", "value": 5}]}]}}
                """),
            "panels/0/options/legend: stat has no option \"legend\"",
            "panels/0/options/reduceOptions/calc: stat has no option \"reduceOptions.calc\"; did you"
                + " mean \"reduceOptions.calcs\"?",
            "panels/0/fieldConfig/defaults/custom: stat has no field option \"custom\"",
            "panels/0/fieldConfig/overrides/0/properties/0/value: stat has no field option"
                + " \"custom.width\""),
        row(
            "of earlier versions, which Grafana translates",
            new OptionsAreKnown(),
            panel(
                """
                {"type": "table", "options": {"footer": {"show": false}},
                 "fieldConfig": {"defaults": {"custom": {"displayMode": "auto"}}, "overrides": []}}
                """)),
        row(
            "empty, as Grafana leaves it behind",
            new OptionsAreKnown(),
            panel("{\"type\": \"stat\", \"fieldConfig\": {\"defaults\": {\"custom\": {}}}}")),
        row(
            "of a plugin that we do not know",
            new OptionsAreKnown(),
            panel("{\"type\": \"acme-map-panel\", \"options\": {\"zoom\": 5}}")),
        row(
            "null is no value",
            new OptionsHaveAllowedValues(),
            panel("{\"type\": \"stat\", \"options\": {\"colorMode\": null}}")),
        row(
            "another word",
            new OptionsHaveAllowedValues(),
            panel("{\"type\": \"stat\", \"options\": {\"graphMode\": \"aera\"}}"),
            "panels/0/options/graphMode: graphMode takes one of area, line, none, found \"aera\";"
                + " did you mean \"area\"?"),
        row(
            "a transformation without an id",
            new TransformationsAreKnown(),
            panel("{\"transformations\": [{\"id\": \"merge\"}, {}, 5]}"),
            "panels/0/transformations/1/id: Grafana knows no transformation \"\""));
  }

  @Test
  void anUnknownOptionIsTakenAwayUnlessItIsASlip() {
    Example example =
        panel(
            """
            {"type": "stat", "options": {"legend": {"calcs": []}, "colourMode": "none"}}
            """);

    assertThat(fixes(new OptionsAreKnown(), example))
        .containsExactly(
            new Fix(
                List.of(
                    new Fix.Edit(List.of("panels", "0", "options", "legend"), Optional.empty()))));
  }

  private static List<Fix> fixes(Policy policy, Example example) {
    List<Violation> found = new ArrayList<>();
    policy.check(Examples.subject(example), found::add);
    return found.stream().flatMap(violation -> violation.fix().stream()).toList();
  }

  private static Fix set(String value, String... pointer) {
    return new Fix(List.of(new Fix.Edit(List.of(pointer), Optional.of(Json.of(value)))));
  }

  /** A panel with a query and these field options. */
  private static Example values(String type, String defaults) {
    return values(type, defaults, "decimals", "1");
  }

  /** A panel with a query, these field options, and an override of one property. */
  private static Example values(String type, String defaults, String property, String value) {
    return dashboard(
        """
        {"panels": [{"type": "%s", "targets": [{"refId": "A", "expr": "x"}], "fieldConfig": {
          "defaults": %s,
          "overrides": [{"matcher": {"id": "byName", "options": "x"},
                         "properties": [{"id": "%s", "value": %s}]}]}}]}
        """
            .formatted(type, defaults, property, value));
  }

  private static Example thresholds(String... steps) {
    return values("stat", "{\"thresholds\": {\"steps\": [" + String.join(", ", steps) + "]}}");
  }
}
