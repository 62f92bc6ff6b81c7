package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
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

  private static final List<Panel> PANELS = EveryDslMethod.panels();
  private static final Map<String, Map<String, Set<Json>>> COVERED = new HashMap<>();

  static List<Panel> panels() {
    return PANELS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_option_and_field_option_has_a_method(Panel panel) {
    PanelType type = type(panel);

    assertThat(covered(panel, false).keySet()).containsAll(type.optionPaths());
    assertThat(covered(panel, true).keySet()).containsAll(type.fieldOptionPaths());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_method_sets_an_existing_option_to_an_accepted_value(Panel panel) {
    PanelType type = type(panel);

    assertThat(OptionCoverage.violations(type.options(), covered(panel, false))).isEmpty();
    assertThat(OptionCoverage.violations(type.fieldOptions(), covered(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_value_of_an_option_with_few_values_is_covered(Panel panel) {
    PanelType type = type(panel);

    assertThat(OptionCoverage.uncovered(type.options(), covered(panel, false))).isEmpty();
    assertThat(OptionCoverage.uncovered(type.fieldOptions(), covered(panel, true))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void every_option_can_be_set_to_something_other_than_its_default(Panel panel) {
    PanelType type = type(panel);

    assertThat(OptionCoverage.onlyDefaults(type.options(), covered(panel, false))).isEmpty();
    assertThat(OptionCoverage.onlyDefaults(type.fieldOptions(), covered(panel, true))).isEmpty();
  }

  @Test
  void an_override_has_the_methods_of_all_typed_panels() {
    FieldOverride override = FieldOverride.override(FieldMatcher.byName("p99"));
    Set<String> paths = new LinkedHashSet<>();
    EveryDslMethod.of(override)
        .forEach(call -> paths.addAll(call.result().settings().members().keySet()));
    Set<String> options = new LinkedHashSet<>();
    panels().forEach(panel -> options.addAll(type(panel).fieldOptionPaths()));

    assertThat(paths).containsExactlyInAnyOrderElementsOf(options);
  }

  @Test
  void the_generic_panel_has_the_field_methods_of_all_typed_panels() {
    Set<String> paths = new LinkedHashSet<>();
    EveryDslMethod.of(Panels.panel("timeseries", "Any"))
        .forEach(call -> paths.addAll(call.result().spec().fields().members().keySet()));

    for (Panel panel : panels()) {
      assertThat(paths).containsAll(type(panel).fieldOptionPaths());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("panels")
  void the_house_style_sets_existing_options_to_accepted_values(Panel panel) {
    PanelType type = type(panel);
    HouseStyle.PanelStyle house = HouseStyle.standard().panelStyle(type.id());

    assertThat(
            OptionCoverage.violations(
                type.options(), OptionCoverage.values(type.options(), house.options())))
        .isEmpty();
    assertThat(
            OptionCoverage.violations(
                type.fieldOptions(), OptionCoverage.values(type.fieldOptions(), house.fields())))
        .isEmpty();
    assertThat(house.width()).isBetween(1, 24);
    assertThat(house.height()).isPositive();
  }

  private static PanelType type(Panel panel) {
    return GrafanaSchema.forProfile(Profile.GRAFANA_13_2)
        .panel(panel.spec().identity().type())
        .orElseThrow();
  }

  /** All values that a method sets, by path. */
  private static Map<String, Set<Json>> covered(Panel panel, boolean field) {
    String key = type(panel).id() + (field ? " fields" : " options");
    return COVERED.computeIfAbsent(key, k -> collectValues(panel, field));
  }

  private static Map<String, Set<Json>> collectValues(Panel panel, boolean field) {
    Map<String, OptionSchema> options = field ? type(panel).fieldOptions() : type(panel).options();
    Map<String, Set<Json>> covered = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(panel), EveryDslMethod.of(panel).stream().map(EveryDslMethod.Call::result))
        .map(changed -> field ? changed.spec().fields() : changed.spec().options())
        .forEach(
            settings ->
                OptionCoverage.values(options, settings)
                    .forEach((path, values) -> OptionCoverage.add(covered, path, values)));
    return covered;
  }
}
