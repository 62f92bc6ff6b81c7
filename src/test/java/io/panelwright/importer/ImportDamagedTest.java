package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.document.DashboardFile;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import io.panelwright.json.Json;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.vocabulary.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever JSON comes: findings, or an import without differences whose Java can be printed. */
class ImportDamagedTest {

  /** Damage does not need size; the largest files take a second each. */
  private static final int LARGEST = 60_000;

  /** The annotation that Grafana puts into every dashboard. */
  private static final String STANDARD =
      """
      {"builtIn": 1, "datasource": {"type": "grafana", "uid": "-- Grafana --"}, "enable": true,
       "hide": true, "iconColor": "rgba(0, 211, 255, 1)", "name": "Annotations & Alerts",
       "type": "dashboard"}
      """;

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int COMPILED = 80;

  /**
   * A damaged dashboard, by what leads to it.
   *
   * @param seeds one for each damage
   */
  record Damaged(Corpus.File file, List<Long> seeds) {

    String text() {
      return JsonWriter.pretty(Damage.of(JsonReader.read(file.text()), seeds));
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void realDashboardsOfWhichSomethingWasDamaged(@ForAll("damaged") Damaged damaged) {
    java(damaged.file.name(), damaged.text(), new Names(List.of()));
  }

  @Provide
  Arbitrary<Damaged> damaged() {
    Arbitrary<List<Long>> seeds = Arbitraries.longs().list().ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(Arbitraries.of(small()), seeds).as(Damaged::new);
  }

  private static List<Corpus.File> small() {
    return Corpus.files().stream().filter(file -> file.text().length() < LARGEST).toList();
  }

  @Property(tries = 1_000)
  void anyJson(@ForAll("json") Json json) {
    java("any.json", JsonWriter.pretty(json), new Names(List.of()));
    String panels = JsonWriter.pretty(Json.object().with("panels", Json.array(json)));
    java("panels.json", panels, new Names(List.of()));
  }

  @Provide
  Arbitrary<Json> json() {
    Json seed =
        JsonReader.read(
            """
            {"title": "t", "panels": [{"type": "stat", "title": "p", "gridPos": {"x": 1, "y": 2},
              "targets": [{"expr": "up", "refId": "A"}], "fieldConfig": {"defaults": {"unit": "s",
              "thresholds": {"steps": [{"value": null, "color": "red"}]}}, "overrides": []}}],
             "templating": {"list": [{"type": "query", "name": "v", "query": "label_values(up, x)"}]}}
            """);
    return Arbitraries.longs()
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(seeds -> Damage.of(seed, seeds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"panels\": {}}",
        "{\"panels\": []}",
        "{\"panels\": [{}]}",
        "{\"panels\": [null, 1, \"a\", [], {\"type\": 1}]}",
        "{\"panels\": [{\"type\": \"row\", \"panels\": {}}]}",
        "{\"rows\": [{\"panels\": [{}]}, null]}",
        "{\"title\": \"class\", \"uid\": \"*/\", \"panels\": [{\"title\": \"\\u0022\"}]}",
        "{\"panels\": [], \"annotations\": {\"list\": [{\"name\": \"a\"}, %1$s]}}",
        "{\"panels\": [], \"annotations\": {\"list\": [{\"builtIn\": 1}, %1$s]}}",
        "{\"panels\": [], \"annotations\": {\"list\": [%1$s, %1$s]}}",
        "{\"panels\": [], \"templating\": {\"list\": [{\"name\": \"a\", \"type\": {}}]}}",
        "{\"panels\": [], \"templating\": {\"list\": [{\"name\": \"d\", \"type\": \"datasource\","
            + " \"query\": \"\"}, {\"name\": \"a\", \"type\": \"query\", \"datasource\": \"$d\"}]}}",
        "{\"elements\": {}, \"layout\": {}}",
        "{\"elements\": {\"a\": {}}, \"layout\": {\"kind\": \"x\"}}"
      })
  void littleOrNothing(String text) {
    java("little.json", text.formatted(STANDARD), new Names(List.of()));
  }

  /** Titles become keys, uids and names, of which Java's and Grafana's have an end. */
  @Test
  void veryLongTitles() {
    String title = "a b/é".repeat(20_000);
    Json panel = Json.object().with("type", "row").with("title", title);
    Json panels = Json.array(panel, Json.object().with("type", "stat").with("title", title));
    Json color = Json.object().with("mode", "fixed").with("fixedColor", "a-".repeat(50_000) + "a");
    Json stat = Json.object().with("type", "stat").withAt("fieldConfig.defaults.color", color);
    String text = JsonWriter.pretty(Json.object().with("title", title).with("panels", panels));
    java("long.json", text, new Names(List.of()));
    java(
        "long.json",
        JsonWriter.pretty(Json.object().with("panels", Json.array(stat))),
        new Names(List.of()));
  }

  @Test
  void theirJavaCompiles() throws Exception {
    Random random = new Random(5);
    List<Corpus.File> files = small();
    Names types = new Names(List.of());
    List<JavaClass> classes = new ArrayList<>();
    for (int i = 0; i < COMPILED; i++) {
      Corpus.File file = files.get(random.nextInt(files.size()));
      Damaged damaged = new Damaged(file, random.longs(4).boxed().toList());
      classes.addAll(java(file.name(), damaged.text(), types));
    }
    Compiled.of(classes);
  }

  private static List<JavaClass> java(String name, String text, Names types) {
    long start = System.nanoTime();
    DashboardFile.Reading reading = DashboardFile.read(name, text);
    if (reading.file().isEmpty()) {
      assertThat(reading.findings()).isNotEmpty();
      return List.of();
    }
    Imported imported = Importer.of(reading.file().get(), Profile.DEFAULT, Optional.empty());
    assertThat(imported.differences()).isEmpty();
    List<JavaClass> java = imported.java("damaged", types, "Imported from " + name + ".", true);
    assertThat(java).allSatisfy(printed -> assertThat(printed.text()).isNotEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    return java;
  }
}
