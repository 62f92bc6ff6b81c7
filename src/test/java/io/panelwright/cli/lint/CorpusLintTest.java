package io.panelwright.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule over every real dashboard; what is found stands in {@code docs/rules/corpus.md}. */
class CorpusLintTest {

  private static final Path PAGE = Path.of("docs", "rules", "corpus.md");

  private static final String HEAD =
      """
      # Findings in real dashboards

      Findings of `panelwright lint` in the %d dashboards of `../shared/dashboards`, without a contract and with every rule on. The
      tests generate this page; do not edit it. Rules that need a contract find nothing here.

      | Rule | Findings | Dashboards |
      |---|---:|---:|
      """;

  @TempDir Path project;

  @Tag(Golden.TAG)
  @Test
  void theCountsAreThoseOfThePage() throws IOException {
    Path corpus = DashboardCorpus.sharedPath("dashboards", "corpus").toAbsolutePath();
    Files.writeString(project.resolve("all.yaml"), allOn());
    JsonObject report = lint("--config", "all.yaml", "--format", "json", corpus.toString());
    List<JsonObject> findings = report.array("findings").objects().toList();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.integer("line").orElseThrow()).isPositive();
              assertThat(finding.string("message").orElseThrow()).isNotBlank();
            });
    long sources = report.object("summary").integer("sources").orElseThrow();
    assertThat(sources).isEqualTo(DashboardCorpus.files().size());

    String page = HEAD.formatted(sources) + table(findings);
    Golden.assertFile(PAGE, page);
  }

  private static String allOn() {
    StringBuilder rules = new StringBuilder("rules:\n");
    for (Rule rule : RuleRegistry.all()) {
      RuleMetadata metadata = rule.metadata();
      rules.append("  ").append(metadata.code()).append(": ").append(metadata.severity().label());
      rules.append('\n');
    }
    return rules.toString();
  }

  private JsonObject lint(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] line = new String[arguments.length + 1];
    line[0] = "lint";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    int code = Main.run(project, new PrintWriter(out), new PrintWriter(err), line);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(1);
    return (JsonObject) JsonReader.read(out.toString());
  }

  private static String table(List<JsonObject> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Set<String>> files = new TreeMap<>();
    for (JsonObject finding : findings) {
      String rule = finding.string("rule").orElseThrow();
      counts.merge(rule, 1, Integer::sum);
      files.computeIfAbsent(rule, any -> new TreeSet<>()).add(finding.string("file").orElseThrow());
    }
    assertThat(RuleRegistry.codes()).as("all findings are of rules").containsAll(counts.keySet());
    StringBuilder table = new StringBuilder();
    for (Rule rule : RuleRegistry.all()) {
      String code = rule.metadata().code();
      boolean on = LintConfiguration.DEFAULT.severity(rule.metadata()).isPresent();
      table
          .append("| [`%s`](%s.md)%s | ".formatted(code, code, on ? "" : " (off)"))
          .append(counts.getOrDefault(code, 0))
          .append(" | ")
          .append(files.getOrDefault(code, Set.of()).size())
          .append(" |\n");
    }
    return table.toString();
  }
}
