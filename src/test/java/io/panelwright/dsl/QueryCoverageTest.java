package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.query.AnnotationQuery;
import io.panelwright.dsl.query.DatasourceQuery;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.GenericQuery;
import io.panelwright.dsl.query.Target;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryCoverageTest {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);

  static Set<String> types() {
    return SCHEMA.queryTypes();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_setting_of_a_query_has_a_method(String type) {
    assertThat(covered(type).keySet()).containsAll(options(type).keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_method_sets_an_existing_setting_to_an_accepted_value(String type) {
    assertThat(OptionCoverage.violations(options(type), covered(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_value_of_a_setting_with_few_values_is_covered(String type) {
    assertThat(OptionCoverage.uncovered(options(type), covered(type))).isEmpty();
  }

  @Test
  void the_generic_query_of_a_plugin_accepts_anything() {
    JsonObject json = acme().setting("url.path", Json.of("/")).raw("a", Json.of(1)).json();

    assertThat(json).hasToString("{\"url\":{\"path\":\"/\"},\"a\":1}");
  }

  private static GenericQuery acme() {
    return GenericDatasource.datasource("acme-datasource", "acme").query();
  }

  private static Map<String, OptionSchema> options(String type) {
    return SCHEMA.queryOptions(type).orElseThrow();
  }

  private static Map<String, Set<Json>> covered(String type) {
    Map<String, Set<Json>> covered = new LinkedHashMap<>();
    for (Target target : EveryDslMethod.targets()) {
      if (target.datasource().type().equals(type) && !(target instanceof AnnotationQuery)) {
        OptionCoverage.values(options(type), settings(target))
            .forEach((path, values) -> OptionCoverage.add(covered, path, values));
      }
    }
    return covered;
  }

  private static JsonObject settings(Target target) {
    return target instanceof DatasourceQuery<?> foreign ? foreign.settings() : target.json();
  }
}
