package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.panelwright.assembly.Assembler;
import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.Owner;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PanelsYamlWriterTest {

  private static final Path WRITTEN =
      Path.of("src/test/resources/io/panelwright/yaml/written.yaml");

  private static final Contract SHOP =
      Contract.of(
          "shop",
          new Contract.Stack(
              new GrafanaServer(3000),
              List.of(Shop.SERVER),
              List.of(Shop.MAIN, Shop.LEDGER),
              Duration.ofSeconds(15)),
          Shop.CHECKOUT.domain(),
          Shop.PAYMENT.domain(),
          Shop.ANY.domain());

  /** Writes, reads and writes again; the sections that are read render the same. */
  private static String roundTrip(Dashboard dashboard, Contract contract) {
    String text = write(dashboard.uid(), dashboard.sections());
    Dashboard empty = dashboard.sections(List.of());
    PanelsYaml.Result result = PanelsYaml.apply("panels.yaml", text, contract, List.of(empty));
    assertThat(result.findings()).isEmpty();
    Dashboard read = result.dashboards().get(0);
    assertThat(json(read)).isEqualTo(json(dashboard));
    assertThat(read.sections())
        .extracting(Section::rowSettings, Section::key, Section::v2Settings)
        .isEqualTo(extracted(dashboard.sections()));
    assertThat(layouts(read)).isEqualTo(layouts(dashboard));
    assertThat(write(dashboard.uid(), read.sections())).isEqualTo(text);
    return text;
  }

  private static List<Tuple> extracted(List<Section> sections) {
    return sections.stream()
        .map(section -> Tuple.tuple(section.rowSettings(), section.key(), section.v2Settings()))
        .toList();
  }

  private static List<PanelSpec.Placement> layouts(Dashboard dashboard) {
    return dashboard.sections().stream()
        .flatMap(section -> section.panels().stream())
        .map(panel -> panel.spec().placement())
        .toList();
  }

  private static String write(String uid, List<Section> sections) {
    PanelsYamlWriter.Result result = PanelsYamlWriter.write("panels.yaml", uid, sections);
    assertThat(result.findings()).isEmpty();
    return result.text();
  }

  private static String json(Dashboard dashboard) {
    return JsonWriter.pretty(Assembler.assemble(dashboard, Profile.DEFAULT).document().json());
  }

  @Test
  void theWholeDslSurvivesTheRoundTrip() {
    Set<List<Section>> sections = new HashSet<>();
    for (Dashboard dashboard : FeatureDashboards.dashboards()) {
      if (isWritten(dashboard.sections()) && sections.add(dashboard.sections())) {
        roundTrip(dashboard, SHOP);
      }
    }
  }

  private static boolean isWritten(List<Section> sections) {
    return sections.stream().allMatch(section -> section.v2Settings().variables().isEmpty());
  }

  @Test
  void theDashboardOfATeamSurvivesTheRoundTrip() {
    roundTrip(ExampleTeam.wholeDashboard(), ExampleTeam.contract());
  }

  @Test
  void panelsWithHostileTextsSurviveTheRoundTrip() {
    for (int seed = 0; seed < 40; seed++) {
      var hostile = new HostilePanels(seed);
      Panel[] panels = IntStream.range(0, 20).mapToObj(hostile::panel).toArray(Panel[]::new);
      Section section = Section.section("Hostile: \"" + seed, Shop.CHECKOUT, panels).key("a");
      Section untitled = Section.section("", Owner.prometheus("${a}"), panels).key("b");
      roundTrip(
          Dashboard.dashboard("hostile", "Hostile", section.withoutHeader(), untitled.repeat("v")),
          SHOP);
    }
  }

  @Tag(Golden.TAG)
  @Test
  void theWrittenFileEqualsTheGoldenFile() throws IOException {
    String text = roundTrip(Dashboard.dashboard("shop", "Shop", YamlSamples.sections()), SHOP);
    Golden.assertFile(WRITTEN, text);
  }

  @Test
  void theWrittenFileMatchesTheJsonSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(PanelsYaml.schemaText());
    assertThat(schema.validate(Files.readString(WRITTEN), InputFormat.YAML)).isEmpty();
  }

  /** Characters that YAML allows only as escapes, and half a character. */
  @Test
  void controlCharactersSurviveTheRoundTrip() {
    Panel panel =
        Panels.text("\uFEFFBell\u0085", "Ring:\u0007\u0000\u007F").raw("a.b", Json.of("\ud800"));
    String text =
        roundTrip(
            Dashboard.dashboard(
                "shop", "Shop", Section.section("A", Shop.CHECKOUT, panel).key("a")),
            SHOP);
    assertThat(text).contains("\\ufeffBell\\u0085", "Ring:\\u0007\\u0000\\u007f", "\\ud800");
  }

  @Test
  void commentsAreAboveTheirPanelAndSection() {
    Section section =
        Section.section("A", Shop.CHECKOUT, Panels.text("One", ""), Panels.text("Two", ""));
    PanelsYamlWriter.Result result =
        PanelsYamlWriter.write(
            "panels.yaml",
            "shop",
            List.of(section),
            List.of(
                new PanelsYamlWriter.Comment(0, Optional.of(1), "the second"),
                new PanelsYamlWriter.Comment(0, Optional.empty(), "the section")));
    assertThat(result.text())
        .containsPattern("(?m)^      # the section\\n      - section: A$")
        .containsPattern("(?m)^          # the second\\n          - text: .*Two");
  }
}
