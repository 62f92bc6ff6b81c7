package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.lint.Example;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  private static List<String> found(Rule rule, Example example) {
    return RuleExamples.violations(rule, example);
  }
}
