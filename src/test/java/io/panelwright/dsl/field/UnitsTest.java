package io.panelwright.dsl.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.EveryDslMethod;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the constants of the dsl with Grafana's lists: none is missing, duplicate or invented.
 */
class UnitsTest {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);

  @Test
  void every_unit_of_Grafana_has_exactly_one_constant() throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (var field : Units.class.getFields()) {
      ids.add(((Unit) field.get(null)).id());
    }

    assertThat(ids).containsExactlyElementsOf(SCHEMA.units());
  }

  @Test
  void every_reducer_of_Grafana_has_a_constant_or_factory() throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (var field : Reducer.class.getFields()) {
      ids.add(((Reducer) field.get(null)).id());
    }
    for (int n = 1; n <= 99; n++) {
      ids.add(Reducer.percentile(n).id());
    }

    assertThat(ids).containsExactlyInAnyOrderElementsOf(SCHEMA.reducers());
  }

  @Test
  void every_color_mode_of_Grafana_has_a_constant_or_factory() throws IllegalAccessException {
    List<String> modes = new ArrayList<>(List.of("fixed", "shades"));
    for (var field : ColorMode.class.getFields()) {
      modes.add(((ColorMode) field.get(null)).json().string("mode").orElseThrow());
    }

    assertThat(modes).containsExactlyInAnyOrderElementsOf(SCHEMA.colorModes());
    assertThat(ColorMode.fixed(Color.RED))
        .hasToString("{\"mode\":\"fixed\",\"fixedColor\":\"red\"}");
    assertThat(ColorMode.shades(Color.RED))
        .hasToString("{\"mode\":\"shades\",\"fixedColor\":\"red\"}");
  }

  @Test
  void every_matcher_of_Grafana_has_a_factory() {
    assertThat(
            EveryDslMethod.samples(FieldMatcher.class).stream()
                .map(matcher -> ((FieldMatcher) matcher).json().string("id").orElseThrow())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(SCHEMA.fieldMatchers());
  }

  @Test
  void every_kind_of_variable_of_Grafana_has_a_factory() {
    assertThat(
            Stream.of(
                    Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")),
                    Variables.custom("v", "a"),
                    Variables.datasource("v", "prometheus"),
                    Variables.interval("v", "1m"),
                    Variables.constant("v", "a"),
                    Variables.textbox("v", "a"),
                    Variables.adhoc("v", Shop.CHECKOUT),
                    Variables.groupBy("v", Shop.CHECKOUT),
                    Variables.toggle("v", "a", "b", true))
                .map(Variable::type))
        .containsExactlyInAnyOrderElementsOf(SCHEMA.variableTypes());
  }

  @Test
  void a_unit_can_be_custom() {
    assertThat(Unit.suffix(" orders").id()).isEqualTo("suffix: orders");
    assertThat(Unit.prefix("run ").id()).isEqualTo("prefix:run ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s", "percentunit", "currency:€", "si:mV", "count:hits", "time:YYYY", "bool:a/b"})
  void a_unit_can_be_given_by_its_id(String id) {
    assertThat(Unit.of(id)).isEqualTo(new Unit(id));
  }
}
