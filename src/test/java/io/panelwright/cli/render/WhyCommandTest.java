package io.panelwright.cli.render;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyCommandTest {

  private String out;
  private String err;

  @TempDir private Path project;

  @BeforeEach
  void writePanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private int why(String... names) {
    String[] arguments = new String[names.length + 3];
    arguments[0] = "why";
    arguments[1] = "--contract";
    arguments[2] = ExampleTeam.NAME;
    System.arraycopy(names, 0, arguments, 3, names.length);
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString().replaceAll("(\\.java):[0-9]+", "$1:…");
    err = errWriter.toString();
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void explainsEveryQueryMetricByMetric() throws IOException {
    Path source = Path.of("com", "example", "checkout", "PaymentSection.java");
    Path here = project.resolve("src/main/java").resolve(source);
    Files.createDirectories(here.getParent());
    Files.copy(Path.of("src", "test", "java").resolve(source), here);
    assertThat(why("payments/settlement-age", "Servers", "where-to-look-next"))
        .as(err)
        .isEqualTo(2);
    assertThat(why("payments/settlement-age", "orders-per-minute", "where-to-look-next")).isZero();
    assertGolden("cli/why.txt", out);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aRecordedSeriesIsExplainedByItsRule() throws IOException {
    Path panels = project.resolve("panels.yaml");
    String query = "sum(increase(shop_orders_total{result=\"declined\"}[1h]))";
    Files.writeString(
        panels,
        Files.readString(panels).replace(query, "result:shop_orders:rate5m{result=\"declined\"}"));

    assertThat(why("Declined (1h)")).as(err).isZero();

    assertThat(out)
        .contains(
            "      recorded    sum by (result) (rate(shop_orders_total[5m]))\n"
                + "      labels      result\n"
                + "      unit        count per second\n"
                + "      evaluated   by Prometheus \"main\" on :9090\n");
  }

  @ParameterizedTest
  @MethodSource
  void aPanelIsFoundByItsKeyIdOrTitle(String name) {
    assertThat(why(name)).as(err).isZero();
    assertThat(out).contains("key payments/gateway, id " + gatewayId());
  }

  static List<String> aPanelIsFoundByItsKeyIdOrTitle() {
    return List.of("payments/gateway", gatewayId(), "payment GATEWAY");
  }

  private static String gatewayId() {
    return DashboardDocument.read(ExampleTeam.rendered()).panels().stream()
        .filter(panel -> panel.title().equals("Payment gateway"))
        .map(panel -> panel.id().orElseThrow().toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theErrorForAnUnknownPanelSuggestsTheNearestName() {
    assertThat(why("settlment-age")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "panelwright: no panel has the key, title or id \"settlment-age\"; did you mean"
                + " \"settlement-age\"?\n  → panelwright list\n");
    assertThat(out).isEmpty();
  }
}
