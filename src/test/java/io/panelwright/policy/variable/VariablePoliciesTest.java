package io.panelwright.policy.variable;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VariablePoliciesTest {

  private static final String EXPR = "panels/0/targets/0/expr: ";

  @TestFactory
  Stream<DynamicTest> undeclared() {
    Policy policy = new VariableIsDeclared();
    return Stream.of(
        row(
            "at all places, once a panel",
            policy,
            dashboard(
                """
                {"templating": {"list": [
                   {"type": "query", "name": "job", "query": "label_values(up{env='$a'}, job)",
                    "datasource": {"type": "prometheus", "uid": "$b"}}]},
                 "annotations": {"list": [{"name": "x", "expr": "up{job='$c'}"}]},
                 "links": [{"url": "/d/x?var-y=$d"}],
                 "panels": [
                  {"type": "row", "title": "$e", "repeat": "f"},
                  {"type": "stat", "title": "${g:text}", "datasource": {"uid": "${h}"},
                   "repeat": "i", "interval": "$k",
                   "targets": [{"expr": "up{a='[[l]]', b='$g'}", "legendFormat": "$m"}]}]}
                """),
            "panels/0/title: no variable \"e\" is declared",
            "panels/0/repeat: no variable \"f\" is declared",
            "panels/1/title: no variable \"g\" is declared",
            "panels/1/datasource/uid: no variable \"h\" is declared",
            "panels/1/repeat: no variable \"i\" is declared",
            "panels/1/interval: no variable \"k\" is declared",
            "panels/1/targets/0/expr: no variable \"l\" is declared",
            "panels/1/targets/0/legendFormat: no variable \"m\" is declared",
            "templating/list/0/query: no variable \"a\" is declared",
            "templating/list/0/datasource/uid: no variable \"b\" is declared",
            "annotations/list/0/expr: no variable \"c\" is declared",
            "links/0/url: no variable \"d\" is declared"),
        row(
            "Grafana's own",
            policy,
            query(
                "",
                "rate(x{a='${__user.login}', b='$__org'}[$__rate_interval]) * $__range_s"
                    + " + $__interval_ms + ${__from:date:seconds}")),
        row(
            "nearly one of Grafana's own",
            policy,
            query("", "rate(x[$__rate_intervall])"),
            EXPR + "Grafana has no variable \"__rate_intervall\""),
        row(
            "groups of a regular expression",
            policy,
            query(
                "",
                "label_replace(label_replace(x, 'a', '$1-${2}', 'b', '(.*)-(.*)'), 'c', '$name',"
                    + " 'd', '(?P<name>.*)')")),
        row(
            "a name that runs on",
            policy,
            query(variable("textbox", "node", ""), "$node_load1"),
            EXPR + "no variable \"node_load1\" is declared"),
        row(
            "a template of Loki's has variables of its own",
            policy,
            query("", "{a='b'} | line_format `{{ $x := .y }}{{ $x }}`")),
        row(
            "prose, and what other datasources ask",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "text", "options": {"content": "Type $HOME/bin"},
                   "description": "Costs $five"},
                  {"type": "table", "title": "Costs", "datasource": {"type": "influxdb"},
                   "targets": [{"query": "SELECT x WHERE $timeFilter GROUP BY $tag"}]}]}
                """)),
        row(
            "what an exported dashboard asks for when it is imported",
            policy,
            dashboard(
                """
                {"__inputs": [{"name": "DS_PROMETHEUS", "type": "datasource"}],
                 "panels": [{"type": "stat", "datasource": {"uid": "${DS_PROMETHEUS}"}}]}
                """)),
        row(
            "values of a data link",
            policy,
            dashboard(
                """
                {"panels": [{"type": "stat", "fieldConfig": {"defaults": {"links": [
                  {"url": "/x?a=${__field.labels.a}&b=${__data.fields[\\"b\\"]}&$__cell_1"}]}}}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> unused() {
    Policy policy = new VariableIsUsed();
    String found = "templating/list/0: nothing uses \"x\"";
    return Stream.of(
        row(
            "by itself",
            policy,
            query(variable("query", "x", "label_values(up{a='$x'}, a)"), "up"),
            found),
        row(
            "by another",
            policy,
            query(
                variable("textbox", "x", "")
                    + ","
                    + variable("query", "y", "label_values(up{a='$x'}, b)"),
                "up{b='$y'}")),
        row("as a longer name's start", policy, query(variable("textbox", "x", ""), "$x_y"), found),
        row("in a comment", policy, query(variable("textbox", "x", ""), "up # $x")),
        row("with a format", policy, query(variable("textbox", "x", ""), "up{a=~'${x:pipe}'}")),
        row("by filters", policy, query(variable("adhoc", "x", ""), "up")),
        row(
            "in prose",
            policy,
            dashboard(
                """
                {"templating": {"list": [{"type": "textbox", "name": "x"}]},
                 "panels": [{"type": "text", "options": {"content": "Cluster **[[x]]**"}}]}
                """)),
        row(
            "as a datasource",
            policy,
            dashboard(
                """
                {"templating": {"list": [{"type": "datasource", "name": "x"}]},
                 "panels": [{"type": "stat", "datasource": "$x"}]}
                """)),
        row(
            "to repeat",
            policy,
            dashboard(
                """
                {"templating": {"list": [{"type": "custom", "name": "x"}]},
                 "panels": [{"type": "row", "title": "Row", "repeat": "x"}]}
                """)),
        row(
            "by a link that hands all over",
            policy,
            dashboard(
                """
                {"templating": {"list": [{"type": "custom", "name": "x"}]},
                 "links": [{"type": "dashboards", "includeVars": true}]}
                """)),
        row(
            "a name that no query can write",
            policy,
            query(variable("textbox", "a-b", ""), "up{c='$a-b'}"),
            "templating/list/0: nothing can use \"a-b\": a name has letters, digits and _ only"));
  }

  @TestFactory
  Stream<DynamicTest> circles() {
    Policy policy = new VariablesFormNoCircle();
    return Stream.of(
        row("of itself, which Grafana lets pass", policy, variables("a:a b:a")),
        row(
            "of three, and others that wait for it",
            policy,
            variables("x:a a:b b:c c:a y:x z:"),
            "templating/list/1: a needs b needs c needs a"),
        row(
            "two of them",
            policy,
            variables("a:b b:a c:d d:c"),
            "templating/list/0: a needs b needs a",
            "templating/list/2: c needs d needs c"),
        row("a chain", policy, variables("a:b b:c c:d d:")),
        row("a diamond", policy, variables("a:b,c b:d c:d d:")));
  }

  @Test
  void aLongChainTakesNoTimeAndNoStack() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "v" + i + ":v" + (i + 1))
            .collect(Collectors.joining(" ", "", " v20000:v0"));

    List<String> found =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> Examples.found(new VariablesFormNoCircle(), variables(chain)));

    assertThat(found).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> manyValues() {
    Policy policy = new ManyValuesNeedRegex();
    String many = "{\"type\": \"custom\", \"name\": \"x\", \"multi\": true}";
    String found = "$x may have several values, and = compares with one";
    return Stream.of(
        row("equal", policy, query(many, "up{a='$x'}"), EXPR + found),
        row("a part of the value", policy, query(many, "up{a='pre-$x'}"), EXPR + found),
        row(
            "not equal, deep inside",
            policy,
            query(many, "sum(rate(x{a=~'b', c!='${x:raw}'}[5m])) / 2"),
            EXPR + "${x:raw} may have several values, and != compares with one"),
        row("a regular expression", policy, query(many, "up{a=~'$x', b!~'$x'}")),
        row("one value only", policy, query(variable("custom", "x", "a"), "up{a='$x'}")),
        row(
            "all values",
            policy,
            query("{\"type\": \"custom\", \"name\": \"x\", \"includeAll\": true}", "up{a='$x'}"),
            EXPR + found),
        row(
            "a word of its own for all",
            policy,
            query(
                "{\"type\": \"custom\", \"name\": \"x\", \"includeAll\": true, \"allValue\": \"total\"}",
                "up{a='$x'}")),
        row(
            "a string that is no matcher",
            policy,
            query(many, "label_replace(up, 'a', '$x', 'b', '')")),
        row(
            "a repeated panel has one value",
            policy,
            dashboard(
                """
                {"templating": {"list": [%s]}, "panels": [
                  {"type": "stat", "repeat": "x", "targets": [{"expr": "up{a='$x'}"}]},
                  {"type": "row", "title": "Row", "repeat": "x"},
                  {"type": "stat", "targets": [{"expr": "up{a='$x'}"}]}]}
                """
                    .formatted(many))),
        row(
            "in the query of a variable",
            policy,
            query(many + "," + variable("query", "y", "label_values(up{a='$x'}, b)"), "up"),
            "templating/list/1/query: " + found));
  }

  @TestFactory
  Stream<DynamicTest> regexFormat() {
    Policy policy = new RegexFormatStandsInBackticks();
    String found = EXPR + "${x:regex} stands in quotes, where its backslashes are an error";
    return Stream.of(
        row(
            "in quotes of both kinds",
            policy,
            query("", "up{a=~\\\"${x:regex}\\\", b=~'${x:regex}'}"),
            found,
            found),
        row("in backticks", policy, query("", "up{a=~`${x:regex}`}")),
        row(
            "in a string that is no matcher",
            policy,
            query("", "label_replace(up, 'a', '$1', 'b', '(${x:regex})')"),
            found),
        row("another format", policy, query("", "up{a=~'${x:pipe}'}")));
  }

  @TestFactory
  Stream<DynamicTest> others() {
    return Stream.of(
        row(
            "not in a variable's query",
            new VariableQueryHasNoRateInterval(),
            query(
                variable("query", "x", "query_result(rate(y[$__rate_interval]))")
                    + ",{\"type\": \"query\", \"name\": \"z\", \"query\":"
                    + " {\"query\": \"query_result(rate(y[${__rate_interval}]))\"}}",
                "rate(y[$__rate_interval])"),
            "templating/list/0/query: Grafana gives $__rate_interval no value here",
            "templating/list/1/query/query: Grafana gives ${__rate_interval} no value here"),
        row(
            "never, in both spellings",
            new VariableIsRefreshed(),
            query(
                "{\"type\": \"query\", \"name\": \"a\", \"refresh\": false},"
                    + "{\"type\": \"query\", \"name\": \"b\", \"refresh\": 0},"
                    + "{\"type\": \"query\", \"name\": \"c\", \"refresh\": 1},"
                    + "{\"type\": \"query\", \"name\": \"d\"},"
                    + "{\"type\": \"interval\", \"name\": \"e\", \"refresh\": 0}",
                "up"),
            "templating/list/0/refresh: the values are never asked anew",
            "templating/list/1/refresh: the values are never asked anew"),
        row(
            "an empty list for good",
            new AllStandsForSomething(),
            query(
                all("custom", "\"options\": [{\"value\": \"$__all\"}]")
                    + all("query", "\"refresh\": 0, \"options\": []")
                    + all("custom", "\"allValue\": \".*\"")
                    + all("custom", "\"query\": \"a,b\"")
                    + all("query", "\"refresh\": 0, \"options\": [{\"value\": \"a\"}]")
                    + all("query", "\"refresh\": 1")
                    + variable("custom", "y", ""),
                "up"),
            "templating/list/0: \"All\" stands for no value: the list is empty",
            "templating/list/1: \"All\" stands for no value: the list is empty"),
        row(
            "hidden variables have no label to be seen",
            new VariableLabelsDiffer(),
            query(
                "{\"name\": \"a\", \"label\": \"A\"}, {\"name\": \"b\", \"label\": \"A\", \"hide\": 2},"
                    + "{\"name\": \"c\", \"label\": \"\"}, {\"name\": \"d\", \"label\": \"\"}",
                "up")),
        row(
            "double brackets, all in a text at once",
            new VariableSyntaxIsCurrent(),
            query(variable("custom", "x", "a"), "up{a=~'[[x]]', b=~'[[x:pipe]]'}"),
            EXPR + "[[x]] is deprecated"),
        row(
            "other double brackets",
            new VariableSyntaxIsCurrent(),
            query(variable("custom", "x", "a"), "up{a=~'[[:alpha:]]', b='[[y]]'}")));
  }

  @Test
  void fixesChangeTheFaultyPartsOnly() {
    String many = "{\"type\": \"custom\", \"name\": \"x\", \"multi\": true}";

    assertThat(fixes(new ManyValuesNeedRegex(), query(many, "a{b = '$x', c='d'} / a{b!='$x'}")))
        .containsOnly(expr("a{b =~ '$x', c='d'} / a{b!~'$x'}"))
        .hasSize(2);
    assertThat(fixes(new ManyValuesNeedRegex(), query(many, "a{b='${x:raw}'}"))).isEmpty();
    assertThat(
            fixes(
                new RegexFormatStandsInBackticks(),
                query(many, "a{b=~'${x:regex}', c=~`${x:regex}`, d=~'${y:regex}'}")))
        .containsExactly(expr("a{b=~'${x}', c=~`${x:regex}`, d=~'${y:regex}'}"));
    assertThat(
            fixes(
                new VariableSyntaxIsCurrent(),
                query(many, "a{b=~'[[x]]', c=~'[[x:pipe]]', d='[[y]]'}")))
        .containsExactly(expr("a{b=~'${x}', c=~'${x:pipe}', d='[[y]]'}"));
  }

  @Test
  void aFixOfAVariablesQueryKeepsTheFunctionAroundIt() {
    String many = "{\"type\": \"custom\", \"name\": \"x\", \"multi\": true}";
    String query = variable("query", "y", "label_values(up{a='$x'}, b)");

    assertThat(fixes(new ManyValuesNeedRegex(), query(many + "," + query, "up")))
        .containsExactly(fix("label_values(up{a=~'$x'}, b)", "templating", "list", "1", "query"));
  }

  private static List<Fix> fixes(Policy policy, Example example) {
    List<Violation> found = new ArrayList<>();
    policy.check(Examples.subject(example), found::add);
    return found.stream().flatMap(violation -> violation.fix().stream()).toList();
  }

  private static Fix expr(String promql) {
    return fix(promql, "panels", "0", "targets", "0", "expr");
  }

  private static Fix fix(String text, String... pointer) {
    return new Fix(List.of(new Fix.Edit(List.of(pointer), Optional.of(Json.of(text)))));
  }

  /** A dashboard of these variables and a panel with a query. */
  private static Example query(String variables, String promql) {
    return dashboard(
        """
        {"templating": {"list": [%s]}, "panels": [{"type": "stat", "title": "Panel",
          "targets": [{"refId": "A", "expr": "%s"}]}]}
        """
            .formatted(variables, promql));
  }

  private static String variable(String type, String name, String query) {
    return "{\"type\": \"%s\", \"name\": \"%s\", \"query\": \"%s\"}".formatted(type, name, query);
  }

  private static String all(String type, String more) {
    return "{\"type\": \"%s\", \"name\": \"x\", \"includeAll\": true, %s},".formatted(type, more);
  }

  /** Variables "name:needed,needed". */
  private static Example variables(String graph) {
    return dashboard(
        Stream.of(graph.split(" "))
            .map(node -> node.split(":", -1))
            .map(node -> variable("query", node[0], dollars(node[1])))
            .collect(Collectors.joining(", ", "{\"templating\": {\"list\": [", "]}}")));
  }

  private static String dollars(String names) {
    return Stream.of(names.split(","))
        .filter(name -> !name.isEmpty())
        .map("$"::concat)
        .collect(Collectors.joining(" "));
  }
}
