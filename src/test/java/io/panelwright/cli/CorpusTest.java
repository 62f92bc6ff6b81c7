package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Policies;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Rule;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule over every real dashboard; what is found stands in {@code docs/policies/corpus.md}.
 */
class CorpusTest {

  private static final Path PAGE = Path.of("docs", "policies", "corpus.md");

  private static final String HEAD =
      """
      # What the rules find in real dashboards

      Counts over the %d dashboards of `../shared/dashboards`, as `panelwright lint` finds them without a contract and with
      every rule switched on. Made by the tests; do not edit. Rules that need a contract find nothing here.

      | Rule | Findings | Dashboards |
      |---|---:|---:|
      """;

  @TempDir Path project;

  @Test
  void theCountsAreThoseOfThePage() throws IOException {
    Path corpus = Corpus.shared("dashboards", "corpus").toAbsolutePath();
    Files.writeString(project.resolve("all.yaml"), allOn());
    JsonObject report = lint("--config", "all.yaml", "--format", "json", corpus.toString());
    List<JsonObject> findings = report.array("findings").objects().toList();
    assertThat(findings)
        .allSatisfy(
            found -> {
              assertThat(found.integer("line").orElseThrow()).isPositive();
              assertThat(found.string("message").orElseThrow()).isNotBlank();
            });
    long sources = report.object("summary").integer("sources").orElseThrow();
    assertThat(sources).isEqualTo(Corpus.files().size());

    String page = HEAD.formatted(sources) + table(findings);
    if (Boolean.getBoolean("golden")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("%s; run: make golden", PAGE).isEqualTo(page);
  }

  private static String allOn() {
    StringBuilder rules = new StringBuilder("rules:\n");
    for (Policy policy : Policies.all()) {
      Rule rule = policy.rule();
      rules.append("  ").append(rule.code()).append(": ").append(rule.severity().word());
      rules.append('\n');
    }
    return rules.toString();
  }

  private JsonObject lint(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] words = new String[arguments.length + 1];
    words[0] = "lint";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    int code = Main.run(project, new PrintWriter(out), new PrintWriter(err), words);
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
    assertThat(Policies.codes()).as("only rules find something").containsAll(counts.keySet());
    StringBuilder table = new StringBuilder();
    for (Policy policy : Policies.all()) {
      String code = policy.rule().code();
      boolean on = Configuration.NONE.severity(policy.rule()).isPresent();
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
