package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/policies} has a page for each rule and no other; {@code make golden} writes them. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("docs", "policies");

  private static final String INDEX =
      """
      # Policies

      What `panelwright lint` finds, and what `render` and `check` hold our own dashboards against. Made from the rules by the
      tests; do not edit. A rule that is off is a convention of some houses: it runs where `.panelwright.yaml` gives it a
      severity. How to use all this: [lint](../lint.md). How often each rule strikes in real dashboards: [corpus](corpus.md).

      The examples live in a small system: a shop, whose metrics the datasource `prom` has, a bank, whose metrics `prom_bank`
      has, and a probe, whose metrics are asked of what people pick in `${ds}`. All are scraped every 15 s.

      """;

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", INDEX + RuleTable.markdown());
    for (Policy policy : Policies.all()) {
      pages.put(policy.rule().code() + ".md", RuleExplanation.of(policy).markdown());
    }
    return pages;
  }

  @Test
  void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("golden")) {
      rewrite(pages);
    }
    assertThat(FOLDER).as("run: make golden").isDirectory();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(RulePagesTest::isPage))
          .as("pages in %s; run: make golden", FOLDER)
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as("%s; run: make golden", page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  private static void rewrite(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.collect(Collectors.toList())) {
        String name = file.getFileName().toString();
        if (isPage(name) && !pages.containsKey(name)) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  /** All but the page of counts, which another test writes. */
  private static boolean isPage(String name) {
    return !name.equals("corpus.md");
  }
}
