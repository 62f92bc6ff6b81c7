package io.panelwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.StrictSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Everything that the dsl can say as v2, against Grafana's schema of 13.2.3. */
class V2SchemaTest {

  /** Without gaps: what we write is all there. */
  private static final StrictSchema SCHEMA =
      new StrictSchema("gen-dashboard-v2-13.2.3.json", List.of());

  private static final List<String> DOCUMENTS =
      Stream.of(FeatureDashboards.dashboards(), List.of(ExampleTeam.wholeDashboard()))
          .flatMap(List::stream)
          .map(V2SchemaTest::spec)
          .distinct()
          .toList();

  private static String spec(Dashboard dashboard) {
    WriteResult written =
        DashboardFormat.V2.write(dashboard, Assembler.assemble(dashboard, Profile.GRAFANA_13_2));
    return JsonWriter.compact(written.json().object("spec"));
  }

  static boolean hasSchema() {
    return SCHEMA.isAvailable();
  }

  @Test
  @EnabledIf("hasSchema")
  void everything_in_the_dsl_is_valid() {
    assertThat(SCHEMA.errors(DOCUMENTS)).isEmpty();
  }

  @Test
  @EnabledIf("hasSchema")
  void the_schema_rejects_unknown_members() {
    String spec = DOCUMENTS.get(0);
    assertThat(SCHEMA.errors(spec.replace("\"elements\":", "\"element\":")))
        .containsExactlyInAnyOrder(
            ": required property 'elements' not found",
            ": property 'element' is not defined in the schema and the schema does not allow"
                + " additional properties");
    assertThat(SCHEMA.errors(spec.replace("\"cursorSync\":\"Off\"", "\"cursorSync\":0")))
        .isNotEmpty();
    assertThat(SCHEMA.errors(spec.replace("\"RowsLayoutRow\"", "\"GridLayoutRow\""))).isNotEmpty();
  }
}
