package io.panelwright.cli.importer;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.InputSummary;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.text.TextWrapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;

/** {@code import}: converts dashboards to Java, YAML or migrated JSON. */
public final class ImportCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  /** Messages about files that could not be read or written. */
  private final List<String> failures = new ArrayList<>();

  /** Findings about the files and their dashboards. */
  private final List<Finding> findings = new ArrayList<>();

  /** Whether all results are the same as their source. */
  private boolean clean = true;

  private final Argument<List<Path>> arguments =
      Argument.positionals(
          Path.class,
          "FILE",
          "1..*",
          "Dashboards in JSON or YAML, folders of them, or - for standard input.");

  private final Argument<ImportTarget> target =
      Argument.option("--to")
          .paramLabel("FORMAT")
          .converter(new ImportTarget.Converter())
          .candidates(ImportTarget.ids())
          .description("Output format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(ImportTarget.class, ImportTarget.JAVA, "java");

  private final Argument<Path> out =
      Argument.option("--out")
          .paramLabel("DIR")
          .description("Folder of the output; - for standard output (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, Path.of("imported"));

  private final Argument<Optional<String>> packageName =
      Argument.option("--package")
          .paramLabel("NAME")
          .description("Java package of the classes, below --out (default: none).")
          .optional(String.class);

  private final Argument<Boolean> canonical =
      Argument.flag(
          "--canonical",
          "With --to json: migrate as Grafana would save it (default: keep every value as read).");

  private final Argument<Boolean> dropUnread =
      Argument.flag(
          "--drop-unread",
          "Remove members that Grafana saves but no longer reads, such as the builder's state of"
              + " another query language (listed as steps).");

  private final Argument<Boolean> steps =
      Argument.flag("--steps", "List the migration steps of each dashboard.");

  private final Argument<Boolean> dryRun =
      Argument.flag("--dry-run", "Show what would be written; write no file.");

  private final Argument<Profile> profile =
      Argument.option("--profile")
          .paramLabel("VERSION")
          .converter(new RenderOptions.ProfileConverter())
          .candidates(Profile.ids())
          .description(
              "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(Profile.class, Profile.DEFAULT);

  private final Argument<List<String>> contracts =
      Argument.option("--contract")
          .paramLabel("NAME")
          .description(
              "Name of the contract with the domains of the queries; may be repeated (default: the"
                  + " only contract that contains the dashboard's uid or one of its datasources).")
          .list(String.class);

  public ImportCommand(Console console) {
    super(
        "import",
        "Convert dashboards in JSON or YAML to Java, or to sections of a panels.yaml, that render"
            + " the same.");
    this.console = console;
    addArguments(
        arguments,
        target,
        out,
        packageName,
        canonical,
        dropUnread,
        steps,
        dryRun,
        profile,
        contracts);
    footer(
        "",
        "Old dashboards are migrated first, as Grafana does, and the steps are listed. The"
            + " assembled result is compared with the dashboard that Grafana would save. Files that"
            + " import did not write, or that were changed since, are never overwritten.",
        "Reads JSON and YAML, also compressed by gzip: dashboards, lists and maps of them,"
            + " responses of Grafana's API and of grafana.com, ConfigMaps and other Kubernetes"
            + " resources.",
        "The output is always written; values that differ from the source have a comment IMPORT"
            + " DIFFERS. Exit code 0 if all results are the same; 1 if one differs, a part was"
            + " dropped, a file is not a dashboard, or an output was not written; 3 if a file"
            + " cannot be read or written, or no dashboard was read. An error in one file does not"
            + " stop the others.");
  }

  @Override
  public Integer call() {
    checkUsage();
    var reader = new DashboardInputs(console);
    List<DashboardInputs.Input> inputs = reader.expand(arguments.value());
    var outputs = new ImportOutputs(console);
    if (!toStandardOutput() && !dryRun.value()) {
      outputs.checkFolder(out.value());
    }
    var report = new ImportReport(messages(), steps.value(), dryRun.value());
    var converter = new DashboardConverter(outputs);
    try (var progress = new Progress(console, "files")) {
      int done = 0;
      for (DashboardInputs.Input input : inputs) {
        importFile(reader, input, inputs.size() == 1, converter, report);
        progress.update(++done, inputs.size());
      }
    }
    return finish(reader.summary(), outputs, report);
  }

  /** Imports the dashboards of one file; no later file needs them. */
  private void importFile(
      DashboardInputs reader,
      DashboardInputs.Input input,
      boolean single,
      DashboardConverter converter,
      ImportReport report) {
    try {
      FileNames.check(input.path());
      DashboardFiles read = reader.read(input);
      findings.addAll(read.findings());
      boolean split = single && read.dashboards().size() == 1;
      for (DashboardFile file : read.dashboards()) {
        ImportResult result = converter.convert(file, split);
        clean &= result.isIdentical();
        write(result, converter.outputs, report);
      }
    } catch (CannotRunException e) {
      failures.add(e.getMessage());
    }
  }

  private void write(ImportResult result, ImportOutputs outputs, ImportReport report) {
    if (toStandardOutput()) {
      result.files().texts().values().forEach(console::printDocument);
      report.add(result, Map.of());
      return;
    }
    Map<Path, ImportedFiles.WriteStatus> statuses = Map.of();
    try {
      statuses = dryRun.value() ? result.files().statuses() : result.files().write();
    } catch (CannotRunException e) {
      failures.add(e.getMessage());
    }
    outputs.add(result.files());
    clean &= statuses.values().stream().noneMatch(ImportedFiles.WriteStatus::isRefused);
    report.add(result, statuses);
  }

  /** Converts dashboards to the output format. */
  private final class DashboardConverter {

    private final ImportOutputs outputs;
    private final NameAllocator types = new NameAllocator(ImportResult.RESERVED);
    private final ContractSelector selector =
        new ContractSelector(
            DashboardProviders.contracts(contracts.value()), !contracts.value().isEmpty());

    DashboardConverter(ImportOutputs outputs) {
      this.outputs = outputs;
    }

    ImportResult convert(DashboardFile file, boolean split) {
      var writer = new ImportWriter(file, out.value(), new ImportedFiles(console, outputs));
      if (target.value() == ImportTarget.JSON) {
        return writer.json(canonical.value(), profile.value(), dropUnread.value());
      }
      var imported =
          Importer.importDashboard(
              file, profile.value(), selector.select(file.document()), dropUnread.value());
      return target.value() == ImportTarget.YAML
          ? writer.yaml(imported)
          : writer.java(imported, packageName(), types, split);
    }
  }

  private void checkUsage() {
    if (canonical.value() && target.value() != ImportTarget.JSON) {
      throw usage("--canonical needs --to json");
    }
    if (dropUnread.value() && target.value() == ImportTarget.JSON && !canonical.value()) {
      throw usage("--drop-unread with --to json needs --canonical");
    }
    if (!packageName().isEmpty() && !SourceVersion.isName(packageName())) {
      throw usage(
          "--package \""
              + packageName()
              + "\" is not a Java package name, such as com.example.ops");
    }
    if (!packageName().isEmpty() && target.value() != ImportTarget.JAVA) {
      throw usage("--package needs --to java");
    }
    if (packageName().startsWith("java.") || packageName().equals("java")) {
      throw usage(
          "--package \""
              + packageName()
              + "\" is reserved for Java; use one such as com.example.ops");
    }
    if (out.value().toString().isEmpty()) {
      throw usage("--out needs a folder, or - for standard output");
    }
    if (dryRun.value() && toStandardOutput()) {
      throw usage("--dry-run writes nothing: remove --out -");
    }
  }

  private String packageName() {
    return packageName.value().orElse("");
  }

  private boolean toStandardOutput() {
    return out.value().toString().equals("-");
  }

  /** The stream of messages: standard output, unless it has the result. */
  private PrintWriter messages() {
    return toStandardOutput() ? console.err() : console.out();
  }

  private int finish(InputSummary read, ImportOutputs outputs, ImportReport report) {
    console.err().print(FindingFormatter.format(findings));
    if (failures.isEmpty()) {
      read.requireDashboard();
    }
    report.print();
    read.note().ifPresent(note -> messages().print(TextWrapper.wrap(note, 0, 2)));
    for (Path file : toStandardOutput() ? List.<Path>of() : outputs.staleFiles()) {
      String message = " is left from an earlier import of this dashboard; delete it";
      messages().print(TextWrapper.wrap(file + message, 0, 2));
    }
    if (dryRun.value()) {
      messages()
          .println(
              "Dry run of "
                  + SeverityCounts.plural(report.dashboards(), "dashboard")
                  + ": nothing was written.");
    }
    report.printUnread();
    report.printDuplicates();
    failures.forEach(failure -> console.err().println("panelwright: " + failure));
    clean &= findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    return !failures.isEmpty()
        ? ExitCode.COULD_NOT_RUN
        : clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
