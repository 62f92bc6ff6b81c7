package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule's own examples. */
class PoliciesTest {

  @TestFactory
  Stream<DynamicTest> theBadExampleBreaksItsRule() {
    return Policies.all().stream()
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.rule().code(),
                    () -> assertThat(found(policy, policy.rule().bad())).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> theGoodExampleKeepsIt() {
    return Policies.all().stream()
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.rule().code(),
                    () -> assertThat(found(policy, policy.rule().good())).isEmpty()));
  }

  @Test
  void noTwoRulesShareACode() {
    assertThat(Policies.all().stream().map(policy -> policy.rule().code())).doesNotHaveDuplicates();
  }

  private static List<String> found(Policy policy, Example example) {
    return Examples.found(policy, example);
  }
}
