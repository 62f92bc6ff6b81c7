package io.panelwright.importer;

import static io.panelwright.importer.V2Samples.auto;
import static io.panelwright.importer.V2Samples.cell;
import static io.panelwright.importer.V2Samples.custom;
import static io.panelwright.importer.V2Samples.file;
import static io.panelwright.importer.V2Samples.grid;
import static io.panelwright.importer.V2Samples.row;
import static io.panelwright.importer.V2Samples.rows;
import static io.panelwright.importer.V2Samples.tab;
import static io.panelwright.importer.V2Samples.tabs;
import static io.panelwright.importer.V2Samples.toggle;
import static io.panelwright.importer.V2Samples.variables;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any v2 layout results in an import without classic differences, and in JSON to save. */
class V2DamagedTest {

  private static final String WHEN =
      "{'conditionalRendering': {'kind': 'ConditionalRenderingGroup', 'spec': {"
          + "'visibility': 'show', 'condition': 'or', 'items': ["
          + "{'kind': 'ConditionalRenderingData', 'spec': {'value': true}},"
          + "{'kind': 'ConditionalRenderingTimeRangeSize', 'spec': {'value': '7d'}}]}},"
          + "'repeat': {'mode': 'variable', 'value': 'v'}}";

  private static final JsonObject LAYOUT =
      rows(
          row("A", variables(custom("own"), toggle("full")), grid(1)),
          row(
              "B",
              "{'hideHeader': true}",
              tabs(
                  tab("T", WHEN, auto("{'maxColumnCount': 4}", cell(2, WHEN), cell(3, "{}"))),
                  tab(
                      "U",
                      "{}",
                      rows(
                          row("C", "{'collapse': true}", grid(4)),
                          row("", "{'hideHeader': true}", grid(5)))))),
          row("D", "{}", rows(row("E", "{'hideHeader': true}", grid(1)))));

  @Property
  void damagedLayouts(@ForAll("seeds") List<Long> seeds) {
    String text =
        JsonDamage.apply(JsonReader.read(file(LAYOUT).editableText().orElseThrow()), seeds)
            .toString();
    Optional<DashboardFile> read = DashboardFile.read("damaged.json", text).file();
    if (read.isEmpty() || read.get().format() != DashboardFileFormat.V2) {
      return;
    }
    ImportedDashboard imported =
        Importer.importDashboard(read.get(), Profile.DEFAULT, Optional.empty());
    assertThat(imported.differences()).isEmpty();
    assertThat(imported.generateJava("", new NameAllocator(List.of()), "Made.", true)).isNotEmpty();

    JsonObject saved = Importer.toSaveModel(read.get(), Profile.DEFAULT).json();
    assertThat(DashboardFile.read("saved.json", saved.toString()).file()).isPresent();
  }

  @Provide
  Arbitrary<List<Long>> seeds() {
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(12);
  }
}
