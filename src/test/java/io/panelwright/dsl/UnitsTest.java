package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants of the dsl are Grafana's lists: nothing is missing, twice or made up. */
class UnitsTest {

  private static final Vocabulary WORDS = Vocabulary.of(Profile.DEFAULT);

  @Test
  void every_unit_of_Grafana_has_exactly_one_constant() throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (var field : Units.class.getFields()) {
      ids.add(((Unit) field.get(null)).id());
    }

    assertThat(ids).containsExactlyElementsOf(WORDS.units());
  }

  @Test
  void every_reducer_of_Grafana_can_be_said() throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (var field : Reducer.class.getFields()) {
      ids.add(((Reducer) field.get(null)).id());
    }
    for (int n = 1; n <= 99; n++) {
      ids.add(Reducer.percentile(n).id());
    }

    assertThat(ids).containsExactlyInAnyOrderElementsOf(WORDS.reducers());
  }

  @Test
  void every_colour_mode_of_Grafana_can_be_said() throws IllegalAccessException {
    List<String> modes = new ArrayList<>(List.of("fixed", "shades"));
    for (var field : ColorMode.class.getFields()) {
      modes.add(((ColorMode) field.get(null)).json().string("mode").orElseThrow());
    }

    assertThat(modes).containsExactlyInAnyOrderElementsOf(WORDS.colorModes());
    assertThat(ColorMode.fixed(Color.RED))
        .hasToString("{\"mode\":\"fixed\",\"fixedColor\":\"red\"}");
    assertThat(ColorMode.shades(Color.RED))
        .hasToString("{\"mode\":\"shades\",\"fixedColor\":\"red\"}");
  }

  @Test
  void every_matcher_of_Grafana_has_a_factory() {
    assertThat(
            EveryWord.samples(Matcher.class).stream()
                .map(matcher -> ((Matcher) matcher).json().string("id").orElseThrow())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(WORDS.fieldMatchers());
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
        .containsExactlyInAnyOrderElementsOf(WORDS.variableTypes());
  }

  @Test
  void a_unit_can_be_made_up() {
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
