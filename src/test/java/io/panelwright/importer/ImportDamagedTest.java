package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.CpuTime;
import io.panelwright.testing.DashboardCorpus;
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

/**
 * Any JSON results in findings, or in an import without differences and printable Java. Each run
 * has other random dashboards; {@code make test-import} has ten times as many.
 */
class ImportDamagedTest {

  /** Size limit: the largest files take a second each. */
  private static final int LARGEST = 60_000;

  /** The annotation that Grafana adds to every dashboard. */
  private static final String STANDARD =
      """
      {"builtIn": 1, "datasource": {"type": "grafana", "uid": "-- Grafana --"}, "enable": true,
       "hide": true, "iconColor": "rgba(0, 211, 255, 1)", "name": "Annotations & Alerts",
       "type": "dashboard"}
      """;

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int COMPILED = 80;

  /**
   * A damaged dashboard and its origin.
   *
   * @param seeds one seed for each change
   */
  record Damaged(DashboardCorpus.File file, List<Long> seeds) {

    String text() {
      return JsonWriter.pretty(JsonDamage.apply(JsonReader.read(file.text()), seeds));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void realDashboardsOfWhichSomethingWasDamaged(@ForAll("damaged") Damaged damaged) {
    java(damaged.file.name(), damaged.text(), new NameAllocator(List.of()));
  }

  @Provide
  Arbitrary<Damaged> damaged() {
    Arbitrary<List<Long>> seeds = Arbitraries.longs().list().ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(Arbitraries.of(small()), seeds).as(Damaged::new);
  }

  private static List<DashboardCorpus.File> small() {
    return DashboardCorpus.files().stream().filter(file -> file.text().length() < LARGEST).toList();
  }

  @Property
  void anyJson(@ForAll("json") Json json) {
    java("any.json", JsonWriter.pretty(json), new NameAllocator(List.of()));
    String panels = JsonWriter.pretty(Json.object().with("panels", Json.array(json)));
    java("panels.json", panels, new NameAllocator(List.of()));
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
        .map(seeds -> JsonDamage.apply(seed, seeds));
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
    java("little.json", text.formatted(STANDARD), new NameAllocator(List.of()));
  }

  /** Titles become keys, uids and names, which have maximum lengths in Java and Grafana. */
  @Test
  void veryLongTitles() {
    String title = "a b/é".repeat(20_000);
    Json panel = Json.object().with("type", "row").with("title", title);
    Json panels = Json.array(panel, Json.object().with("type", "stat").with("title", title));
    Json color = Json.object().with("mode", "fixed").with("fixedColor", "a-".repeat(50_000) + "a");
    Json stat = Json.object().with("type", "stat").withAt("fieldConfig.defaults.color", color);
    String text = JsonWriter.pretty(Json.object().with("title", title).with("panels", panels));
    java("long.json", text, new NameAllocator(List.of()));
    java(
        "long.json",
        JsonWriter.pretty(Json.object().with("panels", Json.array(stat))),
        new NameAllocator(List.of()));
  }

  @Test
  void theirJavaCompiles() throws Exception {
    Random random = new Random(5);
    List<DashboardCorpus.File> files = small();
    NameAllocator types = new NameAllocator(List.of());
    List<ClassSpec> classes = new ArrayList<>();
    for (int i = 0; i < COMPILED; i++) {
      DashboardCorpus.File file = files.get(random.nextInt(files.size()));
      Damaged damaged = new Damaged(file, random.longs(4).boxed().toList());
      classes.addAll(java(file.name(), damaged.text(), types));
    }
    CompiledClassLoader.compile(classes);
  }

  private static List<ClassSpec> java(String name, String text, NameAllocator types) {
    long start = CpuTime.nanos();
    DashboardFile.ReadResult reading = DashboardFile.read(name, text);
    if (reading.file().isEmpty()) {
      assertThat(reading.findings()).isNotEmpty();
      return List.of();
    }
    ImportedDashboard imported =
        Importer.importDashboard(reading.file().get(), Profile.DEFAULT, Optional.empty());
    assertThat(imported.differences()).isEmpty();
    List<ClassSpec> java =
        imported.generateJava("damaged", types, "Imported from " + name + ".", true);
    assertThat(java).allSatisfy(printed -> assertThat(printed.text()).isNotEmpty());
    assertThat(Duration.ofNanos(CpuTime.nanos() - start)).isLessThan(LONGEST);
    return java;
  }
}
