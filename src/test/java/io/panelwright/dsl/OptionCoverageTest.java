package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionCoverageTest {

  /** Values that Grafana takes and that nobody should write: why not. */
  private static final Map<String, String> UNSAID =
      Map.of(
          "legend.displayMode=\"hidden\"", "migrated to showLegend false since schemaVersion 37",
          "legend.overflow=\"ellipsis\"", "what Grafana does where nothing is said");

  static List<Panel> panels() {
    return EveryWord.panels();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_option_and_field_option_has_a_word(Panel panel) {
    PanelType type = type(panel);

    assertThat(said(panel, false).keySet()).containsAll(type.optionPaths());
    assertThat(said(panel, true).keySet()).containsAll(type.fieldOptionPaths());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_word_sets_an_option_that_the_panel_has_to_a_value_that_it_takes(Panel panel) {
    PanelType type = type(panel);

    assertThat(complaints(type.options(), said(panel, false))).isEmpty();
    assertThat(complaints(type.fieldOptions(), said(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_value_of_an_option_with_few_values_can_be_said(Panel panel) {
    PanelType type = type(panel);

    assertThat(unsaid(type.options(), said(panel, false))).isEmpty();
    assertThat(unsaid(type.fieldOptions(), said(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_option_can_be_set_to_something_else_than_Grafana_fills_in(Panel panel) {
    PanelType type = type(panel);

    assertThat(stuck(type.options(), said(panel, false))).isEmpty();
    assertThat(stuck(type.fieldOptions(), said(panel, true))).isEmpty();
  }

  @Test
  void an_override_has_the_words_of_all_typed_panels() {
    FieldOverride override = FieldOverride.override(Matcher.byName("p99"));
    Set<String> words = new LinkedHashSet<>();
    EveryWord.of(override)
        .forEach(said -> words.addAll(said.result().settings().members().keySet()));
    Set<String> known = new LinkedHashSet<>();
    panels().forEach(panel -> known.addAll(type(panel).fieldOptionPaths()));

    assertThat(words).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void the_generic_panel_has_the_field_words_of_all_typed_panels() {
    Set<String> words = said(Panels.panel("timeseries", "Any"), true).keySet();

    for (Panel panel : panels()) {
      assertThat(words).containsAll(type(panel).fieldOptionPaths());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void the_house_style_sets_options_that_the_panel_has_to_values_that_it_takes(Panel panel) {
    PanelType type = type(panel);
    HouseStyle.PanelStyle house = HouseStyle.standard().of(type.id());

    assertThat(complaints(type.options(), values(house.options()))).isEmpty();
    assertThat(complaints(type.fieldOptions(), values(house.fields()))).isEmpty();
    assertThat(house.width()).isBetween(1, 24);
    assertThat(house.height()).isPositive();
  }

  private static PanelType type(Panel panel) {
    return Vocabulary.of(Profile.GRAFANA_13_2).panel(panel.spec().name().type()).orElseThrow();
  }

  /** All values that some word sets, by path. */
  private static Map<String, Set<Json>> said(Panel panel, boolean field) {
    Map<String, Set<Json>> said = new LinkedHashMap<>();
    Stream.concat(Stream.of(panel), EveryWord.of(panel).stream().map(EveryWord.Said::result))
        .map(changed -> field ? changed.spec().fields() : changed.spec().options())
        .forEach(settings -> values(settings).forEach((path, values) -> add(said, path, values)));
    return said;
  }

  private static void add(Map<String, Set<Json>> said, String path, Set<Json> values) {
    said.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(values);
  }

  private static Map<String, Set<Json>> values(JsonObject settings) {
    Map<String, Set<Json>> values = new LinkedHashMap<>();
    settings.members().forEach((path, value) -> values.put(path, Set.of(value)));
    return values;
  }

  private static List<String> complaints(Map<String, Option> known, Map<String, Set<Json>> said) {
    List<String> complaints = new ArrayList<>();
    said.forEach(
        (path, values) -> {
          Option option = known.get(path);
          if (option == null) {
            complaints.add(path + " is unknown");
          } else {
            values.forEach(value -> option.complaint(value).ifPresent(complaints::add));
          }
        });
    return complaints;
  }

  private static List<String> unsaid(Map<String, Option> known, Map<String, Set<Json>> said) {
    List<String> unsaid = new ArrayList<>();
    for (Option option : known.values()) {
      for (Json value : option.values()) {
        String word = option.path() + "=" + value;
        if (!said.getOrDefault(option.path(), Set.of()).contains(value)
            && !UNSAID.containsKey(word)) {
          unsaid.add(word);
        }
      }
    }
    return unsaid;
  }

  private static List<String> stuck(Map<String, Option> known, Map<String, Set<Json>> said) {
    return known.values().stream()
        .filter(option -> option.preset().isPresent())
        .filter(
            option ->
                said.getOrDefault(option.path(), Set.of()).stream()
                    .allMatch(value -> option.preset().get().equals(value)))
        .map(Option::path)
        .toList();
  }
}
