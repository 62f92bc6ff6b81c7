package io.panelwright.importer;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that the importer generates; the corpus tests check that they lose nothing. */
class ImporterTest {

  private static ImportedDashboard imported(String text, Profile profile) {
    DashboardFile file = DashboardFile.read("all-methods.json", text).file().orElseThrow();
    return Importer.importDashboard(file, profile, Optional.empty());
  }

  private static String allMethods() throws IOException {
    try (InputStream file = ImporterTest.class.getResourceAsStream("all-methods.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String java(ImportedDashboard imported) {
    return imported
        .generateJava("com.example", new NameAllocator(List.of()), "Imported.", true)
        .stream()
        .map(ClassSpec::text)
        .collect(Collectors.joining("\n"));
  }

  private static String format(DashboardMigration.Step step) {
    return step.description() + ": " + String.join(", ", step.places()) + "\n";
  }

  @Test
  @Tag(Golden.TAG)
  void each_part_becomes_a_method_call() throws IOException {
    ImportedDashboard imported = imported(allMethods(), Profile.DEFAULT);

    assertThat(imported.differences()).isEmpty();
    assertGolden("import/AllMethods.java.txt", java(imported));
    String steps =
        imported.steps().stream().map(ImporterTest::format).collect(Collectors.joining());
    assertGolden(
        "import/all-methods-steps.txt", steps + "\nraw: " + imported.coverage().rawPaths() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "11", "12.2", "13.2"})
  void the_import_loses_nothing_in_each_profile(String profile) throws IOException {
    assertThat(imported(allMethods(), Profile.byId(profile).orElseThrow()).differences()).isEmpty();
  }

  @Test
  void a_second_import_gives_the_same_java() throws IOException {
    ImportedDashboard once = imported(allMethods(), Profile.DEFAULT);
    ImportedDashboard twice = imported(once.assembled().text(), Profile.DEFAULT);

    assertThat(twice.differences()).isEmpty();
    assertThat(java(twice)).isEqualTo(java(once));
  }

  @Test
  void a_dashboard_without_title_and_uid_gets_both() {
    ImportedDashboard imported = imported("{\"panels\":[{\"type\":\"text\"}]}", Profile.DEFAULT);

    assertThat(imported.dashboard().title()).isEqualTo("No Title");
    assertThat(imported.dashboard().uid()).isEqualTo("no-title");
    assertThat(imported.differences()).isEmpty();
  }

  private static JsonObject saved(String text) {
    ImportedDashboard imported = imported(text, Profile.DEFAULT);
    assertThat(imported.differences()).isEmpty();
    return imported.assembled().json();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"timezone\":\"\""})
  void an_empty_time_zone_stays_the_preference_of_the_user(String timezone) {
    assertThat(saved("{\"title\":\"T\",\"panels\":[]" + timezone + "}").has("timezone")).isFalse();
  }

  @Test
  void horizontally_repeated_panels_do_not_overlap() {
    JsonObject actual =
        saved(
            """
            {"title": "T", "templating": {"list": [{"type": "custom", "name": "v", "query": "a"}]},
             "panels": [
              {"type": "text", "title": "a", "repeat": "v", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4}},
              {"type": "text", "title": "b", "repeat": "v", "gridPos": {"x": 6, "y": 0, "w": 6, "h": 4}},
              {"type": "text", "title": "c", "gridPos": {"x": 0, "y": 4, "w": 6, "h": 4}}]}
            """);

    assertThat(actual.array("panels").objects().map(panel -> panel.object("gridPos").toString()))
        .containsExactly(
            "{\"h\":4,\"w\":24,\"x\":0,\"y\":0}",
            "{\"h\":4,\"w\":24,\"x\":0,\"y\":4}",
            "{\"h\":4,\"w\":6,\"x\":0,\"y\":8}");
  }

  @Test
  void an_annotation_without_panels_stays_without_panels() {
    JsonObject actual =
        saved(
            """
            {"title": "T", "panels": [], "annotations": {"list": [
              {"name": "a", "iconColor": "red", "enable": true, "expr": "up",
               "datasource": {"type": "prometheus", "uid": "p"},
               "filter": {"exclude": false, "ids": [7]}}]}}
            """);

    assertThat(actual.object("annotations").array("list").objects().skip(1))
        .allSatisfy(a -> assertThat(a.object("filter").array("ids").size()).isZero())
        .hasSize(1);
    assertThat(actual.toString()).contains("\"filter\":{\"exclude\":false,\"ids\":[]}");
  }

  @Test
  void titles_with_the_same_key_id_get_different_keys() {
    Map<Integer, String> titles = new HashMap<>();
    String first = "";
    String second = "";
    for (int i = 0; first.isEmpty() && i < 1_000_000; i++) {
      second = "p" + i;
      String before = titles.putIfAbsent(Keys.id("overview/" + second), second);
      first = before == null ? "" : before;
    }
    String panel =
        "{\"type\":\"text\",\"title\":\"%s\",\"gridPos\":{\"x\":0,\"y\":%d,\"w\":6,\"h\":4}}";

    ImportedDashboard imported =
        imported(
            "{\"title\":\"T\",\"panels\":["
                + panel.formatted(first, 0)
                + ","
                + panel.formatted(second, 4)
                + "]}",
            Profile.DEFAULT);

    assertThat(imported.findings()).isEmpty();
    assertThat(imported.differences()).isEmpty();
    assertThat(java(imported)).contains(".key(\"" + second + "-2\")");
  }

  @Test
  void queries_with_the_same_ref_id_get_different_ones() {
    JsonObject actual =
        saved(
            """
            {"title": "T", "panels": [{"type": "stat", "title": "p", "targets": [
              {"refId": "A", "expr": "a"}, {"refId": "A", "expr": "b"}, {"refId": "B", "expr": "c"}]}]}
            """);

    assertThat(actual.array("panels").objects().flatMap(panel -> panel.array("targets").objects()))
        .extracting(target -> target.string("refId").orElse(""))
        .containsExactly("A", "C", "B");
  }
}
