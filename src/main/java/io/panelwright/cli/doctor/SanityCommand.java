package io.panelwright.cli.doctor;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Checklist;
import io.panelwright.doctor.ChecklistItem;
import io.panelwright.doctor.ExpectedGrafana;
import io.panelwright.environment.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code sanity}: runs the operator's checklist against the running stack. */
public final class SanityCommand extends BaseCommand implements Callable<Integer> {

  private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

  /** Formats of the report; the constants are the values of the option. */
  enum OutputFormat {
    text,
    json
  }

  private final Console console;

  private final Argument<Optional<Duration>> watch =
      Argument.option("--watch")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Repeat the checks at this interval, such as 30s, until Ctrl-C.")
          .optional(Duration.class);

  private final Argument<Boolean> withoutGrafana =
      Argument.flag("--no-grafana", "Skip Grafana, for a stack without one.");

  private final Argument<Boolean> all =
      Argument.flag("--all", "Also print the checks that passed.");

  private final Argument<OutputFormat> format =
      Argument.option("--format")
          .paramLabel("FORMAT")
          .description(
              "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(OutputFormat.class, OutputFormat.text);

  private final ServerOptions serverOptions = new ServerOptions();
  private final RenderOptions options = new RenderOptions();

  public SanityCommand(Console console) {
    super(
        "sanity",
        "Check the running stack: Grafana, each Prometheus server, each producer, the dashboards.");
    this.console = console;
    addArguments(watch, withoutGrafana, all, format, serverOptions, options);
    footer("", "Exit code 1 if a check fails.");
  }

  @Override
  public Integer call() {
    RenderResult rendering = RenderResult.renderForDiagnosis(console, options);
    if (console.printFindings(rendering.findings())) {
      return ExitCode.FINDINGS;
    }
    List<DashboardDocument> dashboards =
        rendering.assemblies().values().stream().map(Assembly::document).toList();
    List<Contract> contracts = options.environment().contracts(console, options.contracts());
    int code = report(check(contracts, dashboards));
    while (watch.value().filter(console::pause).isPresent()) {
      List<ChecklistItem> items = check(contracts, dashboards);
      if (console.terminal().interactive()) {
        console.trustedOut().print(CLEAR_SCREEN);
      }
      code = report(items);
    }
    return code;
  }

  private List<ChecklistItem> check(List<Contract> contracts, List<DashboardDocument> dashboards) {
    var selector = new ContractSelector(contracts, false);
    List<Checklist> checklists = new ArrayList<>();
    for (Contract contract : contracts) {
      List<DashboardDocument> own =
          dashboards.stream()
              .filter(document -> selector.select(document).filter(contract::equals).isPresent())
              .toList();
      checklists.add(checklist(contract, own));
    }
    int total = checklists.stream().mapToInt(Checklist::size).sum();
    List<ChecklistItem> items = new ArrayList<>();
    try (var progress = new Progress(console, "checks")) {
      for (Checklist checklist : checklists) {
        checklist.check(
            item -> {
              items.add(item);
              progress.update(items.size(), total);
            });
      }
    }
    return items;
  }

  private int report(List<ChecklistItem> items) {
    var formatter = new ChecklistFormatter(console.terminal().style());
    if (format.value() == OutputFormat.json) {
      console.out().print(ChecklistFormatter.json(items));
    } else if (all.value()) {
      console.out().print(formatter.formatAll(items));
    } else {
      String command = SuggestedCommand.of(spec()).format(List.of("sanity"), List.of("--all"));
      console.out().print(formatter.format(items, command));
    }
    return items.stream().anyMatch(item -> item.state() == ChecklistItem.State.FAILED)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private Checklist checklist(Contract contract, List<DashboardDocument> dashboards) {
    Optional<Environment> environment = options.environment().environment(console);
    return new Checklist(
        contract,
        serverOptions.servers(console, Optional.of(contract), environment),
        producer -> serverOptions.producer(producer, environment),
        grafana(contract, environment),
        dashboards,
        new RunCommands(spec(), console, serverOptions, Optional.of(contract), List.of()));
  }

  /** The local stack has no Grafana; if one runs there, it is checked. */
  private ExpectedGrafana grafana(Contract contract, Optional<Environment> environment) {
    if (withoutGrafana.value()) {
      return ExpectedGrafana.none("--no-grafana");
    }
    if (environment.isPresent() && serverOptions.grafana(console, environment).isEmpty()) {
      return ExpectedGrafana.none(
          "the environment " + environment.get().name() + " has no grafana: URL");
    }
    Grafana grafana = serverOptions.grafana(console, contract, environment);
    boolean named =
        serverOptions.hasGrafana() || environment.flatMap(Environment::grafana).isPresent();
    return !named && serverOptions.isLocalStackRunning(console, contract)
        ? ExpectedGrafana.optional(
            grafana, "\"stack up\" starts no Grafana, and none listens on " + grafana.url())
        : ExpectedGrafana.required(grafana);
  }
}
