package io.panelwright.cli.render;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.Console;
import io.panelwright.cli.Git;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.WorkerPool;
import io.panelwright.diagnostic.SeverityCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --since} of commands that render. */
final class SinceOption implements CommandArguments {

  private static final Path CONFIGURATION = Path.of(".panelwright.yaml");

  private final Argument<Optional<String>> revision =
      Argument.option("--since")
          .paramLabel("REV")
          .description(
              "Apply the rules only to dashboards whose rendered files or sources differ from this"
                  + " git commit; all dashboards are rendered and compared.")
          .optional(String.class);

  @Override
  public void addTo(CommandSpec command) {
    revision.addTo(command);
  }

  /** The commit's files, resolved before the work starts; empty without the option. */
  Optional<CommittedFiles> committed(Console console) {
    return revision
        .value()
        .map(
            commit -> {
              var git = new Git(console);
              return new CommittedFiles(console, git, git.commitOf("--since", commit));
            });
  }

  /**
   * The dashboards that need no further check, with a message about them: those whose rendered and
   * source files are the same. None if a file has changed that concerns all dashboards, such as a
   * contract, the configuration, or a build file with the version of this tool.
   *
   * @param config the file of {@code --config}
   */
  UnchangedDrafts unchanged(
      Console console,
      CommittedFiles committed,
      DraftRun run,
      Optional<Path> config,
      WorkerPool pool) {
    Path file = config.orElse(CONFIGURATION);
    if (!isSame(console, committed, file)) {
      return all(console, Utf8File.displayName(file));
    }
    SourceChanges sources = SourceChanges.find(run, committed);
    if (sources.shared().isPresent()) {
      return all(console, sources.shared().get());
    }
    UnchangedDrafts unchanged = UnchangedDrafts.find(run, committed, pool).without(sources.uids());
    console.printProgress(
        SeverityCounts.plural(unchanged.count(run), "dashboard")
            + (unchanged.count(run) == 1 ? " is" : " are")
            + " as in "
            + revision.value().orElseThrow()
            + ": checked only by rules that compare dashboards");
    return unchanged;
  }

  private UnchangedDrafts all(Console console, String file) {
    console.printProgress(
        file
            + " differs from "
            + revision.value().orElseThrow()
            + ": all rules check all dashboards");
    return UnchangedDrafts.NONE;
  }

  private static boolean isSame(Console console, CommittedFiles committed, Path file) {
    Path resolved = console.resolve(file);
    if (!Files.exists(resolved)) {
      return committed.blob(file).isEmpty();
    }
    try {
      return committed.hasContent(file, Files.readAllBytes(resolved));
    } catch (IOException e) {
      return false;
    }
  }
}
