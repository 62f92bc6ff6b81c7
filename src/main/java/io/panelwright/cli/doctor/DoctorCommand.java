package io.panelwright.cli.doctor;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FormatOption;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
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

/** {@code doctor}: finds the causes of panels without data on the running servers. */
public final class DoctorCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<List<String>> names =
      Argument.positionals(
          String.class,
          "DASHBOARD|PANEL",
          "0..*",
          "Files in JSON or YAML, uids of the project's dashboards, or keys, titles and ids of"
              + " panels (default: all of the project's dashboards).");

  private final Argument<Duration> range =
      Argument.option("--range")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Time range of the dashboard, such as 15m or 6h (default: 15m).")
          .withDefault(Duration.class, Duration.ofMinutes(15), "15m");

  private final Argument<Boolean> all =
      Argument.flag("--all", "Also print panels with data, and the evidence of all problems.");

  private final Argument<Boolean> screen =
      Argument.flag(
          "--screen",
          "Also list legends and bars that do not fit, and counts without their digits.");

  private final FormatOption format = new FormatOption();
  private final VariablesOption variables = new VariablesOption();
  private final ServerOptions serverOptions = new ServerOptions();
  private final RenderOptions options = new RenderOptions();

  public DoctorCommand(Console console) {
    super(
        "doctor",
        "Run the queries of each panel on the running Prometheus servers and find out why a panel"
            + " shows no data.");
    this.console = console;
    addArguments(names, range, all, format, variables, serverOptions, options, screen);
    footer(
        "",
        "A dashboard without a contract needs --datasource.",
        "Credentials: PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD; GRAFANA_TOKEN,"
            + " or GRAFANA_USER and GRAFANA_PASSWORD.",
        "The first line is the verdict. Problems follow, the most important first, each with its"
            + " next step, as many as fit on a screen of 24 lines.",
        "Exit code 1 if a panel has no data unexpectedly.");
  }

  /** What panels with data show in a misleading way. */
  private final List<String> remarks = new ArrayList<>();

  @Override
  public Integer call() {
    DashboardSelection selected = DashboardSelection.select(console, options, names.value());
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
            range.value(),
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
                        new RunCommands(spec(), console, serverOptions, contract, names.value()));
                DashboardReport report = diagnose(doctor, document, inputs, selection, grafana);
                reports.add(report);
                if (screen.value() && format.isText()) {
                  remarks.addAll(
                      DisplayRemarks.collect(
                          document, report, inputs, range.value(), variables.values()));
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
      var text = new DoctorFormatter(console.terminal().style(), range.value());
      console
          .out()
          .print(all.value() ? text.formatAll(reports) : text.format(reports, allCommand()));
      remarks.forEach(remark -> console.out().println("on the screen: " + remark));
    } else {
      console.out().print(format.format().render(DoctorFindings.collect(reports)));
    }
    return reports.stream().allMatch(DashboardReport::isClean) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The command that prints the names of all panels. */
  private String listCommand(DashboardSelection selected) {
    SuggestedCommand suggested = SuggestedCommand.of(spec());
    return selected.files().isEmpty()
        ? suggested.format(List.of("list"), List.of())
        : suggested.format(
            List.of("doctor"),
            Stream.concat(selected.files().stream(), Stream.of("--all")).toList());
  }

  private String allCommand() {
    return new RunCommands(spec(), console, serverOptions, Optional.empty(), names.value())
        .doctor(List.of("--all"));
  }
}
