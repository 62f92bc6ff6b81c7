package peaktrade.dashboards;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Checklist;
import io.panelwright.doctor.ChecklistItem;
import io.panelwright.doctor.ExpectedGrafana;
import io.panelwright.doctor.check.CommandSuggester;
import io.panelwright.testing.Golden;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.TestHttp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code doctor} and {@code sanity} with real Prometheus servers of Peak_Trade's stack. */
class PeakTradeDoctorTest {

  private static LiveStack stack;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    PrometheusPrerequisite.require();
    stack = LiveStack.shared(PeakTradeContract.contract());
  }

  private int doctor() {
    List<String> arguments = new ArrayList<>(List.of("doctor", "--contract", "Peak_Trade"));
    arguments.addAll(stack.options());
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            Path.of(""),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = stack.withContractPorts(outWriter.toString());
    err = errWriter.toString();
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void everyPanelOfAHealthyStackHasData() throws Exception {
    assertThat(doctor()).as(() -> out + err).isZero();
    assertGolden("peaktrade/doctor-healthy.txt", out);
  }

  @Tag(Golden.TAG)
  @Test
  void aStoppedExporterIsTheOnlyCauseForAllItsPanels() throws Exception {
    // So that graphs have a past.
    stack.await(
        "AI Live", "sum(rate(peaktrade_ai_decisions_total[1m] offset 10s)) > 0", n -> n > 0);
    stack.stop("ai_live");
    try {
      stack.await("AI Live", "up{job=\"ai_live\"} == 0", n -> n == 1);
      assertThat(doctor()).as(() -> out + err).isEqualTo(1);
      assertThat(out).containsOnlyOnce("[target-down]");
      assertGolden("peaktrade/doctor-exporter-down.txt", out);
    } finally {
      stack.resume("ai_live");
      stack.awaitData();
    }
  }

  @Test
  void theChecklistOfAHealthyStackPasses() throws Exception {
    Path file = Path.of("dashboards", "peaktrade-operator-unified.json");
    List<ChecklistItem> lines =
        new Checklist(
                PeakTradeContract.contract(),
                stack.clients(),
                producer ->
                    Optional.of(
                        TestHttp.service("http://" + stack.serving(producer.job()).target())),
                ExpectedGrafana.none("--no-grafana"),
                List.of(DashboardDocument.read(Files.readString(file))),
                CommandSuggester.DEFAULT)
            .check(line -> {});

    assertThat(lines)
        .noneMatch(line -> line.state() == ChecklistItem.State.FAILED)
        .extracting(ChecklistItem::title)
        .contains(
            "Prometheus \"local\"",
            "Prometheus \"AI Live\"",
            "Prometheus \"observability\"",
            "metrics of AI Live exporter",
            "metrics of Shadow MVS exporter",
            "metrics of peak_trade_web",
            "metrics of peak_trade_metricsd",
            "panels of \"Peak_Trade — Operator Unified\", last 15m");
  }
}
