package io.panelwright.lint.rule.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConventionRulesTest {

  @Test
  void allAreOffUnlessConfigured() {
    assertThat(ConventionRules.all())
        .allSatisfy(rule -> assertThat(rule.metadata().enabledByDefault()).isFalse());
  }
}
