package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Policies;
import io.panelwright.lint.RuleExplanation;
import io.panelwright.lint.RuleTable;
import io.panelwright.policy.Policy;
import io.panelwright.report.Format;
import io.panelwright.report.GroupedText;
import io.panelwright.report.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: what is wrong with dashboards, ours or any. */
@Command(
    name = "lint",
    description = {
      "Find what is wrong with dashboards: our own, at the lines of their Java and YAML, or any"
          + " JSON of Grafana's.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class,
    footer = {
      "",
      "Files are held against the contract that --contract names, or else against the only one"
          + " that knows the dashboard's uid or a datasource that it asks.",
      "Exit code 1 when there are errors or warnings; infos are only told."
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Dashboards in JSON, folders of them, or - for standard input (default: our own,"
              + " rendered in memory).")
  private List<Path> arguments = new ArrayList<>();

  @Option(
      names = "--fix",
      description = "Show as a patch what can be mended without thinking; writes nothing.")
  private boolean fix;

  @Option(names = "--write", description = "With --fix: change the files.")
  private boolean write;

  @Option(names = "--list", description = "Show all rules and how much they count.")
  private boolean list;

  @Option(names = "--explain", paramLabel = "RULE", description = "Explain a rule.")
  private String explained;

  @Mixin private FindingOptions findings = new FindingOptions();
  @Mixin private RenderOptions options = new RenderOptions();

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (explained != null) {
      console.out().print(explanation());
      return ExitCode.CLEAN;
    }
    checkUsage();
    ConfigurationFile configuration = ConfigurationFile.read(console, findings.config());
    var linter = new Linter(configuration.configuration());
    if (!configuration.findings().isEmpty()) {
      return tell(Runs.of(configuration.findings(), List.of(), linter));
    }
    if (list) {
      console.out().print(RuleTable.text(configuration.configuration()));
      return ExitCode.CLEAN;
    }
    return tell(arguments.isEmpty() ? own(configuration) : files(linter));
  }

  private String explanation() {
    Optional<Policy> policy = Policies.of(explained);
    return policy
        .map(RuleExplanation::of)
        .map(RuleExplanation::text)
        .orElseThrow(
            () ->
                usage(
                    "no rule is called \""
                        + explained
                        + "\""
                        + Nearest.hint(explained, Policies.codes())
                        + "\n→ panelwright lint --list"));
  }

  private void checkUsage() {
    if (write && !fix) {
      throw usage("--write needs --fix");
    }
    if (fix && findings.format() != Format.TEXT) {
      throw usage("--fix shows a patch for people: leave out --format");
    }
    if (write && arguments.contains(Path.of("-"))) {
      throw usage("standard input cannot be written: name a file");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Run own(ConfigurationFile configuration) {
    Run run = OwnDashboards.check(Rendering.of(console, options), options, configuration);
    List<String> notes = new ArrayList<>();
    if (fix) {
      notes.add("Our own dashboards are mended in their source, at the lines above.");
    }
    notes.add("Checked for Grafana " + options.profile() + ", as rendered.");
    return new Run(run.findings(), run.sources(), run.rules(), notes);
  }

  private Run files(Linter linter) {
    List<Inputs.Input> inputs = new Inputs(console).expand(arguments);
    FileDashboards files = FileDashboards.check(console, options, linter, inputs);
    if (!fix) {
      return files.run(List.of());
    }
    var patches = new Patches(console, options);
    patches.of(files.files());
    if (!write || patches.isEmpty()) {
      return files.run(patches.notes(write));
    }
    patches.write();
    // What is told of the files is what is true of them now.
    return FileDashboards.check(console, options, linter, inputs).run(patches.notes(true));
  }

  private int tell(Run run) {
    boolean colours = console.terminal().colours();
    boolean text = findings.format() == Format.TEXT;
    console.out().print(text ? GroupedText.render(run, colours) : findings.format().render(run));
    Counts counts = run.counts();
    return counts.errors() + counts.warnings() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
