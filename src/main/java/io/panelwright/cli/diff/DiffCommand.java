package io.panelwright.cli.diff;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Git;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.cli.render.RenderedFile;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diff.FileComparison;
import io.panelwright.diff.SaveModelComparer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code diff}: shows changes between dashboards in terms of panels and queries. */
public final class DiffCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<List<Path>> paths =
      Argument.positionals(
          Path.class,
          "PATH",
          "0..*",
          "Two files or two folders, - for standard input; with --git only one (default: the folder"
              + " of --out).");

  private final Argument<Optional<String>> revisions =
      Argument.option("--git")
          .paramLabel("REV[..REV]")
          .description(
              "Commits to compare: HEAD (with the current files),",
              "v1..v2 (with each other), or main...HEAD (a branch",
              "with the commit where it left main).")
          .optional(String.class);

  private final Argument<DiffFormat> format =
      Argument.option("--format")
          .paramLabel("FORMAT")
          .converter(new DiffFormat.Converter())
          .candidates(DiffFormat.ids())
          .description(
              "Format of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(DiffFormat.class, DiffFormat.TEXT, "text");

  private final Argument<Severity> failOn =
      Argument.option("--fail-on")
          .paramLabel("SEVERITY")
          .converter(new SeverityConverter())
          .candidates(severities())
          .description(
              "Exit with 1 only if a change has this severity or a",
              "higher one: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(Severity.class, Severity.INFO, "info");

  private final RenderOptions options = new RenderOptions();

  public DiffCommand(Console console) {
    super(
        "diff",
        "Show what changed between dashboards: panels, queries, settings.",
        "",
        "Compares two files or folders; with --git, one file or folder with a commit; without"
            + " arguments, the files with the rendered dashboards.");
    this.console = console;
    addArguments(paths, revisions, format, failOn, options);
    footer(
        "",
        "Dashboards of folders are paired by file name, then by uid; panels by id, title and"
            + " content: a renamed or moved panel is not a removed and an added one.",
        "Both sides are compared as Grafana would save them (--profile), in any format: defaults"
            + " that Grafana adds are no difference.",
        "Exit code 0 if there is no difference, 1 if there is one, 3 if a file cannot be read or no"
            + " dashboard was read.");
  }

  /** The two sides of the comparison. */
  private record Sides(DashboardSet before, DashboardSet after) {}

  @Override
  public Integer call() {
    Optional<Sides> sides = sides();
    if (sides.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    DashboardSet before = sides.get().before;
    DashboardSet after = sides.get().after;
    boolean errors =
        console.printFindings(
            Stream.concat(before.errors(after), after.errors(before)).distinct().toList());
    List<FileComparison> compared = DashboardPairing.compareAll(before, after, comparer());
    if (errors && compared.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    for (DashboardSet set : List.of(sides.get().before, sides.get().after)) {
      if (compared.isEmpty()) {
        set.summary().requireDashboard();
      }
      set.summary().note().ifPresent(console::printProgress);
    }
    if (compared.isEmpty()) {
      throw new CannotRunException(
          "no dashboard was read\n  → name files or folders with dashboards");
    }
    console.out().print(format.value().render(compared, console.terminal().style()));
    if (errors) {
      return ExitCode.COULD_NOT_RUN;
    }
    boolean fails =
        compared.stream()
            .flatMap(comparison -> comparison.diff().changes())
            .anyMatch(change -> change.severity().compareTo(failOn.value()) >= 0);
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private SaveModelComparer comparer() {
    List<String> named = options.contracts();
    var contracts = new ContractSelector(DashboardProviders.contracts(named), !named.isEmpty());
    return new SaveModelComparer(options.profile(), new ContractOwners(contracts));
  }

  private Optional<Sides> sides() {
    if (revisions.value().isPresent()) {
      return Optional.of(commits(revisions.value().get()));
    }
    if (paths.value().isEmpty()) {
      return rendered();
    }
    if (paths.value().size() != 2) {
      throw usage("name two files or folders, or one with --git REV");
    }
    return Optional.of(files(paths.value().get(0), paths.value().get(1)));
  }

  private Sides files(Path before, Path after) {
    if (paths.value().stream().filter(DiffCommand::isStandardInput).count() > 1) {
      throw usage("standard input can be only one of the two sides");
    }
    for (Path path : paths.value()) {
      DashboardInputs.requireName(path);
      if (!isStandardInput(path) && !Files.exists(console.resolve(path))) {
        throw new CannotRunException(path + " does not exist");
      }
    }
    if (isFolder(before) != isFolder(after)) {
      throw usage("cannot compare a file with a folder: name two files or two folders");
    }
    return new Sides(
        DashboardSet.readFiles(console, before), DashboardSet.readFiles(console, after));
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }

  private boolean isFolder(Path path) {
    return Files.isDirectory(console.resolve(path));
  }

  private Sides commits(String revisions) {
    if (paths.value().size() > 1) {
      throw usage("--git compares one file or folder: name only one");
    }
    Path path = paths.value().isEmpty() ? options.out() : paths.value().get(0);
    var git = new Git(console);
    boolean fromMergeBase = revisions.contains("...");
    String[] ends = revisions.split(fromMergeBase ? "\\.\\.\\." : "\\.\\.", 2);
    String first = git.commit(ends[0].isEmpty() ? "HEAD" : ends[0]);
    DashboardSet after;
    if (ends.length == 1) {
      after = DashboardSet.readFiles(console, path);
    } else {
      String second = git.commit(ends[1].isEmpty() ? "HEAD" : ends[1]);
      after = DashboardSet.readCommit(console, git, second, path);
      first = fromMergeBase ? git.mergeBase(first, second) : first;
    }
    DashboardSet before = DashboardSet.readCommit(console, git, first, path);
    boolean empty =
        Stream.of(before, after).allMatch(s -> s.entries().isEmpty() && s.findings().isEmpty());
    if (empty) {
      throw new CannotRunException(path + " has no dashboard on either side of --git " + revisions);
    }
    return new Sides(before, after);
  }

  /** The files and the rendered dashboards; empty if rendering fails, which is printed. */
  private Optional<Sides> rendered() {
    RenderResult rendering = RenderResult.render(console, options);
    if (console.printFindings(rendering.findings())) {
      return Optional.empty();
    }
    DashboardSet before = DashboardSet.readFiles(console, options.out());
    List<RenderedFile> files = rendering.files(before::format);
    if (!options.contracts().isEmpty()) {
      before.retain(files);
    }
    return Optional.of(new Sides(before, DashboardSet.fromRendered(console, options.out(), files)));
  }

  /** Converts the name of a severity. */
  static final class SeverityConverter implements ITypeConverter<Severity> {

    @Override
    public Severity convert(String name) {
      return Arrays.stream(Severity.values())
          .filter(severity -> severity.label().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown severity \""
                          + name
                          + "\"; use one of: "
                          + String.join(", ", severities())));
    }
  }

  private static List<String> severities() {
    return Arrays.stream(Severity.values()).map(Severity::label).toList();
  }
}
