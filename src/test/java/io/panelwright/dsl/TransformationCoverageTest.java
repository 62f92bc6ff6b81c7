package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.transform.Transformation;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
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

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);
  private static final Map<String, Map<String, Set<Json>>> COVERED = new HashMap<>();

  static List<String> ids() {
    return SCHEMA.transformations();
  }

  @Test
  void every_transformation_has_a_factory() {
    Set<String> made = new LinkedHashSet<>();
    transformations().forEach(transformation -> made.add(id(transformation)));

    assertThat(made).containsExactlyInAnyOrderElementsOf(ids());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_option_has_a_method(String id) {
    assertThat(covered(id).keySet()).containsAll(SCHEMA.transformationOptions(id).keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_method_sets_an_existing_option_to_an_accepted_value(String id) {
    Map<String, OptionSchema> options = SCHEMA.transformationOptions(id);

    assertThat(options.isEmpty() ? List.of() : OptionCoverage.violations(options, covered(id)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_value_of_an_option_with_few_values_is_covered(String id) {
    assertThat(OptionCoverage.uncovered(SCHEMA.transformationOptions(id), covered(id))).isEmpty();
  }

  private static List<Transformation> transformations() {
    return EveryDslMethod.samples(Transformation.class).stream()
        .map(Transformation.class::cast)
        .toList();
  }

  private static String id(Transformation transformation) {
    return transformation.json().string("id").orElseThrow();
  }

  private static Map<String, Set<Json>> covered(String id) {
    return COVERED.computeIfAbsent(id, TransformationCoverageTest::collectValues);
  }

  private static Map<String, Set<Json>> collectValues(String id) {
    Map<String, Set<Json>> covered = new LinkedHashMap<>();
    for (Transformation transformation : transformations()) {
      if (id(transformation).equals(id)) {
        JsonObject options = transformation.json().object("options");
        OptionCoverage.values(SCHEMA.transformationOptions(id), options)
            .forEach((path, values) -> OptionCoverage.add(covered, path, values));
      }
    }
    return covered;
  }
}
