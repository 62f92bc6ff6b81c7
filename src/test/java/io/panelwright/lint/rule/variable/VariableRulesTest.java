package io.panelwright.lint.rule.variable;

import static io.panelwright.lint.Example.dashboard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.json.Json;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableRulesTest {

  @Test
  void aLongChainTakesNoTimeAndNoStack() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "v" + i + ":v" + (i + 1))
            .collect(Collectors.joining(" ", "", " v20000:v0"));

    List<String> found =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> RuleExamples.violations(new VariableCycleRule(), variables(chain)));

    assertThat(found).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"28, 0", "20, 0", "29, 1", "42, 1"})
  void aVariableThatGrafanaRefreshesByMigrationIsNotReported(int schemaVersion, int findings) {
    Example example =
        dashboard(
            """
            {"schemaVersion": %d, "templating": {"list": [{"type": "query", "name": "job",
              "refresh": 0, "includeAll": true, "query": "label_values(up, job)"}]}}
            """
                .formatted(schemaVersion));
    assertThat(RuleExamples.violations(new VariableNeverRefreshedRule(), example))
        .hasSize(findings);
    assertThat(RuleExamples.violations(new VariableAllEmptyRule(), example)).hasSize(findings);
  }

  @Test
  void fixesChangeTheFaultyPartsOnly() {
    String many = "{\"type\": \"custom\", \"name\": \"x\", \"multi\": true}";

    assertThat(fixes(new VariableMultiEqualRule(), query(many, "a{b = '$x', c='d'} / a{b!='$x'}")))
        .containsOnly(expr("a{b =~ '$x', c='d'} / a{b!~'$x'}"))
        .hasSize(2);
    assertThat(fixes(new VariableMultiEqualRule(), query(many, "a{b='${x:raw}'}"))).isEmpty();
    assertThat(
            fixes(
                new VariableRegexQuotedRule(),
                query(many, "a{b=~'${x:regex}', c=~`${x:regex}`, d=~'${y:regex}'}")))
        .containsExactly(expr("a{b=~'${x}', c=~`${x:regex}`, d=~'${y:regex}'}"));
    assertThat(
            fixes(
                new VariableSyntaxDeprecatedRule(),
                query(many, "a{b=~'[[x]]', c=~'[[x:pipe]]', d='[[y]]'}")))
        .containsExactly(expr("a{b=~'${x}', c=~'${x:pipe}', d='[[y]]'}"));
  }

  @Test
  void aFixOfAVariablesQueryKeepsTheFunctionAroundIt() {
    String many = "{\"type\": \"custom\", \"name\": \"x\", \"multi\": true}";
    String query = variable("query", "y", "label_values(up{a='$x'}, b)");

    assertThat(fixes(new VariableMultiEqualRule(), query(many + "," + query, "up")))
        .containsExactly(fix("label_values(up{a=~'$x'}, b)", "templating", "list", "1", "query"));
  }

  private static List<Fix> fixes(Rule rule, Example example) {
    List<Violation> violations = new ArrayList<>();
    rule.check(RuleExamples.subject(example), violations::add);
    return violations.stream().flatMap(violation -> violation.fix().stream()).toList();
  }

  private static Fix expr(String promql) {
    return fix(promql, "panels", "0", "targets", "0", "expr");
  }

  private static Fix fix(String text, String... pointer) {
    return new Fix(List.of(new Fix.Edit(JsonPointer.of(pointer), Optional.of(Json.of(text)))));
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
