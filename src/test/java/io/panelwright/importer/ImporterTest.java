package io.panelwright.importer;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardFile;
import io.panelwright.dsl.Keys;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What words the importer finds; the corpus proves that they say the same. */
class ImporterTest {

  private static Imported imported(String text, Profile profile) {
    DashboardFile file = DashboardFile.read("words.json", text).file().orElseThrow();
    return Importer.of(file, profile, Optional.empty());
  }

  private static String words() throws IOException {
    try (InputStream file = ImporterTest.class.getResourceAsStream("words.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String java(Imported imported) {
    return imported.java("com.example", new Names(List.of()), "Imported.", true).stream()
        .map(JavaClass::text)
        .collect(Collectors.joining("\n"));
  }

  private static String told(Migration.Step step) {
    return step.what() + ": " + String.join(", ", step.places()) + "\n";
  }

  @Test
  void each_part_is_said_in_words() throws IOException {
    Imported imported = imported(words(), Profile.DEFAULT);

    assertThat(imported.differences()).isEmpty();
    assertGolden("import/Words.java.txt", java(imported));
    String steps = imported.steps().stream().map(ImporterTest::told).collect(Collectors.joining());
    assertGolden("import/words-steps.txt", steps + "\nraw: " + imported.tally().rawPaths() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "11", "12.2", "13.2"})
  void it_is_the_same_in_each_profile(String profile) throws IOException {
    assertThat(imported(words(), Profile.of(profile).orElseThrow()).differences()).isEmpty();
  }

  @Test
  void what_is_written_is_imported_as_it_was() throws IOException {
    Imported once = imported(words(), Profile.DEFAULT);
    Imported twice = imported(once.made().text(), Profile.DEFAULT);

    assertThat(twice.differences()).isEmpty();
    assertThat(java(twice)).isEqualTo(java(once));
  }

  @Test
  void a_dashboard_without_title_and_uid_gets_both() {
    Imported imported = imported("{\"panels\":[{\"type\":\"text\"}]}", Profile.DEFAULT);

    assertThat(imported.dashboard().title()).isEqualTo("No Title");
    assertThat(imported.dashboard().uid()).isEqualTo("no-title");
    assertThat(imported.differences()).isEmpty();
  }

  private static JsonObject saved(String text) {
    Imported imported = imported(text, Profile.DEFAULT);
    assertThat(imported.differences()).isEmpty();
    return imported.made().json();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"timezone\":\"\""})
  void the_time_zone_that_a_reader_prefers_stays_so(String timezone) {
    assertThat(saved("{\"title\":\"T\",\"panels\":[]" + timezone + "}").has("timezone")).isFalse();
  }

  @Test
  void panels_that_repeat_to_the_right_do_not_cover_each_other() {
    JsonObject made =
        saved(
            """
            {"title": "T", "templating": {"list": [{"type": "custom", "name": "v", "query": "a"}]},
             "panels": [
              {"type": "text", "title": "a", "repeat": "v", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4}},
              {"type": "text", "title": "b", "repeat": "v", "gridPos": {"x": 6, "y": 0, "w": 6, "h": 4}},
              {"type": "text", "title": "c", "gridPos": {"x": 0, "y": 4, "w": 6, "h": 4}}]}
            """);

    assertThat(made.array("panels").objects().map(panel -> panel.object("gridPos").toString()))
        .containsExactly(
            "{\"h\":4,\"w\":24,\"x\":0,\"y\":0}",
            "{\"h\":4,\"w\":24,\"x\":0,\"y\":4}",
            "{\"h\":4,\"w\":6,\"x\":0,\"y\":8}");
  }

  @Test
  void an_annotation_that_is_shown_nowhere_stays_so() {
    JsonObject made =
        saved(
            """
            {"title": "T", "panels": [], "annotations": {"list": [
              {"name": "a", "iconColor": "red", "enable": true, "expr": "up",
               "datasource": {"type": "prometheus", "uid": "p"},
               "filter": {"exclude": false, "ids": [7]}}]}}
            """);

    assertThat(made.object("annotations").array("list").objects().skip(1))
        .allSatisfy(a -> assertThat(a.object("filter").array("ids").size()).isZero())
        .hasSize(1);
    assertThat(made.toString()).contains("\"filter\":{\"exclude\":false,\"ids\":[]}");
  }

  @Test
  void two_titles_whose_keys_have_one_id_get_two() {
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

    Imported imported =
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
  void two_queries_with_one_letter_get_two() {
    JsonObject made =
        saved(
            """
            {"title": "T", "panels": [{"type": "stat", "title": "p", "targets": [
              {"refId": "A", "expr": "a"}, {"refId": "A", "expr": "b"}, {"refId": "B", "expr": "c"}]}]}
            """);

    assertThat(made.array("panels").objects().flatMap(panel -> panel.array("targets").objects()))
        .extracting(target -> target.string("refId").orElse(""))
        .containsExactly("A", "C", "B");
  }
}
