package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.promql.Dialect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule's own examples. */
class RuleRegistryTest {

  @TestFactory
  Stream<DynamicTest> theBadExampleBreaksItsRule() {
    return RuleRegistry.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.metadata().code(),
                    () -> assertThat(found(rule, rule.metadata().bad())).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> theGoodExampleKeepsIt() {
    return RuleRegistry.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.metadata().code(),
                    () -> assertThat(found(rule, rule.metadata().good())).isEmpty()));
  }

  @Test
  void noTwoRulesShareACode() {
    assertThat(RuleRegistry.all().stream().map(rule -> rule.metadata().code()))
        .doesNotHaveDuplicates();
  }

  /** Two classes serve the labels job and instance: their names have Label in their place. */
  @Test
  void aRuleClassIsNamedLikeItsCode() {
    for (Rule rule : RuleRegistry.builtIn()) {
      String code =
          rule.metadata().code().replaceFirst("^convention-(job|instance)-", "convention-label-");
      String name =
          Arrays.stream(code.split("-"))
              .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
              .collect(Collectors.joining("", "", "Rule"));
      assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
    }
  }

  @Test
  void aRuleHasAPageNamedLikeItsCode() {
    for (Rule rule : RuleRegistry.builtIn()) {
      assertThat(Path.of("docs/rules", rule.metadata().code() + ".md")).exists();
    }
  }

  /** Each part has rules of one package; a violation is equal if its text and place are. */
  @Test
  void partsOfALinterFindTheSameInTheSameOrder() {
    GrafanaSchema schema = GrafanaSchema.forProfile(Profile.DEFAULT);
    var linter = new Linter(LintConfiguration.DEFAULT, RuleRegistry.all());
    List<Linter> parts = linter.split(12);
    assertThat(parts).hasSizeGreaterThan(10);
    int violations = 0;
    for (Rule rule : RuleRegistry.all()) {
      LintContext context =
          rule.metadata().bad().analyze(Optional.empty(), schema, Dialect.GRAFANA);
      LintResult whole = linter.lint(context, Map.of());
      LintResult joined =
          linter.join(parts.stream().map(part -> part.lint(context, Map.of())).toList());
      assertThat(texts(joined)).isEqualTo(texts(whole));
      violations += whole.violations().size();
    }
    assertThat(violations).isGreaterThan(50);
  }

  private static List<String> texts(LintResult result) {
    return result.violations().stream()
        .map(found -> found.rule().code() + found.location().pointer() + found.message())
        .toList();
  }

  private static List<String> found(Rule rule, Example example) {
    return RuleExamples.violations(rule, example);
  }
}
