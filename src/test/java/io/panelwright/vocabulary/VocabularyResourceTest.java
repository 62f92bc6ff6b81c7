package io.panelwright.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyResourceTest {

  /**
   * What panels saved by Grafana 12.2 to 12.4 have although our vocabularies lack it, and why it
   * stays out.
   */
  private static final Map<String, String> KNOWN_STRANGERS =
      Map.of(
          "table options.footer",
          "from before 12.2, whose tables have custom.footer.reducers; Grafana lets the old one lie",
          "timeseries options.alertThreshold",
          "carried over from the old graph panel; the time series' types of 12 and 13 lack it");

  @Test
  void theResourceIsWhatTheGeneratorMakesOfTheFacts() throws IOException {
    Corpus.shared("grafana", "facts.json");

    assertThat(Corpus.read(VocabularyGenerator.RESOURCE))
        .as("src/main/resources/…/vocabulary.json; run `make vocabulary`")
        .isEqualTo(VocabularyGenerator.generate());
  }

  @Test
  void theResourceReadsLikeATable() {
    List<String> lines = Corpus.read(VocabularyGenerator.RESOURCE).lines().toList();

    assertThat(lines).hasSizeBetween(1000, 3000);
    assertThat(lines).filteredOn(line -> line.contains("{\"path\":")).hasSizeGreaterThan(1500);
    assertThat(lines).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void eachOptionAndEachListOfWordsStandsOnOneLine() {
    JsonObject value =
        Json.object()
            .with("words", Json.strings(List.of("a", "b")))
            .with("rows", Json.array(Json.object().with("path", "p").with("type", "any")))
            .with("object", Json.object().with("n", 1))
            .with("none", Json.object());

    assertThat(VocabularyText.of(value))
        .isEqualTo(
            """
            {
              "words": ["a","b"],
              "rows": [
                {"path":"p","type":"any"}
              ],
              "object": {
                "n": 1
              },
              "none": {}
            }
            """);
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"GRAFANA_13_2", "GRAFANA_12_2"})
  void panelsThatGrafana12SavedHaveNoUnknownOption(Profile profile) {
    Map<String, Set<String>> strangers = new TreeMap<>();
    savedByGrafana12()
        .forEach(
            panel ->
                unknown(panel, profile)
                    .forEach(
                        path ->
                            strangers
                                .computeIfAbsent(panel.type() + " " + path, key -> new TreeSet<>())
                                .add(panel.file())));

    assertThat(strangers.keySet())
        .as(strangers.toString())
        .isEqualTo(new TreeSet<>(KNOWN_STRANGERS.keySet()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"GRAFANA_13_2", "GRAFANA_12_2"})
  void panelsThatGrafana12SavedHaveNoValueThatAnOptionRefuses(Profile profile) {
    Set<String> complaints = new TreeSet<>();
    savedByGrafana12()
        .forEach(
            panel -> {
              PanelType type = Vocabulary.of(profile).panel(panel.type()).orElseThrow();
              check(type.options(), panel.options(), complaints);
              check(type.fieldOptions(), panel.fields(), complaints);
            });

    assertThat(complaints).isEmpty();
  }

  private static void check(Map<String, Option> known, JsonObject values, Set<String> complaints) {
    known
        .values()
        .forEach(
            option ->
                values.at(option.path()).flatMap(option::complaint).ifPresent(complaints::add));
  }

  private record SavedPanel(String file, String type, JsonObject options, JsonObject fields) {}

  private static Stream<SavedPanel> savedByGrafana12() {
    List<SavedPanel> panels =
        Corpus.files().stream()
            .filter(file -> file.text().contains("\"12.")) // spares the parser the others
            .flatMap(
                file ->
                    panels(JsonReader.read(file.text()))
                        .filter(VocabularyResourceTest::isSavedByGrafana12)
                        .map(panel -> saved(file.name(), panel)))
            .toList();
    assertThat(panels).hasSizeGreaterThan(300);
    return panels.stream();
  }

  private static Stream<JsonObject> panels(Json holder) {
    JsonArray panels =
        holder instanceof JsonObject object ? object.array("panels") : new JsonArray(List.of());
    return panels.objects().flatMap(panel -> Stream.concat(Stream.of(panel), panels(panel)));
  }

  private static boolean isSavedByGrafana12(JsonObject panel) {
    String version = panel.string("pluginVersion").orElse("");
    return Stream.of("12.2", "12.3", "12.4").anyMatch(version::startsWith);
  }

  private static SavedPanel saved(String file, JsonObject panel) {
    return new SavedPanel(
        file,
        panel.string("type").orElse(""),
        panel.object("options"),
        panel.object("fieldConfig").object("defaults"));
  }

  private static List<String> unknown(SavedPanel panel, Profile profile) {
    PanelType type = Vocabulary.of(profile).panel(panel.type()).orElseThrow();
    JsonObject custom = Json.object().with("custom", panel.fields().object("custom"));
    return Stream.concat(
            unknown(type.options(), panel.options(), "").map("options."::concat),
            unknown(type.fieldOptions(), custom, ""))
        .toList();
  }

  private static Stream<String> unknown(
      Map<String, Option> known, JsonObject values, String prefix) {
    return values.members().entrySet().stream()
        .flatMap(
            member -> {
              String path = prefix + member.getKey();
              boolean group =
                  path.equals("custom")
                      || known.keySet().stream().anyMatch(k -> k.startsWith(path + "."));
              if (known.containsKey(path)) {
                return Stream.empty();
              }
              return group && member.getValue() instanceof JsonObject inner
                  ? unknown(known, inner, path + ".")
                  : Stream.of(path);
            });
  }
}
