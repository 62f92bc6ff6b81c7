package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransformationCoverageTest {

  private static final Vocabulary WORDS = Vocabulary.of(Profile.DEFAULT);
  private static final Map<String, Map<String, Set<Json>>> SAID = new HashMap<>();

  static List<String> ids() {
    return WORDS.transformations();
  }

  @Test
  void every_transformation_can_be_made() {
    Set<String> made = new LinkedHashSet<>();
    transformations().forEach(transformation -> made.add(id(transformation)));

    assertThat(made).containsExactlyInAnyOrderElementsOf(ids());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_option_has_a_word(String id) {
    assertThat(said(id).keySet()).containsAll(WORDS.transformation(id).keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_word_sets_an_option_that_there_is_to_a_value_that_it_takes(String id) {
    Map<String, Option> known = WORDS.transformation(id);

    assertThat(known.isEmpty() ? List.of() : Coverage.complaints(known, said(id))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_value_of_an_option_with_few_values_can_be_said(String id) {
    assertThat(Coverage.unsaid(WORDS.transformation(id), said(id))).isEmpty();
  }

  private static List<Transformation> transformations() {
    return EveryWord.samples(Transformation.class).stream()
        .map(Transformation.class::cast)
        .toList();
  }

  private static String id(Transformation transformation) {
    return transformation.json().string("id").orElseThrow();
  }

  private static Map<String, Set<Json>> said(String id) {
    return SAID.computeIfAbsent(id, TransformationCoverageTest::sayAll);
  }

  private static Map<String, Set<Json>> sayAll(String id) {
    Map<String, Set<Json>> said = new LinkedHashMap<>();
    for (Transformation transformation : transformations()) {
      if (id(transformation).equals(id)) {
        JsonObject options = transformation.json().object("options");
        Coverage.values(WORDS.transformation(id), options)
            .forEach((path, values) -> Coverage.add(said, path, values));
      }
    }
    return said;
  }
}
