package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden=true} rewrites {@code words.json}. */
class WordTableTest {

  private static final Path FILE =
      Path.of("src", "main", "resources", "io", "panelwright", "dsl", "words.json");

  /** Words that an importer must know by itself. */
  private static final List<String> OPAQUE =
      List.of(
          "AdhocVariable.defaultKeys",
          "AdhocVariable.filterAny",
          "Annotation.tags",
          "AnyPanel.datasource",
          "CloudWatch.values",
          "ExtractFields.json",
          "GroupByVariable.labels",
          "HideWords.hideFrom",
          "Organize.hide",
          "Organize.keep",
          "Organize.order",
          "Organize.show",
          "OtherDatasource.values",
          "PanelResult.of",
          "QueryVariable.staticOptions",
          "Transformations.groupBy",
          "Transformations.groupToNestedTable",
          "Transformations.labelsToFields",
          "Transformations.order",
          "VariableQuery.labelValues",
          "VariableQuery.metrics",
          "VariableQuery.queryResult");

  @Test
  void all_other_words_have_a_template() {
    Set<String> opaque = new TreeSet<>();
    ((JsonArray) JsonReader.read(WordTable.text()))
        .objects()
        .filter(row -> row.toString().contains("\"?\":true"))
        .forEach(row -> opaque.add(row.string("on").orElse("") + "." + called(row)));

    assertThat(opaque).containsExactlyElementsOf(OPAQUE);
  }

  private static String called(JsonObject row) {
    return Stream.of("word", "factory", "asks")
        .flatMap(kind -> row.string(kind).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_table_of_words_is_up_to_date() throws IOException {
    String table = WordTable.text();
    if (Boolean.getBoolean("golden")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table);
    }

    assertThat(FILE).hasContent(table);
  }
}
