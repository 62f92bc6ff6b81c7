package io.panelwright.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.assertions.GoldenFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrafanaSchemaResourceTest {

  /**
   * Options of panels saved by Grafana 12.2 to 12.4 that are not in the schema, with the reason.
   */
  private static final Map<String, String> EXPECTED_UNKNOWN_OPTIONS =
      Map.of(
          "table options.footer",
          "replaced by custom.footer.reducers in 12.2; Grafana keeps the old option",
          "timeseries options.alertThreshold",
          "a remainder of the old graph panel; not in the types of 12 and 13");

  private static final GoldenFile FILE =
      new GoldenFile(GrafanaSchemaGenerator.RESOURCE, "make grafana-schema");

  @Test
  void theResourceIsUpToDateWithTheFacts() throws IOException {
    DashboardCorpus.sharedPath("grafana", "facts.json");

    FILE.assertContent(GrafanaSchemaGenerator.generateFromFacts());
  }

  @Test
  void theResourceIsUpToDateWithTheTablesOfTheRepository() throws IOException {
    FILE.assertContent(GrafanaSchemaGenerator.generateFromResource());
  }

  @Test
  void anAddedPanelTypeIsAfterAllOthers() {
    AddedPanelTypes added =
        AddedPanelTypes.parse(
            """
            {"clock": {"source": "clock/types.ts", "versions": ["13.2"], "name": "Clock",
              "queries": false, "options": [{"path": "mode", "type": "string"}],
              "standard": ["unit"], "custom": []}}
            """);
    JsonObject panels = Json.object().with("text", Json.object().with("name", "Text"));
    JsonObject all = added.add("13.2", panels);

    assertThat(GrafanaSchemaFormatter.format(all))
        .isEqualTo(
            """
            {
              "text": {
                "name": "Text"
              },
              "clock": {
                "name": "Clock",
                "source": "clock/types.ts",
                "queries": false,
                "options": [
                  {"path":"mode","type":"string"}
                ],
                "standard": [
                  {"path":"unit","type":"string"}
                ],
                "custom": []
              }
            }
            """);
    assertThat(added.add("12.2", panels)).isEqualTo(panels);
    assertThat(AddedPanelTypes.remove(all)).isEqualTo(panels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"queries\": false,  |                     | lacks \"queries\"",
        "\"name\"             | \"nmae\"            | lacks \"name\"",
        "\"custom\": []       | \"custom\": [], \"x\": 1 | has an unknown member \"x\"",
        "\"a/b\"              | \"\"                | has no text as \"source\"",
        "[\"unit\"]           | [\"units\"]         | has an unknown standard field option \"units\"",
      })
  void anIncompletePanelTypeIsRejected(String part, String replacement, String problem) {
    String table =
        """
        {"clock": {"source": "a/b", "versions": [], "name": "Clock", "queries": false,
          "options": [], "standard": ["unit"], "custom": []}}
        """
            .replace(part, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> AddedPanelTypes.parse(table))
        .hasMessage("panels.json: \"clock\" " + problem);
  }

  @Test
  void aPanelTypeOfTheFactsCannotBeAdded() {
    AddedPanelTypes added =
        AddedPanelTypes.parse(
            """
            {"text": {"source": "a/b", "versions": ["13.2"], "name": "Text", "queries": false,
              "options": [], "standard": [], "custom": []}}
            """);

    assertThatThrownBy(() -> added.add("13.2", Json.object().with("text", Json.object())))
        .hasMessage("panels.json: \"text\" is in facts.json already");
  }

  @Test
  void theResourceHasOneOptionOnEachLine() {
    List<String> lines = DashboardCorpus.read(GrafanaSchemaGenerator.RESOURCE).lines().toList();

    assertThat(lines).filteredOn(line -> line.contains("{\"path\":")).isNotEmpty();
    assertThat(lines).allMatch(line -> line.split("\\{\"path\":", -1).length <= 2);
    assertThat(lines).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void eachOptionAndEachListOfStringsIsOnOneLine() {
    JsonObject value =
        Json.object()
            .with("words", Json.strings(List.of("a", "b")))
            .with("rows", Json.array(Json.object().with("path", "p").with("type", "any")))
            .with("object", Json.object().with("n", 1))
            .with("none", Json.object());

    assertThat(GrafanaSchemaFormatter.format(value))
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
    Map<String, Set<String>> unknownOptions = new TreeMap<>();
    savedByGrafana12()
        .forEach(
            panel ->
                unknown(panel, profile)
                    .forEach(
                        path ->
                            unknownOptions
                                .computeIfAbsent(panel.type() + " " + path, key -> new TreeSet<>())
                                .add(panel.file())));

    assertThat(unknownOptions.keySet())
        .as(unknownOptions.toString())
        .isEqualTo(new TreeSet<>(EXPECTED_UNKNOWN_OPTIONS.keySet()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"GRAFANA_13_2", "GRAFANA_12_2"})
  void panelsThatGrafana12SavedHaveNoInvalidValue(Profile profile) {
    Set<String> messages = new TreeSet<>();
    savedByGrafana12()
        .forEach(
            panel -> {
              PanelType type = GrafanaSchema.forProfile(profile).panel(panel.type()).orElseThrow();
              check(type.options(), panel.options(), messages);
              check(type.fieldOptions(), panel.fields(), messages);
            });

    assertThat(messages).isEmpty();
  }

  private static void check(
      Map<String, OptionSchema> known, JsonObject values, Set<String> messages) {
    known
        .values()
        .forEach(
            option -> values.at(option.path()).flatMap(option::validate).ifPresent(messages::add));
  }

  private record SavedPanel(String file, String type, JsonObject options, JsonObject fields) {}

  private static Stream<SavedPanel> savedByGrafana12() {
    List<SavedPanel> panels =
        DashboardCorpus.files().stream()
            .filter(file -> file.text().contains("\"12.")) // skips parsing of the others
            .flatMap(
                file ->
                    panels(JsonReader.read(file.text()))
                        .filter(GrafanaSchemaResourceTest::isSavedByGrafana12)
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
    PanelType type = GrafanaSchema.forProfile(profile).panel(panel.type()).orElseThrow();
    JsonObject custom = Json.object().with("custom", panel.fields().object("custom"));
    return Stream.concat(
            unknown(type.options(), panel.options(), "").map("options."::concat),
            unknown(type.fieldOptions(), custom, ""))
        .toList();
  }

  private static Stream<String> unknown(
      Map<String, OptionSchema> known, JsonObject values, String prefix) {
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
