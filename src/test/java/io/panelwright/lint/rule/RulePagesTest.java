package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.fail;

import io.panelwright.assertions.GoldenFile;
import io.panelwright.lint.Rule;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/rules} has a page for each rule and no other; {@code make golden} writes them. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("docs", "rules");

  private static final String INDEX =
      """
      # Rules

      The rules of `panelwright lint`, which `render` and `check` run, too. The tests generate this page and the pages of the rules;
      do not edit them. A rule that is off is a convention of some teams: it runs if `.panelwright.yaml` sets its severity. See
      [lint](../lint.md) for the command, and [corpus](corpus.md) for the number of findings in real dashboards.

      The examples use a small system: a shop with the datasource `prom`, a bank with `prom_bank`, and a probe with the datasource
      that is selected in `${ds}`. All are scraped every 15 s.

      """;

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", INDEX + RuleTable.markdown());
    for (Rule rule : RuleRegistry.all()) {
      pages.put(rule.metadata().code() + ".md", RuleExplanation.explain(rule).markdown());
    }
    return pages;
  }

  @Tag(Golden.TAG)
  @Test
  void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
    Map<String, String> pages = pages();
    pages.forEach((name, text) -> Golden.assertFile(FOLDER.resolve(name), text));
    for (Path stale : otherPages(pages.keySet())) {
      if (GoldenFile.isUpdating()) {
        Files.delete(stale);
      } else {
        fail("%s belongs to no rule\nTo delete it: %s", stale, Golden.updateCommand());
      }
    }
  }

  private static List<Path> otherPages(Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> isPage(file.getFileName().toString()))
          .filter(file -> !names.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** All but the page of counts, which another test writes. */
  private static boolean isPage(String name) {
    return !name.equals("corpus.md");
  }
}
