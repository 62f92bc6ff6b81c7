package io.panelwright.cli.render;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RunOptions;
import io.panelwright.cli.WorkerPool;
import io.panelwright.diagnostic.Finding;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import io.panelwright.text.ShellCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code check}: compares the files with the rendered dashboards and changes nothing. */
public final class CheckCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final RenderOptions options = new RenderOptions();
  private final ApiVersionOption api = new ApiVersionOption();
  private final ReportOptions reportOptions = new ReportOptions();
  private final RunOptions runOptions = new RunOptions();
  private final SinceOption since = new SinceOption();

  public CheckCommand(Console console) {
    super("check", "Compare the files with the rendered dashboards; exit 1 if they differ.");
    this.console = console;
    addArguments(options, api, reportOptions, runOptions, since);
  }

  @Override
  public Integer call() {
    options.requireOutForEnvironment(console);
    try (var pool = new WorkerPool(runOptions.workers())) {
      return check(pool);
    }
  }

  private int check(WorkerPool pool) {
    DashboardFormat format = api.format(options.profile());
    CheckedDrafts checked =
        CheckedDrafts.check(console, options, format, reportOptions, runOptions, since, pool);
    ReportData report = checked.report();
    if (!checked.run().isComplete()) {
      console.printFindings(report, reportOptions.format());
      checked.run().requireComplete(DraftRun.CHECKED + "; no file was compared");
    }
    boolean text = reportOptions.format() == ReportFormat.TEXT;
    if (report.counts().errors() > 0 || text) {
      if (console.printFindings(report, reportOptions.format())) {
        return ExitCode.FINDINGS;
      }
    }
    List<Drift> drift = Drift.detect(console, options, checked.run(), pool);
    if (text) {
      print(drift, checked.run().drafts().size());
    } else {
      List<Finding> all = new ArrayList<>(report.findings());
      drift.forEach(difference -> all.add(difference.finding()));
      console.out().print(reportOptions.format().render(report.withFindings(all)));
    }
    return drift.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void print(List<Drift> drift, int files) {
    if (drift.isEmpty()) {
      console.out().println("clean: " + files + " as rendered in " + options.out());
      return;
    }
    drift.forEach(difference -> console.out().println(difference.text()));
    if (drift.stream().anyMatch(Drift::isFixedByRendering)) {
      console.out().println("→ fix: " + fixCommand());
    }
  }

  /** The command line of this run, with {@code render} in place of {@code check}. */
  private String fixCommand() {
    List<String> arguments = new ArrayList<>(List.of("render"));
    if (!options.out().equals(Path.of("dashboards"))) {
      arguments.addAll(List.of("--out", options.out().toString()));
    }
    if (options.profile() != Profile.DEFAULT) {
      arguments.addAll(List.of("--profile", options.profile().id()));
    }
    DashboardFormat format = api.format(options.profile());
    if (format != DashboardFormat.CLASSIC) {
      arguments.addAll(List.of("--api", format.id()));
    }
    options.panels().ifPresent(file -> arguments.addAll(List.of("--panels", file.toString())));
    options.environment().name().ifPresent(name -> arguments.addAll(List.of("--env", name)));
    options.contracts().forEach(name -> arguments.addAll(List.of("--contract", name)));
    String line = ShellCommand.format(arguments);
    return line.equals("render") ? "make (or: panelwright render)" : "panelwright " + line;
  }
}
