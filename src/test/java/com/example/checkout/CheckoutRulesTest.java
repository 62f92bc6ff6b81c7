package com.example.checkout;

import io.panelwright.assertions.RuleFixtures;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

class CheckoutRulesTest {

  @Tag("golden")
  @TestFactory
  Stream<DynamicTest> rulesReportTheExpectedFindings() {
    return RuleFixtures.in(Path.of("src/test/resources/com/example/checkout/rules"))
        .withRules(new CheckoutRules().rules())
        .withContract(CheckoutContract.contract())
        .cases()
        .stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), fixture::run));
  }
}
