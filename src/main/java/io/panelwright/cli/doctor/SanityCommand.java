package io.panelwright.cli.doctor;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Checklist;
import io.panelwright.doctor.ChecklistItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sanity}: runs the operator's checklist against the running stack. */
@Command(
    name = "sanity",
    description =
        "Check the running stack: Grafana, each Prometheus server, each producer, the dashboards.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {"", "Exit code 1 if a check fails."})
public final class SanityCommand implements Callable<Integer> {

  private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

  /** Formats of the report; the constants are the values of the option. */
  enum OutputFormat {
    text,
    json
  }

  private final Console console;

  @Option(
      names = "--watch",
      paramLabel = "TIME",
      converter = ServerOptions.DurationConverter.class,
      description = "Repeat the checks at this interval, such as 30s, until Ctrl-C.")
  private Duration watch;

  @Option(names = "--no-grafana", description = "Skip Grafana, for a stack without one.")
  private boolean withoutGrafana;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.text;

  @Mixin private ServerOptions serverOptions = new ServerOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  public SanityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RenderResult rendering = RenderResult.render(console, options);
    if (console.printFindings(rendering.findings())) {
      return ExitCode.FINDINGS;
    }
    List<DashboardDocument> dashboards =
        rendering.assemblies().values().stream().map(Assembly::document).toList();
    List<Contract> contracts = DashboardProviders.contracts(options.contracts());
    int code = check(contracts, dashboards);
    while (watch != null && sleep()) {
      if (console.terminal().interactive()) {
        console.out().print(CLEAR_SCREEN);
      }
      code = check(contracts, dashboards);
    }
    return code;
  }

  /** Waits for the interval of --watch; returns false if the thread is interrupted. */
  private boolean sleep() {
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
    var selector = new ContractSelector(contracts, false);
    var formatter = new ChecklistFormatter(console.terminal().style());
    List<ChecklistItem> all = new ArrayList<>();
    Consumer<ChecklistItem> progress =
        item -> {
          if (format == OutputFormat.text) {
            console.out().print(formatter.format(item));
            console.out().flush();
          }
        };
    for (Contract contract : contracts) {
      List<DashboardDocument> own =
          dashboards.stream()
              .filter(document -> selector.select(document).filter(contract::equals).isPresent())
              .toList();
      all.addAll(checklist(contract, own).check(progress));
    }
    console
        .out()
        .print(format == OutputFormat.text ? formatter.total(all) : ChecklistFormatter.json(all));
    return all.stream().anyMatch(item -> item.state() == ChecklistItem.State.WRONG)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private Checklist checklist(Contract contract, List<DashboardDocument> dashboards) {
    Optional<Grafana> grafana =
        withoutGrafana ? Optional.empty() : Optional.of(serverOptions.grafana(console, contract));
    return new Checklist(
        contract,
        serverOptions.servers(console, Optional.of(contract)),
        serverOptions::producer,
        grafana,
        dashboards);
  }
}
