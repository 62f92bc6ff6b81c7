package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diff.Compared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what changed between dashboards, in an operator's words. */
@Command(
    name = "diff",
    description = {
      "Say what changed between dashboards, in an operator's words.",
      "",
      "Two files or folders are compared; one with what it is in a commit (--git); without any,"
          + " the rendered files with what would be rendered.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class,
    footer = {
      "",
      "Dashboards of folders are paired by file name, then by uid; panels by id, title and"
          + " content, so that what was renamed or moved is told as such.",
      "Exit code 0 when they are the same, 1 when they differ, 3 when one cannot be read."
    })
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Two files, or two folders; with --git one (default: the folder of --out).")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--git",
      paramLabel = "REV[..REV]",
      description =
          "Compare a commit with the files as they are (--git HEAD), with another commit"
              + " (--git v1..v2), or what a branch did since it left another (--git main...HEAD).")
  private String revisions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = DiffFormat.Converter.class,
      completionCandidates = DiffFormat.Words.class,
      defaultValue = "text",
      description = "Form of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private DiffFormat format = DiffFormat.TEXT;

  @Mixin private RenderOptions options = new RenderOptions();

  DiffCommand(Console console) {
    this.console = console;
  }

  /** What is compared. */
  private record Sides(DashboardSet before, DashboardSet after) {}

  @Override
  public Integer call() {
    Optional<Sides> sides = sides();
    if (sides.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    List<Finding> findings =
        Stream.of(sides.get().before, sides.get().after)
            .flatMap(set -> set.findings().stream())
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    boolean stops = console.stops(findings);
    List<Compared> compared = Pairing.of(sides.get().before, sides.get().after);
    if (stops && compared.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    console.out().print(format.render(compared, console.terminal().colours()));
    if (stops) {
      return ExitCode.COULD_NOT_RUN;
    }
    boolean same = compared.stream().allMatch(pair -> pair.difference().isEmpty());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Optional<Sides> sides() {
    if (revisions != null) {
      return Optional.of(commits());
    }
    if (paths.isEmpty()) {
      return rendered();
    }
    if (paths.size() != 2) {
      throw usage("name two files or folders, or one with --git REV");
    }
    return Optional.of(files(paths.get(0), paths.get(1)));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Sides files(Path before, Path after) {
    for (Path path : paths) {
      if (!Files.exists(console.resolve(path))) {
        throw new CannotRunException(path + " does not exist");
      }
    }
    if (isFolder(before) != isFolder(after)) {
      throw usage("name two files, or two folders: one of these is a file");
    }
    return new Sides(DashboardSet.ofFiles(console, before), DashboardSet.ofFiles(console, after));
  }

  private boolean isFolder(Path path) {
    return Files.isDirectory(console.resolve(path));
  }

  private Sides commits() {
    if (paths.size() > 1) {
      throw usage("with --git name one file or folder");
    }
    Path path = paths.isEmpty() ? options.out() : paths.get(0);
    var git = new Git(console);
    boolean sinceParting = revisions.contains("...");
    String[] ends = revisions.split(sinceParting ? "\\.\\.\\." : "\\.\\.", 2);
    String first = git.commit(ends[0]);
    DashboardSet after;
    if (ends.length == 1) {
      after = DashboardSet.ofFiles(console, path);
    } else {
      String second = git.commit(ends[1].isEmpty() ? "HEAD" : ends[1]);
      after = DashboardSet.ofCommit(git, second, path);
      first = sinceParting ? git.mergeBase(first, second) : first;
    }
    DashboardSet before = DashboardSet.ofCommit(git, first, path);
    boolean nothing =
        Stream.of(before, after).allMatch(s -> s.entries().isEmpty() && s.findings().isEmpty());
    if (nothing) {
      throw new CannotRunException(path + " has no dashboard, neither then nor now");
    }
    return new Sides(before, after);
  }

  /** Empty when something cannot be rendered, which is told. */
  private Optional<Sides> rendered() {
    Rendering rendering = Rendering.of(console, options);
    if (console.stops(rendering.findings())) {
      return Optional.empty();
    }
    DashboardSet before = DashboardSet.ofFiles(console, options.out());
    List<RenderedFile> files = rendering.files(before::form);
    if (!options.contracts().isEmpty()) {
      before.keepOnly(files);
    }
    return Optional.of(new Sides(before, DashboardSet.ofRendered(options.out(), files)));
  }
}
