package io.panelwright.cli.doctor;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.ServerOptions;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.Doctor;
import io.panelwright.doctor.GrafanaCheck;
import io.panelwright.doctor.GrafanaReport;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.report.ReportFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "Exit code 1 if a panel has no data unexpectedly. Panels that are expected to be empty are"
          + " listed but do not fail."
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
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "Value of a dashboard variable. Repeat for more variables or several values.")
  private List<String> variables = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ReportOptions.FormatConverter.class,
      completionCandidates = ReportOptions.FormatCandidates.class,
      defaultValue = "text",
      description = "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Mixin private ServerOptions serverOptions = new ServerOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  public DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DashboardSelection selected = DashboardSelection.select(console, options, names);
    if (console.printFindings(selected.findings())) {
      return ExitCode.FINDINGS;
    }
    Map<Optional<Contract>, DatasourceServers> servers = new LinkedHashMap<>();
    Optional<Grafana> grafana = serverOptions.grafana(console);
    var selection =
        new Doctor.Selection(range, variables(), panel -> selected.isSelected(panel.location()));
    List<DashboardReport> reports = new ArrayList<>();
    try (var doctor = new Doctor()) {
      selected
          .dashboards()
          .forEach(
              (document, contract) ->
                  reports.add(
                      diagnose(
                          doctor,
                          document,
                          new DiagnosisInputs(
                              servers.computeIfAbsent(
                                  contract, c -> serverOptions.servers(console, c)),
                              contract,
                              Instant.now()),
                          selection,
                          grafana)));
    }
    if (selected.hasPanels() && reports.stream().allMatch(r -> r.panels().isEmpty())) {
      console.err().println("panelwright: " + selected.unknownPanelMessage());
      return ExitCode.WRONG_USAGE;
    }
    return report(reports);
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
    if (format == ReportFormat.TEXT) {
      var text = new DoctorFormatter(console.terminal().style());
      reports.forEach(report -> console.out().print(text.format(report)));
    } else {
      console.out().print(format.render(DoctorFindings.collect(reports)));
    }
    return reports.stream().allMatch(DashboardReport::isClean) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Map<String, List<String>> variables() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "--var \"" + variable + "\": expected NAME=VALUE");
      }
      values
          .computeIfAbsent(variable.substring(0, equals), name -> new ArrayList<>())
          .add(variable.substring(equals + 1));
    }
    return values;
  }
}
