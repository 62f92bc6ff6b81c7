package io.panelwright.cli.contract;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractsOption;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.cli.EnvironmentOption;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FormatOption;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.discovery.comparison.ComparisonOptions;
import io.panelwright.discovery.comparison.ContractComparison;
import io.panelwright.discovery.comparison.ContractReport;
import io.panelwright.discovery.comparison.Difference;
import io.panelwright.environment.Environment;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import io.panelwright.report.TextReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code contract check}: compares the contract with the live servers. */
final class ContractCheckCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<Boolean> all =
      Argument.flag(
          "--all", "List each new metric with its Java line, and values that were not seen.");

  private final ContractsOption contractsOption = new ContractsOption();
  private final FormatOption formatOption = new FormatOption();
  private final EnvironmentOption environmentOption = new EnvironmentOption();
  private final DatasourceOptions datasources = new DatasourceOptions();

  ContractCheckCommand(Console console) {
    super(
        "check",
        "Compare the contract with the running servers: metrics, labels, values, jobs and rules"
            + " that appeared, disappeared or changed.");
    this.console = console;
    addArguments(all, contractsOption, formatOption, environmentOption, datasources);
    footer(
        "",
        "Credentials: PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD.",
        "Series count if they have samples in the last hour.",
        "Exit code 1 if there are errors or warnings; infos are listed only. Exit code 3 if a"
            + " server cannot be read; the others are compared.");
  }

  @Override
  public Integer call() {
    List<Finding> invalid = new ArrayList<>();
    List<Contract> contracts = DashboardProviders.contracts(contractsOption.names(), invalid::add);
    if (console.printFindings(invalid)) {
      return ExitCode.FINDINGS;
    }
    if (contracts.isEmpty()) {
      throw new WrongUsageException(
          "no contract on the class path\n→ panelwright init writes one from a Prometheus server");
    }
    Optional<Environment> environment = environmentOption.environment(console);
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean isComplete = true;
    for (Contract contract : contracts) {
      ContractReport report = compare(contract, environment, notes);
      findings.addAll(report.findings());
      notes.addAll(report.notes());
      isComplete &= report.isComplete();
    }
    print(new ReportData(findings, sources(contracts), rules(), notes));
    return isComplete ? exitCode(findings) : ExitCode.COULD_NOT_RUN;
  }

  private ContractReport compare(
      Contract declared, Optional<Environment> environment, List<String> notes) {
    Contract contract =
        environment
            .map(Environment::datasourceUids)
            .map(declared::withDatasourceUids)
            .orElse(declared);
    var servers = new LiveServers(datasources.servers(console, Optional.of(contract), environment));
    var options =
        new ComparisonOptions(
            all.value(),
            SuggestedCommand.of(spec()).format(List.of("contract", "check"), List.of("--all")));
    ContractReport report =
        ContractComparison.compare(contract, servers.read(contract, Instant.now()), options);
    notes.addAll(servers.notes());
    return report;
  }

  private static List<String> sources(List<Contract> contracts) {
    return contracts.stream().map(contract -> "contract of " + contract.name()).toList();
  }

  private static List<ReportRule> rules() {
    return Difference.ALL.stream()
        .map(
            difference ->
                new ReportRule(
                    difference.code(),
                    difference.severity(),
                    difference.summary(),
                    difference.consequence(),
                    Optional.of("docs/contract-check.md")))
        .toList();
  }

  private void print(ReportData report) {
    if (formatOption.isText()) {
      console.out().print(TextReport.render(report, "contract", console.terminal().style()));
    } else {
      console.out().print(formatOption.format().render(report));
      report.notes().forEach(note -> console.err().println("panelwright: " + note));
    }
  }

  private static int exitCode(List<Finding> findings) {
    SeverityCounts counts = SeverityCounts.count(findings);
    return counts.errors() + counts.warnings() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
