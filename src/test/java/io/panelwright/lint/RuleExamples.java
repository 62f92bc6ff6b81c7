package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.promql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/** Violations that rules report in examples. */
public final class RuleExamples {

  private RuleExamples() {}

  /**
   * The violations of a rule in an example: pointer, a colon, the message, such as {@code panels/0:
   * the panel has no title}.
   */
  public static List<String> violations(Rule rule, Example example) {
    List<String> lines = new ArrayList<>();
    rule.check(subject(example), violation -> lines.add(line(violation)));
    return lines;
  }

  /** A test of a rule: the exact violations in an example. */
  public static DynamicTest row(String name, Rule rule, Example example, String... expected) {
    return DynamicTest.dynamicTest(
        rule.metadata().code() + ": " + name,
        () -> assertThat(violations(rule, example)).containsExactly(expected));
  }

  private static String line(Violation violation) {
    return String.join("/", violation.location().pointer().tokens()) + ": " + violation.message();
  }

  /** The lint context of an example's dashboard. */
  public static LintContext subject(Example example) {
    return example.analyze(
        Optional.of(ExampleContract.contract()),
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA);
  }
}
