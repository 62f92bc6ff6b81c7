package io.panelwright.cli.doctor;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FormatOption;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.VariablesOption;
import io.panelwright.cli.render.DashboardSelection;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.DisplayRemarks;
import io.panelwright.doctor.Doctor;
import io.panelwright.doctor.GrafanaCheck;
import io.panelwright.doctor.GrafanaReport;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.environment.Environment;
import io.panelwright.panelquery.DatasourceServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doctor}: finds the causes of panels without data on the running servers. */
@Command(
    name = "doctor",
    description =
        "Run the queries of each panel on the running Prometheus servers and find out why a panel"
            + " shows no data.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "A dashboard without a contract needs --datasource.",
      "Credentials: PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD; GRAFANA_TOKEN, or"
          + " GRAFANA_USER and GRAFANA_PASSWORD.",
      "The first line is the verdict. Problems follow, the most important first, each with its next"
          + " step, as many as fit on a screen of 24 lines.",
      "Exit code 1 if a panel has no data unexpectedly."
    })
public final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Console console;

  @Parameters(
      paramLabel = "DASHBOARD|PANEL",
      arity = "0..*",
      description =
          "Files in JSON or YAML, uids of the project's dashboards, or keys, titles and ids of panels"
              + " (default: all of the project's dashboards).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--range",
      paramLabel = "TIME",
      converter = ServerOptions.DurationConverter.class,
      defaultValue = "15m",
      description = "Time range of the dashboard, such as 15m or 6h (default: 15m).")
  private Duration range = Duration.ofMinutes(15);

  @Option(
      names = "--all",
      description = "Also print panels with data, and the evidence of all problems.")
  private boolean all;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private VariablesOption variables = new VariablesOption();
  @Mixin private ServerOptions serverOptions = new ServerOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  public DoctorCommand(Console console) {
    this.console = console;
  }

  @Option(
      names = "--screen",
      description = "Also list legends and bars that do not fit, and counts without their digits.")
  private boolean screen;

  /** What panels with data show in a misleading way. */
  private final List<String> remarks = new ArrayList<>();

  @Override
  public Integer call() {
    DashboardSelection selected = DashboardSelection.select(console, options, names);
    boolean errors = console.printFindings(selected.findings());
    if (errors && selected.dashboards().isEmpty()) {
      return ExitCode.FINDINGS;
    }
    List<DashboardReport> reports = diagnose(selected);
    if (selected.hasPanels() && reports.stream().allMatch(r -> r.panels().isEmpty())) {
      console.err().println("panelwright: " + selected.unknownPanelMessage(listCommand(selected)));
      return ExitCode.WRONG_USAGE;
    }
    int result = report(reports);
    return errors && result == ExitCode.CLEAN ? ExitCode.FINDINGS : result;
  }

  private List<DashboardReport> diagnose(DashboardSelection selected) {
    Map<Optional<Contract>, DatasourceServers> servers = new LinkedHashMap<>();
    Optional<Environment> environment = options.environment().environment(console);
    Optional<Grafana> grafana = serverOptions.grafana(console, environment);
    var selection =
        new Doctor.Selection(
            range,
            variables.values(),
            panel -> selected.isSelected(panel.location().id(), panel.location().panel()));
    List<DashboardReport> reports = new ArrayList<>();
    try (var doctor = new Doctor()) {
      selected
          .dashboards()
          .forEach(
              (document, contract) -> {
                var inputs =
                    new DiagnosisInputs(
                        servers.computeIfAbsent(
                            contract, c -> serverOptions.servers(console, c, environment)),
                        contract,
                        Instant.now(),
                        new RunCommands(spec, console, serverOptions, contract, names));
                DashboardReport report = diagnose(doctor, document, inputs, selection, grafana);
                reports.add(report);
                if (screen && format.isText()) {
                  remarks.addAll(
                      DisplayRemarks.collect(document, report, inputs, range, variables.values()));
                }
              });
    }
    return reports;
  }

  private DashboardReport diagnose(
      Doctor doctor,
      DashboardDocument document,
      DiagnosisInputs inputs,
      Doctor.Selection selection,
      Optional<Grafana> grafana) {
    GrafanaReport grafanaReport =
        grafana
            .map(server -> GrafanaCheck.check(server, document))
            .orElse(GrafanaReport.NOT_CHECKED);
    try (var progress = new Progress(console, "panels")) {
      return doctor.diagnose(document, inputs, selection, grafanaReport, progress::update);
    }
  }

  private int report(List<DashboardReport> reports) {
    if (format.isText()) {
      var text = new DoctorFormatter(console.terminal().style(), range);
      console.out().print(all ? text.formatAll(reports) : text.format(reports, allCommand()));
      remarks.forEach(remark -> console.out().println("on the screen: " + remark));
    } else {
      console.out().print(format.format().render(DoctorFindings.collect(reports)));
    }
    return reports.stream().allMatch(DashboardReport::isClean) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The command that prints the names of all panels. */
  private String listCommand(DashboardSelection selected) {
    SuggestedCommand suggested = SuggestedCommand.of(spec);
    return selected.files().isEmpty()
        ? suggested.format(List.of("list"), List.of())
        : suggested.format(
            List.of("doctor"),
            Stream.concat(selected.files().stream(), Stream.of("--all")).toList());
  }

  private String allCommand() {
    return new RunCommands(spec, console, serverOptions, Optional.empty(), names)
        .doctor(List.of("--all"));
  }
}
