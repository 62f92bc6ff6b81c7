package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.HashMap;
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

  private static final List<Panel> PANELS = EveryWord.panels();
  private static final Map<String, Map<String, Set<Json>>> SAID = new HashMap<>();

  static List<Panel> panels() {
    return PANELS;
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

    assertThat(Coverage.complaints(type.options(), said(panel, false))).isEmpty();
    assertThat(Coverage.complaints(type.fieldOptions(), said(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_value_of_an_option_with_few_values_can_be_said(Panel panel) {
    PanelType type = type(panel);

    assertThat(Coverage.unsaid(type.options(), said(panel, false))).isEmpty();
    assertThat(Coverage.unsaid(type.fieldOptions(), said(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_option_can_be_set_to_something_else_than_Grafana_fills_in(Panel panel) {
    PanelType type = type(panel);

    assertThat(Coverage.stuck(type.options(), said(panel, false))).isEmpty();
    assertThat(Coverage.stuck(type.fieldOptions(), said(panel, true))).isEmpty();
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
    Set<String> words = new LinkedHashSet<>();
    EveryWord.of(Panels.panel("timeseries", "Any"))
        .forEach(said -> words.addAll(said.result().spec().fields().members().keySet()));

    for (Panel panel : panels()) {
      assertThat(words).containsAll(type(panel).fieldOptionPaths());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void the_house_style_sets_options_that_the_panel_has_to_values_that_it_takes(Panel panel) {
    PanelType type = type(panel);
    HouseStyle.PanelStyle house = HouseStyle.standard().of(type.id());

    assertThat(
            Coverage.complaints(type.options(), Coverage.values(type.options(), house.options())))
        .isEmpty();
    assertThat(
            Coverage.complaints(
                type.fieldOptions(), Coverage.values(type.fieldOptions(), house.fields())))
        .isEmpty();
    assertThat(house.width()).isBetween(1, 24);
    assertThat(house.height()).isPositive();
  }

  private static PanelType type(Panel panel) {
    return Vocabulary.of(Profile.GRAFANA_13_2).panel(panel.spec().name().type()).orElseThrow();
  }

  /** All values that some word sets, by path. */
  private static Map<String, Set<Json>> said(Panel panel, boolean field) {
    String key = type(panel).id() + (field ? " fields" : " options");
    return SAID.computeIfAbsent(key, k -> sayAll(panel, field));
  }

  private static Map<String, Set<Json>> sayAll(Panel panel, boolean field) {
    Map<String, Option> known = field ? type(panel).fieldOptions() : type(panel).options();
    Map<String, Set<Json>> said = new LinkedHashMap<>();
    Stream.concat(Stream.of(panel), EveryWord.of(panel).stream().map(EveryWord.Said::result))
        .map(changed -> field ? changed.spec().fields() : changed.spec().options())
        .forEach(
            settings ->
                Coverage.values(known, settings)
                    .forEach((path, values) -> Coverage.add(said, path, values)));
    return said;
  }
}
