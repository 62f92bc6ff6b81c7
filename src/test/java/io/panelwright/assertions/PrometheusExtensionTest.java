package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.panel.Panels.stat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Units;
import org.junit.jupiter.api.Test;

/** A test with data in a class without the extension. */
class PrometheusExtensionTest {

  @Test
  void aClassWithoutTheExtensionIsReported() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                assertThat(stat("Up", Units.NUMBER, Shop.CHECKOUT.query("up")))
                    .given("up 1")
                    .shows("1"))
        .withMessage(
            "no Prometheus is running for tests with data\n"
                + "  → write @ExtendWith(PrometheusExtension.class) above the test class");
  }
}
