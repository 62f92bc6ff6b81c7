package io.panelwright.cli.export;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code export}: writes files for other ways of delivery. */
public final class ExportCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<ExportForm> form =
      Argument.option("--to")
          .paramLabel("FORM")
          .converter(new FormConverter())
          .candidates(ExportForm.ids())
          .description("Form of delivery: ${COMPLETION-CANDIDATES}.")
          .required(ExportForm.class);

  private final Argument<Path> out =
      Argument.option("--out")
          .paramLabel("DIR")
          .description("Folder of the files.")
          .required(Path.class);

  private final Argument<Boolean> check =
      Argument.flag(
          "--check",
          "Write nothing; compare the files with a new export and exit 1 if they differ.");

  private final Argument<Boolean> prune =
      Argument.flag(
          "--prune",
          "Delete files of earlier exports that are not exported any more, unless they were"
              + " edited.");

  private final Argument<Optional<Path>> config =
      Argument.option("--config")
          .paramLabel("FILE")
          .description("Use this file instead of .panelwright.yaml.")
          .optional(Path.class);

  private final ExportOptions options = new ExportOptions();
  private final DashboardOptions dashboards = new DashboardOptions();

  public ExportCommand(Console console) {
    super(
        "export",
        "Write the dashboards, or the rules of the contract, as files for another way of delivery"
            + " than push.");
    this.console = console;
    addArguments(form, out, check, prune, config, options, dashboards);
    footer(
        "",
        "docs/export.md shows the files and the next commands of each form.",
        "Files that no export wrote are never replaced or deleted. .panelwright-export in the"
            + " folder lists the files of exports; commit it with them.",
        "Exit code 1 if a finding is an error, or if --check finds a difference.");
  }

  @Override
  public Integer call() {
    options.requireSupported(form.value());
    if (check.value() && prune.value()) {
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
    var report =
        new ExportReport(
            console, out.value(), SuggestedCommand.of(spec()), export.files(), form.value());
    return check.value() ? report.check() : report.write(prune.value());
  }

  /** What to export; empty if a finding is an error. */
  private Optional<ExportRequest> request() {
    Optional<Environment> environment =
        dashboards.environment().environment(console, config.value());
    var request =
        new ExportRequest(
            form.value(),
            List.of(),
            List.of(),
            form.value().formats().isEmpty() ? Optional.empty() : options.folder(environment),
            options.kubernetes(),
            options.provisioning());
    Optional<List<ExportedDashboard>> rendered = dashboards(environment);
    Optional<List<Contract>> contracts = rendered.flatMap(present -> contracts(environment));
    return contracts.map(present -> request.with(rendered.get(), present));
  }

  private Optional<List<ExportedDashboard>> dashboards(Optional<Environment> environment) {
    if (form.value().formats().isEmpty()) {
      return Optional.of(List.of());
    }
    DashboardFormat format = options.format(form.value(), dashboards.profile(), environment);
    RenderRun run = RenderRun.run(console, dashboards, out.value(), format, config.value());
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
    if (form.value().formats().isEmpty() && console.printFindings(teams.findings())) {
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
}
