package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden=true} rewrites {@code dsl-methods.json}. */
class DslMethodTableTest {

  private static final Path FILE =
      Path.of("src", "main", "resources", "io", "panelwright", "dsl", "dsl-methods.json");

  /** Methods that the importer implements by hand. */
  private static final List<String> CUSTOM =
      List.of(
          "AdhocVariable.defaultKeys",
          "AdhocVariable.filterAny",
          "Annotation.tags",
          "BasePanel.datasource",
          "CloudWatch.values",
          "ExtractFieldsTransformation.json",
          "GenericDatasource.values",
          "GroupByVariable.labels",
          "HideSeriesOptions.hideFrom",
          "OrganizeTransformation.hide",
          "OrganizeTransformation.keep",
          "OrganizeTransformation.order",
          "OrganizeTransformation.show",
          "PanelResultQuery.of",
          "QueryVariable.staticOptions",
          "Transformations.groupBy",
          "Transformations.groupToNestedTable",
          "Transformations.labelsToFields",
          "Transformations.order",
          "VariableQuery.labelValues",
          "VariableQuery.metrics",
          "VariableQuery.queryResult",
          "Variables.rawVariable");

  @Test
  void all_other_methods_have_a_template() {
    Set<String> opaque = new TreeSet<>();
    ((JsonArray) JsonReader.read(DslMethodTable.text()))
        .objects()
        .filter(row -> row.toString().contains("\"?\":true"))
        .forEach(row -> opaque.add(row.string("on").orElse("") + "." + name(row)));

    assertThat(opaque).containsExactlyElementsOf(CUSTOM);
  }

  private static String name(JsonObject row) {
    return Stream.of("method", "factory", "queryFactory")
        .flatMap(kind -> row.string(kind).stream())
        .findFirst()
        .orElseThrow();
  }

  @Tag(Golden.TAG)
  @Test
  void the_table_of_methods_is_up_to_date() throws IOException {
    Golden.assertFile(FILE, DslMethodTable.text());
  }
}
