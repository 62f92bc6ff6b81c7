package io.panelwright.lint.rule.layout;

import static io.panelwright.lint.Example.dashboard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.lint.RuleExamples;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutRulesTest {

  private static final String PANEL =
      """
      {"type": "stat", "title": "%s", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 8}}
      """;

  @Test
  void tenThousandPanelsAtOnePositionAreCheckedInTime() {
    String panels =
        IntStream.range(0, 10_000)
            .mapToObj(i -> PANEL.formatted(i))
            .collect(Collectors.joining(",", "{\"panels\": [", "]}"));

    List<String> found =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> RuleExamples.violations(new PanelOverlapRule(), dashboard(panels)));

    assertThat(found).hasSize(9_999);
  }
}
