package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.doctor.Sanity;
import io.panelwright.doctor.SanityLine;
import io.panelwright.document.DashboardDocument;
import io.panelwright.grafana.Grafana;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sanity}: the operator's checklist, asked of the running stack. */
@Command(
    name = "sanity",
    description = {
      "Go through the operator's checklist: Grafana, each Prometheus, each producer, the"
          + " dashboards.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class,
    footer = {"", "Exit code 1 when a point of the list is not as it should be."})
final class SanityCommand implements Callable<Integer> {

  /** Forms of the report. */
  enum Form {
    text,
    json
  }

  private final Console console;

  @Option(
      names = "--watch",
      paramLabel = "TIME",
      converter = LiveOptions.TimeConverter.class,
      description = "Go through it again and again, such as every 30s, until Ctrl-C.")
  private Duration watch;

  @Option(names = "--no-grafana", description = "Leave Grafana out: this stack has none.")
  private boolean withoutGrafana;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  @Mixin private LiveOptions live = new LiveOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  SanityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    if (console.stops(rendering.findings())) {
      return ExitCode.FINDINGS;
    }
    List<DashboardDocument> dashboards =
        rendering.assemblies().values().stream().map(Assembly::document).toList();
    List<Contract> contracts = Teams.contracts(options.contracts());
    int code = check(contracts, dashboards);
    while (watch != null && waited()) {
      if (console.terminal().colours()) {
        console.out().print("\u001b[H\u001b[2J");
      }
      code = check(contracts, dashboards);
    }
    return code;
  }

  /** Whether nobody interrupted. */
  private boolean waited() {
    console.out().flush();
    try {
      Thread.sleep(watch.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int check(List<Contract> contracts, List<DashboardDocument> dashboards) {
    var finder = new Contracts(contracts, false);
    var text = new SanityText(console.terminal().colours());
    List<SanityLine> all = new ArrayList<>();
    Consumer<SanityLine> told =
        line -> {
          if (form == Form.text) {
            console.out().print(text.of(line));
            console.out().flush();
          }
        };
    for (Contract contract : contracts) {
      List<DashboardDocument> own =
          dashboards.stream()
              .filter(document -> finder.of(document).filter(contract::equals).isPresent())
              .toList();
      all.addAll(sanity(contract, own).check(told));
    }
    console.out().print(form == Form.text ? text.closing(all) : SanityText.json(all));
    return all.stream().anyMatch(line -> line.state() == SanityLine.State.WRONG)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private Sanity sanity(Contract contract, List<DashboardDocument> dashboards) {
    Optional<Grafana> grafana =
        withoutGrafana ? Optional.empty() : Optional.of(live.grafana(console, contract));
    return new Sanity(
        contract,
        live.servers(console, Optional.of(contract)),
        live::producer,
        grafana,
        dashboards);
  }
}
