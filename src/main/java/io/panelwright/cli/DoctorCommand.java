package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.Doctor;
import io.panelwright.doctor.GrafanaCheck;
import io.panelwright.doctor.GrafanaReport;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.document.DashboardDocument;
import io.panelwright.grafana.Grafana;
import io.panelwright.report.Format;
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

/** {@code doctor}: why panels show no data, asked of the running servers. */
@Command(
    name = "doctor",
    description = {
      "Ask the running Prometheus servers what each panel asks, and say why it shows nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class,
    footer = {
      "",
      "Without a contract that knows the dashboard, name its servers with --datasource.",
      "PROMETHEUS_TOKEN, PROMETHEUS_USER and _PASSWORD, GRAFANA_TOKEN … say who asks.",
      "Exit code 1 when a panel is wrongly without data; rightly empty ones are only told."
    })
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Console console;

  @Parameters(
      paramLabel = "DASHBOARD|PANEL",
      arity = "0..*",
      description =
          "Files in JSON, uids of our dashboards, or keys, titles and ids of panels (default: all"
              + " of ours).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--range",
      paramLabel = "TIME",
      converter = LiveOptions.TimeConverter.class,
      defaultValue = "15m",
      description = "The time that the dashboard shows, such as 15m or 6h (default: 15m).")
  private Duration range = Duration.ofMinutes(15);

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "What is picked in a variable; may be repeated, also for one variable.")
  private List<String> picked = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FindingOptions.FormatConverter.class,
      completionCandidates = FindingOptions.Formats.class,
      defaultValue = "text",
      description = "Form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private LiveOptions live = new LiveOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Patients patients = Patients.of(console, options, names);
    if (console.stops(patients.findings())) {
      return ExitCode.FINDINGS;
    }
    Map<Optional<Contract>, Servers> servers = new LinkedHashMap<>();
    Optional<Grafana> grafana = live.grafana(console);
    var wanted = new Doctor.Wanted(range, picks(), panel -> patients.isWanted(panel.place()));
    List<DashboardReport> reports = new ArrayList<>();
    try (var doctor = new Doctor()) {
      patients
          .dashboards()
          .forEach(
              (document, contract) ->
                  reports.add(
                      examine(
                          doctor,
                          document,
                          new Facts(
                              servers.computeIfAbsent(contract, c -> live.servers(console, c)),
                              contract,
                              Instant.now()),
                          wanted,
                          grafana)));
    }
    if (patients.namesPanels() && reports.stream().allMatch(r -> r.panels().isEmpty())) {
      console.err().println("panelwright: " + patients.unknown());
      return ExitCode.WRONG_USAGE;
    }
    return tell(reports);
  }

  private DashboardReport examine(
      Doctor doctor,
      DashboardDocument document,
      Facts facts,
      Doctor.Wanted wanted,
      Optional<Grafana> grafana) {
    GrafanaReport shown =
        grafana.map(server -> GrafanaCheck.of(server, document)).orElse(GrafanaReport.NOT_ASKED);
    try (var progress = new Progress(console, "panels")) {
      return doctor.examine(document, facts, wanted, shown, progress::at);
    }
  }

  private int tell(List<DashboardReport> reports) {
    if (format == Format.TEXT) {
      var text = new DoctorText(console.terminal().colours());
      reports.forEach(report -> console.out().print(text.of(report)));
    } else {
      console.out().print(format.render(DoctorFindings.run(reports)));
    }
    return reports.stream().allMatch(DashboardReport::isClean) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Map<String, List<String>> picks() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pick : picked) {
      int equals = pick.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "--var \"" + pick + "\": expected NAME=VALUE");
      }
      values
          .computeIfAbsent(pick.substring(0, equals), name -> new ArrayList<>())
          .add(pick.substring(equals + 1));
    }
    return values;
  }
}
