package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.document.DashboardFile;
import io.panelwright.importer.Importer;
import io.panelwright.importer.source.Names;
import io.panelwright.vocabulary.Profile;
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

/** {@code import}: any dashboard's JSON as Java, YAML, or JSON as Grafana would save it. */
@Command(
    name = "import",
    description = {
      "Turn dashboards in JSON into Java, or into sections of a panels.yaml, that render the same.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class,
    footer = {
      "",
      "Old dashboards are first brought to today's form, as Grafana does; each step is told. The"
          + " proof is part of it: what is assembled from the values is compared with what Grafana"
          + " would save of the source. Files that import did not write, or that were changed"
          + " since, are never overwritten.",
      "Exit code 0 when all are the same, 1 when one differs, is no dashboard or was not written, 3"
          + " when a file cannot be read or written; the others are imported all the same."
    })
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  /** What this run has written. */
  private final Set<Path> written = new HashSet<>();

  /** What could not be read or written. */
  private final List<String> failures = new ArrayList<>();

  /** Findings of the files themselves; errors among them stop their import. */
  private final List<Finding> findings = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Dashboards in JSON, folders of them, or - for standard input.")
  private List<Path> arguments = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FORM",
      converter = ImportTarget.Converter.class,
      completionCandidates = ImportTarget.Words.class,
      defaultValue = "java",
      description = "What is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ImportTarget target = ImportTarget.JAVA;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "imported",
      description = "Folder of what is written; - for standard output (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("imported");

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "Java package of the classes, below --out (default: none).")
  private String packageName = "";

  @Option(
      names = "--canonical",
      description =
          "With --to json: as Grafana would save it; otherwise as it was read, to the last digit.")
  private boolean canonical;

  @Option(names = "--steps", description = "Tell for each dashboard what was changed on the way.")
  private boolean steps;

  @Option(names = "--dry-run", description = "Tell what would be written; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--profile",
      paramLabel = "VERSION",
      converter = RenderOptions.ProfileConverter.class,
      completionCandidates = RenderOptions.ProfileIds.class,
      defaultValue = "13.2",
      description =
          "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Profile profile = Profile.DEFAULT;

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description =
          "The contract whose domains the queries belong to, by its name; may be repeated"
              + " (default: the only one that knows the dashboard or a datasource that it asks).")
  private List<String> contracts = new ArrayList<>();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkUsage();
    List<Inputs.Input> inputs = new Inputs(console).expand(arguments);
    var known = new Contracts(Teams.contracts(contracts), !contracts.isEmpty());
    var results = new ArrayList<ImportResult>();
    var types = new Names(ImportResult.RESERVED);
    try (var progress = new Progress(console, "files")) {
      boolean apart = inputs.size() == 1;
      for (Inputs.Input input : inputs) {
        try {
          read(input).ifPresent(file -> results.add(result(file, known, types, apart)));
        } catch (CannotRunException e) {
          failures.add(e.getMessage());
        }
        progress.at(results.size(), inputs.size());
      }
    }
    return tell(results);
  }

  private Optional<DashboardFile> read(Inputs.Input input) {
    FileNames.check(input.path());
    DashboardFile.Reading reading = new Inputs(console).read(input);
    findings.addAll(reading.findings());
    return reading.file();
  }

  private ImportResult result(DashboardFile file, Contracts known, Names types, boolean apart) {
    var files = new ImportedFiles(console, written);
    var writer = new ImportWriter(file, out, files);
    if (target == ImportTarget.JSON) {
      return writer.json(canonical, profile);
    }
    var imported = Importer.of(file, profile, known.of(file.document()));
    return target == ImportTarget.YAML
        ? writer.yaml(imported)
        : writer.java(imported, packageName, types, apart);
  }

  private void checkUsage() {
    if (canonical && target != ImportTarget.JSON) {
      throw usage("--canonical needs --to json");
    }
    if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw usage("--package \"" + packageName + "\" is no Java package, such as com.example.ops");
    }
    if (!packageName.isEmpty() && target != ImportTarget.JAVA) {
      throw usage("--package needs --to java");
    }
    if (packageName.startsWith("java.") || packageName.equals("java")) {
      throw usage(
          "--package \"" + packageName + "\" is Java's own; write one such as com.example.ops");
    }
    if (out.toString().isEmpty()) {
      throw usage("--out needs a folder, or - for standard output");
    }
    if (dryRun && toStandardOutput()) {
      throw usage("--dry-run writes nothing: leave out --out -");
    }
  }

  private boolean toStandardOutput() {
    return out.toString().equals("-");
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int tell(List<ImportResult> results) {
    console.err().print(TextReport.render(findings));
    boolean clean = findings.stream().noneMatch(found -> found.severity() == Severity.ERROR);
    if (toStandardOutput()) {
      results.forEach(result -> result.files().texts().values().forEach(console.out()::print));
    }
    var words = toStandardOutput() ? console.err() : console.out();
    boolean detailed = steps || results.size() <= ImportResult.FEW;
    for (ImportResult result : results) {
      clean &= result.isSame() && (toStandardOutput() || wrote(result, words, detailed));
      if (detailed) {
        words.print(result.details(steps));
      }
    }
    if (results.size() > 1) {
      words.print(ImportTable.of(results));
    }
    if (dryRun) {
      words.println(
          "Nothing was written: " + Counts.plural(results.size(), "dashboard") + " tried.");
    }
    twice(results).forEach(words::print);
    failures.forEach(failure -> console.err().println("panelwright: " + failure));
    return !failures.isEmpty()
        ? ExitCode.COULD_NOT_RUN
        : clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private boolean wrote(ImportResult result, PrintWriter words, boolean detailed) {
    try {
      return result.write(dryRun, words, detailed);
    } catch (CannotRunException e) {
      failures.add(e.getMessage());
      return false;
    }
  }

  /** Grafana has one dashboard of each uid. */
  private static List<String> twice(List<ImportResult> results) {
    Map<String, String> first = new HashMap<>();
    List<String> told = new ArrayList<>();
    for (ImportResult result : results) {
      String uid = result.imported().map(imported -> imported.dashboard().uid()).orElse("");
      String before = uid.isEmpty() ? null : first.putIfAbsent(uid, result.source());
      if (before != null) {
        told.add(
            Paragraph.of(
                result.source()
                    + " has the uid "
                    + uid
                    + ", as has "
                    + before
                    + "; give one another",
                0,
                2));
      }
    }
    return told;
  }
}
