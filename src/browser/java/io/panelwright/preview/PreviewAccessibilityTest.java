package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.panelwright.show.model.PixelSize;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core finds nothing serious on a page with every content. */
class PreviewAccessibilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void everyContentIsAccessible(String theme) throws IOException {
    var given = new GivenDashboard("given", new PixelSize(420, 260), 3);
    SampleContents.all()
        .forEach((name, content) -> given.add(name, SampleContents.type(name), content));
    try (var chromium = new Chromium();
        PreviewServer server = PreviewServer.open(0, new PreviewState(List.of(given)))) {
      Page page = chromium.open(server.url() + "?theme=" + theme, 1320, 2200);
      page.waitForFunction(
          "count => document.querySelectorAll('.panel-body > *').length >= count",
          given.panels().size());
      assertThat(serious(page)).isEmpty();
    }
  }

  static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(PreviewAccessibilityTest::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .limit(5)
            .toList();
  }
}
