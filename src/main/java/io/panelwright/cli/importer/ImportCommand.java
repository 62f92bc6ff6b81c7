package io.panelwright.cli.importer;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.RootCommand;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: converts dashboards in JSON to Java, YAML or migrated JSON. */
@Command(
    name = "import",
    description =
        "Convert dashboards in JSON to Java, or to sections of a panels.yaml, that render the same.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "Old dashboards are migrated first, as Grafana does, and the steps are listed. The assembled"
          + " result is compared with the dashboard that Grafana would save. Files that import did"
          + " not write, or that were changed since, are never overwritten.",
      "Exit code 0 if all results are the same; 1 if one differs, is not a dashboard or was not"
          + " written; 3 if a file cannot be read or written. An error in one file does not stop"
          + " the others."
    })
public final class ImportCommand implements Callable<Integer> {

  private final Console console;

  /** The files that this run has written. */
  private final Set<Path> written = new HashSet<>();

  /** Messages about files that could not be read or written. */
  private final List<String> failures = new ArrayList<>();

  /** Findings about the files; a file with errors is not imported. */
  private final List<Finding> findings = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Dashboards in JSON, folders of them, or - for standard input.")
  private List<Path> arguments = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      converter = ImportTarget.Converter.class,
      completionCandidates = ImportTarget.ImportTargetCandidates.class,
      defaultValue = "java",
      description = "Output format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ImportTarget target = ImportTarget.JAVA;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "imported",
      description = "Folder of the output; - for standard output (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("imported");

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "Java package of the classes, below --out (default: none).")
  private String packageName = "";

  @Option(
      names = "--canonical",
      description =
          "With --to json: migrate as Grafana would save it (default: keep every value as read).")
  private boolean canonical;

  @Option(names = "--steps", description = "List the migration steps of each dashboard.")
  private boolean steps;

  @Option(names = "--dry-run", description = "Show what would be written; write no file.")
  private boolean dryRun;

  @Option(
      names = "--profile",
      paramLabel = "VERSION",
      converter = RenderOptions.ProfileConverter.class,
      completionCandidates = RenderOptions.ProfileCandidates.class,
      defaultValue = "13.2",
      description =
          "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Profile profile = Profile.DEFAULT;

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description =
          "Name of the contract with the domains of the queries; may be repeated (default: the only"
              + " contract that contains the dashboard's uid or one of its datasources).")
  private List<String> contracts = new ArrayList<>();

  public ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkUsage();
    List<DashboardInputs.Input> inputs = new DashboardInputs(console).expand(arguments);
    var selector =
        new ContractSelector(DashboardProviders.contracts(contracts), !contracts.isEmpty());
    var results = new ArrayList<ImportResult>();
    var types = new NameAllocator(ImportResult.RESERVED);
    try (var progress = new Progress(console, "files")) {
      boolean split = inputs.size() == 1;
      for (DashboardInputs.Input input : inputs) {
        try {
          read(input).ifPresent(file -> results.add(result(file, selector, types, split)));
        } catch (CannotRunException e) {
          failures.add(e.getMessage());
        }
        progress.update(results.size(), inputs.size());
      }
    }
    return report(results);
  }

  private Optional<DashboardFile> read(DashboardInputs.Input input) {
    FileNames.check(input.path());
    DashboardFile.ReadResult result = new DashboardInputs(console).read(input);
    findings.addAll(result.findings());
    return result.file();
  }

  private ImportResult result(
      DashboardFile file, ContractSelector selector, NameAllocator types, boolean split) {
    var files = new ImportedFiles(console, written);
    var writer = new ImportWriter(file, out, files);
    if (target == ImportTarget.JSON) {
      return writer.json(canonical, profile);
    }
    var imported = Importer.importDashboard(file, profile, selector.select(file.document()));
    return target == ImportTarget.YAML
        ? writer.yaml(imported)
        : writer.java(imported, packageName, types, split);
  }

  private void checkUsage() {
    if (canonical && target != ImportTarget.JSON) {
      throw usage("--canonical needs --to json");
    }
    if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw usage(
          "--package \"" + packageName + "\" is not a Java package name, such as com.example.ops");
    }
    if (!packageName.isEmpty() && target != ImportTarget.JAVA) {
      throw usage("--package needs --to java");
    }
    if (packageName.startsWith("java.") || packageName.equals("java")) {
      throw usage(
          "--package \""
              + packageName
              + "\" is reserved for Java; use one such as com.example.ops");
    }
    if (out.toString().isEmpty()) {
      throw usage("--out needs a folder, or - for standard output");
    }
    if (dryRun && toStandardOutput()) {
      throw usage("--dry-run writes nothing: remove --out -");
    }
  }

  private boolean toStandardOutput() {
    return out.toString().equals("-");
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int report(List<ImportResult> results) {
    console.err().print(FindingFormatter.format(findings));
    boolean clean = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    if (toStandardOutput()) {
      results.forEach(result -> result.files().texts().values().forEach(console.out()::print));
    }
    var messages = toStandardOutput() ? console.err() : console.out();
    boolean detailed = steps || results.size() <= ImportResult.MAX_DETAILED;
    for (ImportResult result : results) {
      clean &= result.isIdentical() && (toStandardOutput() || write(result, messages, detailed));
      if (detailed) {
        messages.print(result.details(steps));
      }
    }
    if (results.size() > 1) {
      messages.print(ImportTableFormatter.format(results));
    }
    if (dryRun) {
      messages.println(
          "Dry run of "
              + SeverityCounts.plural(results.size(), "dashboard")
              + ": nothing was written.");
    }
    duplicateUids(results).forEach(messages::print);
    failures.forEach(failure -> console.err().println("panelwright: " + failure));
    return !failures.isEmpty()
        ? ExitCode.COULD_NOT_RUN
        : clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private boolean write(ImportResult result, PrintWriter messages, boolean detailed) {
    try {
      return result.write(dryRun, messages, detailed);
    } catch (CannotRunException e) {
      failures.add(e.getMessage());
      return false;
    }
  }

  /** Messages for dashboards with the same uid, of which Grafana keeps only one. */
  private static List<String> duplicateUids(List<ImportResult> results) {
    Map<String, String> first = new HashMap<>();
    List<String> messages = new ArrayList<>();
    for (ImportResult result : results) {
      String uid = result.imported().map(imported -> imported.dashboard().uid()).orElse("");
      String other = uid.isEmpty() ? null : first.putIfAbsent(uid, result.source());
      if (other != null) {
        messages.add(
            TextWrapper.wrap(
                result.source()
                    + " and "
                    + other
                    + " have the same uid \""
                    + uid
                    + "\"; change one of them",
                0,
                2));
      }
    }
    return messages;
  }
}
