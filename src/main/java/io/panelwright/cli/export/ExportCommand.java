package io.panelwright.cli.export;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.render.RenderRun;
import io.panelwright.cli.render.RenderedFile;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.environment.Environment;
import io.panelwright.export.Export;
import io.panelwright.export.ExportException;
import io.panelwright.export.ExportForm;
import io.panelwright.export.ExportRequest;
import io.panelwright.export.ExportedDashboard;
import io.panelwright.format.DashboardFormat;
import io.panelwright.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code export}: writes files for other ways of delivery. */
@Command(
    name = "export",
    description =
        "Write the dashboards, or the rules of the contract, as files for another way of delivery"
            + " than push.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "docs/export.md shows the files and the next commands of each form.",
      "Files that no export wrote are never replaced or deleted. .panelwright-export in the folder"
          + " lists the files of exports; commit it with them.",
      "Exit code 1 if a finding is an error, or if --check finds a difference."
    })
public final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      required = true,
      converter = FormConverter.class,
      completionCandidates = FormCandidates.class,
      description = "Form of delivery: ${COMPLETION-CANDIDATES}.")
  private ExportForm form;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the files.")
  private Path out;

  @Option(
      names = "--check",
      description = "Write nothing; compare the files with a new export and exit 1 if they differ.")
  private boolean check;

  @Option(
      names = "--prune",
      description =
          "Delete files of earlier exports that are not exported any more, unless they were edited.")
  private boolean prune;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this file instead of .panelwright.yaml.")
  private Path config;

  @Mixin private ExportOptions options = new ExportOptions();
  @Mixin private DashboardOptions dashboards = new DashboardOptions();

  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    options.requireSupported(form);
    if (check && prune) {
      throw new WrongUsageException("--check writes nothing: remove --prune");
    }
    try {
      return request().map(this::export).orElse(ExitCode.FINDINGS);
    } catch (ExportException e) {
      throw new WrongUsageException(e.getMessage());
    }
  }

  private int export(ExportRequest request) {
    Export export = ExportForm.export(request);
    if (console.printFindings(export.findings())) {
      console.err().println("Nothing was exported.");
      return ExitCode.FINDINGS;
    }
    var report = new ExportReport(console, out, SuggestedCommand.of(spec), export.files(), form);
    return check ? report.check() : report.write(prune);
  }

  /** What to export; empty if a finding is an error. */
  private Optional<ExportRequest> request() {
    Optional<Environment> environment =
        dashboards.environment().environment(console, Optional.ofNullable(config));
    var request =
        new ExportRequest(
            form,
            List.of(),
            List.of(),
            form.formats().isEmpty() ? Optional.empty() : options.folder(environment),
            options.kubernetes(),
            options.provisioning());
    Optional<List<ExportedDashboard>> rendered = dashboards(environment);
    Optional<List<Contract>> contracts = rendered.flatMap(present -> contracts(environment));
    return contracts.map(present -> request.with(rendered.get(), present));
  }

  private Optional<List<ExportedDashboard>> dashboards(Optional<Environment> environment) {
    if (form.formats().isEmpty()) {
      return Optional.of(List.of());
    }
    DashboardFormat format = options.format(form, dashboards.profile(), environment);
    RenderRun run = RenderRun.run(console, dashboards, out, format, Optional.ofNullable(config));
    if (console.printFindings(run.report(), ReportFormat.TEXT)) {
      console.err().println("Nothing was exported.");
      return Optional.empty();
    }
    return Optional.of(run.files().stream().map(ExportCommand::dashboard).toList());
  }

  private static ExportedDashboard dashboard(RenderedFile file) {
    return new ExportedDashboard(
        file.document().uid(), file.document().title(), file.written().json());
  }

  /** The contracts, with the datasources of the environment; empty if one has errors. */
  private Optional<List<Contract>> contracts(Optional<Environment> environment) {
    DashboardProviders teams = DashboardProviders.load(dashboards.contracts());
    // A form with dashboards has printed them before.
    if (form.formats().isEmpty() && console.printFindings(teams.findings())) {
      console.err().println("Nothing was exported.");
      return Optional.empty();
    }
    List<Contract> own = teams.teams().stream().map(DashboardBundle::contract).toList();
    return Optional.of(
        environment
            .map(Environment::datasourceUids)
            .map(uids -> own.stream().map(known -> known.withDatasourceUids(uids)).toList())
            .orElse(own));
  }

  /** Converts the id of a form. */
  static final class FormConverter implements ITypeConverter<ExportForm> {

    @Override
    public ExportForm convert(String id) {
      return ExportForm.of(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown form \""
                          + id
                          + "\"; use one of: "
                          + String.join(", ", ExportForm.ids())));
    }
  }

  /** The ids for help and completion. */
  static final class FormCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    FormCandidates() {
      super(ExportForm.ids());
    }
  }
}
