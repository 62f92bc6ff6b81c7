package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveTest {

  @Test
  void whatToInstallIsSaidInTheWordsOfMakeTest() {
    assertThat(Live.whatToInstall().lines())
        .hasSize(3)
        .first()
        .isEqualTo(
            "The tests need Prometheus and its promtool, 2.42 or newer, on the PATH. Install them:");
  }
}
