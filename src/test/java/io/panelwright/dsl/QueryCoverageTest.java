package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryCoverageTest {

  private static final Vocabulary WORDS = Vocabulary.of(Profile.DEFAULT);

  static Set<String> types() {
    return WORDS.queryTypes();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_setting_of_a_query_has_a_word(String type) {
    assertThat(said(type).keySet()).containsAll(known(type).keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_word_sets_what_the_datasource_has_to_a_value_that_it_takes(String type) {
    assertThat(Coverage.complaints(known(type), said(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_value_of_a_setting_with_few_values_can_be_said(String type) {
    assertThat(Coverage.unsaid(known(type), said(type))).isEmpty();
  }

  @Test
  void the_generic_query_of_a_plugin_takes_anything() {
    JsonObject json = acme().setting("url.path", Json.of("/")).raw("a", Json.of(1)).json();

    assertThat(json).hasToString("{\"url\":{\"path\":\"/\"},\"a\":1}");
  }

  private static OtherQuery acme() {
    return OtherDatasource.datasource("acme-datasource", "acme").query();
  }

  private static Map<String, Option> known(String type) {
    return WORDS.query(type).orElseThrow();
  }

  private static Map<String, Set<Json>> said(String type) {
    Map<String, Set<Json>> said = new LinkedHashMap<>();
    for (Target target : EveryWord.targets()) {
      if (target.datasource().type().equals(type)) {
        Coverage.values(known(type), settings(target))
            .forEach((path, values) -> Coverage.add(said, path, values));
      }
    }
    return said;
  }

  private static JsonObject settings(Target target) {
    return target instanceof ForeignQuery<?> foreign ? foreign.settings() : target.json();
  }
}
