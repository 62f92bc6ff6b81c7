package peaktrade.dashboards;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.assembly.Assembler;
import io.panelwright.assertions.GoldenFile;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.Golden;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.StrictSchema;
import io.panelwright.yaml.PanelsYaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendering of Peak_Trade's dashboard from Java and {@code panels.yaml}. */
class PeakTradeRenderingTest {

  private static final String FILE = "dashboards/peaktrade-operator-unified.json";
  private static final StrictSchema V2 =
      new StrictSchema("gen-dashboard-v2-13.2.3.json", List.of());

  @TempDir private Path project;

  private String out;
  private String err;

  @BeforeEach
  void copyPanels() throws IOException {
    Files.copy(Path.of("panels.yaml"), project.resolve("panels.yaml"));
  }

  private int run(Path folder, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(folder, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void rendersTheCommittedBytes() throws IOException {
    assertThat(run(project, "render", "--contract", "Peak_Trade")).as(err).isZero();
    assertThat(err).doesNotContain("error: ");
    new GoldenFile(Path.of(FILE), "make").assertContent(Files.readString(project.resolve(FILE)));
  }

  @Test
  void rendersTheCommittedBytesInEveryLocaleEncodingAndTimeZone() throws Exception {
    for (List<String> place : Jvm.PLACES) {
      Path folder = Files.createTempDirectory(project, "out");
      Jvm.Result result =
          Jvm.current()
              .panelwright(
                  project,
                  place,
                  List.of("render", "--contract", "Peak_Trade", "--out", folder.toString()));
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(folder.resolve(Path.of(FILE).getFileName()))
          .as("%s", place)
          .hasSameBinaryContentAs(Path.of(FILE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void theOtherApiVersionsAreClean(String version) {
    assertThat(run(project, "render", "--contract", "Peak_Trade", "--api", version))
        .as(err)
        .isZero();
    // The v1 API accepts only small ids in the filters of annotations.
    int filters = version.equals("v1") ? 2 : 0;
    assertThat(err.split("unsupported\\]", -1)).as(err).hasSize(filters + 1);
    assertThat(err.split("annotation-filter-unsupported\\]", -1)).hasSize(filters + 1);
    assertThat(run(project, "check", "--contract", "Peak_Trade", "--api", version)).isZero();
    assertThat(run(project, "lint", FILE)).as(out).isZero();
  }

  /** The advice names only API versions that the Grafana of the profile supports. */
  @ParameterizedTest
  @CsvSource({"12.2, use --api classic", "13.2, use --api classic or --api v2"})
  void theLossOfAnAnnotationFilterNamesTheOtherApiVersions(String profile, String advice) {
    assertThat(
            run(project, "render", "--contract", "Peak_Trade", "--api", "v1", "--profile", profile))
        .as(err)
        .isZero();
    assertThat(err).contains("→ " + advice + ", or remove the panels of the annotation\n");
  }

  static boolean hasSchema() {
    return V2.isAvailable();
  }

  @Test
  @EnabledIf("hasSchema")
  void v2IsValidByGrafanasSchema() throws IOException {
    PeakTrade team = new PeakTrade();
    List<String> specs =
        PanelsYaml.apply(
                "panels.yaml",
                Files.readString(Path.of("panels.yaml")),
                team.contract(),
                team.dashboards())
            .dashboards()
            .stream()
            .map(
                dashboard ->
                    DashboardFormat.V2.write(
                        dashboard, Assembler.assemble(dashboard, Profile.GRAFANA_13_2)))
            .map(written -> JsonWriter.compact(written.json().object("spec")))
            .toList();
    assertThat(V2.errors(specs)).isEmpty();
  }

  @Tag(Golden.TAG)
  @Test
  void listsItsSectionsAndPanels() throws IOException {
    assertThat(run(project, "list", "--contract", "Peak_Trade")).isZero();
    assertGolden("peaktrade/list.txt", out);
  }

  /** Uses the project's own configuration, as {@code make} does. */
  @Test
  void lintFindsNothing() {
    assertThat(run(Path.of(""), "lint", "--contract", "Peak_Trade")).as(out).isZero();
    assertThat(out)
        .isEqualTo("nothing found in 1 dashboard\nChecked for Grafana 13.2, as rendered.\n");
    assertThat(err).isEmpty();
  }
}
