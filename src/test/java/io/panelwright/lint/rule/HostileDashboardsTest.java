package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.testing.DashboardCorpus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules do not throw on damaged dashboards. */
class HostileDashboardsTest {

  private static final int MUTANTS = 60;

  /** What may come in place of anything. */
  private static final List<Json> ANYTHING =
      List.of(
          JsonNull.NULL,
          Json.of(true),
          Json.of(0),
          Json.of(-7),
          new JsonNumber("1e999"),
          new JsonNumber("123456789012345678901234567890"),
          Json.of(""),
          Json.of("$"),
          Json.of("${x:regex}[[x]]"),
          Json.of("\uD800 {{ <script http://a:b@c `"),
          Json.object(),
          Json.array(),
          Json.array(JsonNull.NULL, Json.of(1), Json.array(Json.object())));

  @TestFactory
  Stream<DynamicTest> noRuleThrowsOnADamagedDashboard() {
    return RuleRegistry.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.metadata().code(), () -> mutate(rule)));
  }

  /** Mutants of a rule's own examples, which have all that the rule looks at. */
  private static void mutate(Rule rule) {
    Random random = new Random(rule.metadata().code().hashCode());
    for (var example : List.of(rule.metadata().bad(), rule.metadata().good())) {
      JsonObject whole = RuleExamples.subject(example).document().json();
      for (int i = 0; i < MUTANTS; i++) {
        Json mutant = mutant(whole, random, 2 + random.nextInt(30));
        survives(List.of(rule), mutant);
      }
    }
  }

  @Test
  void noPolicyThrowsOnARealDashboard() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      JsonObject json = (JsonObject) JsonReader.read(file.text());
      survives(RuleRegistry.all(), json);
      survives(RuleRegistry.all(), json.object("spec"));
    }
  }

  @Test
  void noPolicyThrowsOnTheMutantOfARealDashboard() {
    Random random = new Random(7);
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += 10) {
      Json json = JsonReader.read(files.get(i).text());
      survives(RuleRegistry.all(), mutant(json, random, 10 + random.nextInt(200)));
    }
  }

  /** Every rule has something to say about many of them. */
  @Test
  void aDashboardOfThousandsOfPanelsAndVariablesIsCheckedInTime() {
    List<Json> panels = new ArrayList<>();
    List<Json> variables = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      panels.add(JsonReader.read(PANEL.replace("#", String.valueOf(i))));
      variables.add(JsonReader.read(VARIABLE.replace("#", String.valueOf(i))));
    }
    JsonObject json =
        Json.object()
            .with("panels", new JsonArray(panels))
            .with("templating", Json.object().with("list", new JsonArray(variables)));

    List<Violation> violations =
        assertTimeout(
            Duration.ofSeconds(60), () -> Linter.check(subject(json), RuleRegistry.all()));

    assertThat(violations).hasSizeGreaterThan(20_000);
  }

  private static final String PANEL =
      """
      {"type": "graph", "id": 1, "title": "Panel", "repeat": "unknown#",
       "gridPos": {"x": 0, "y": 0, "w": 30, "h": 8},
       "fieldConfig": {"defaults": {"unit": "unit#", "color": {"mode": "thresholds"}}},
       "links": [{"url": "/d/unknown#?var-x=1"}],
       "targets": [
         {"refId": "A", "expr": "rate(a{b='$v#', c='${v#:regex}', d='[[v1]]'}[5m])"},
         {"refId": "A", "expr": "rate(a{b='$v1'}[$__rate_intervall])"}]}
      """;

  private static final String VARIABLE =
      """
      {"type": "query", "name": "v#", "label": "Label", "multi": true, "includeAll": true,
       "refresh": 0, "query": "label_values(up{a='$v#', b='$v1'}, c)"}
      """;

  private static void survives(List<Rule> rules, Json json) {
    if (json instanceof JsonObject dashboard) {
      assertThatCode(() -> Linter.check(subject(dashboard), rules))
          .as(() -> dashboard.toString())
          .doesNotThrowAnyException();
    }
  }

  private static LintContext subject(JsonObject dashboard) {
    return LintContext.analyze(
        new DashboardDocument(dashboard),
        Optional.empty(),
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA);
  }

  /** The same value with something else in place of one part in so many. */
  private static Json mutant(Json value, Random random, int oneIn) {
    if (random.nextInt(oneIn) == 0) {
      return ANYTHING.get(random.nextInt(ANYTHING.size()));
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.items().stream().map(item -> mutant(item, random, oneIn)).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, mutant(member, random, oneIn)));
      return new JsonObject(members);
    }
    return value;
  }
}
