package io.panelwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/** What policies find in the examples of rules. */
public final class Examples {

  private Examples() {}

  /**
   * What a policy finds in an example: pointer, a colon, the message, such as {@code panels/0: the
   * panel has no title}.
   */
  public static List<String> found(Policy policy, Example example) {
    List<String> lines = new ArrayList<>();
    policy.check(subject(example), violation -> lines.add(line(violation)));
    return lines;
  }

  /** A row of a policy's table: what it finds in an example, exactly. */
  public static DynamicTest row(String name, Policy policy, Example example, String... expected) {
    return DynamicTest.dynamicTest(
        policy.rule().code() + ": " + name,
        () -> assertThat(found(policy, example)).containsExactly(expected));
  }

  private static String line(Violation violation) {
    return String.join("/", violation.where().pointer()) + ": " + violation.message();
  }

  /** The dashboard around an example, as policies look at it. */
  public static Subject subject(Example example) {
    return Subject.of(
        example.document(),
        Optional.of(ExampleContract.contract()),
        Vocabulary.of(Profile.DEFAULT),
        Dialect.GRAFANA);
  }
}
