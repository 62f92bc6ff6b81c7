package io.panelwright.cli.lint;

import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.Console;
import io.panelwright.cli.Git;
import io.panelwright.cli.lint.EarlierFiles.EarlierSources;
import io.panelwright.cli.render.DraftRun;
import io.panelwright.cli.render.UnchangedDrafts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.lint.Linter;
import io.panelwright.report.ReportData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes the findings that the dashboards of an earlier commit have, too. */
final class SinceRevision {

  private static final int COMMIT_LENGTH = 10;

  private final Console console;
  private final Git git;
  private final String revision;
  private final String commit;

  private SinceRevision(Console console, String revision) {
    this.console = console;
    this.git = new Git(console);
    this.revision = revision;
    this.commit = git.commitOf("--since", revision);
  }

  /**
   * Resolves a revision.
   *
   * @throws io.panelwright.cli.WrongUsageException if there is no such commit
   * @throws io.panelwright.cli.CannotRunException if the project folder is in no repository
   */
  static SinceRevision resolve(Console console, String revision) {
    return new SinceRevision(console, revision);
  }

  /** Compares files with the commit. */
  SourceComparison compare(
      FileLinter.Settings settings, Linter linter, List<LintSource> sources, List<Path> folders) {
    return SourceComparison.compare(
        console, settings, linter, new EarlierFiles(console, git, commit), sources, folders);
  }

  /** The new findings of files. */
  ReportData newFindings(SourceComparison compared) {
    return report(
        compared.report(),
        compared.before(),
        compared.after(),
        compared.added(),
        compared.unchanged());
  }

  /** The commit's files, with which rendered dashboards are compared. */
  CommittedFiles committed() {
    return new CommittedFiles(console, git, commit);
  }

  /**
   * The new findings of the project's own dashboards, compared with their rendered files in the
   * commit.
   *
   * @param settings with an unused linter, for the earlier files
   */
  ReportData newFindings(
      ReportData now, DraftRun run, UnchangedDrafts unchanged, FileLinter.Settings settings) {
    var earlier = new EarlierFiles(console, git, commit);
    EarlierSources before = earlier.before(run, unchanged);
    return report(
        now,
        SourceComparison.findings(console, settings, before.sources()).stream()
            .map(LocatedFinding::byDashboard)
            .toList(),
        new LocatedFinding.Locator()
            .locate(now.findings()).stream().map(LocatedFinding::byDashboard).toList(),
        before.added(),
        unchanged.count(run));
  }

  private ReportData report(
      ReportData now,
      List<LocatedFinding> before,
      List<LocatedFinding> after,
      int newFiles,
      int unchanged) {
    List<Finding> fresh = FindingMatcher.findNew(before, after);
    int earlier = after.size() - fresh.size();
    List<String> notes = new ArrayList<>();
    notes.add(
        "Only findings that are new since "
            + revision
            + " ("
            + commit.substring(0, COMMIT_LENGTH)
            + "); "
            + (earlier == 0
                ? unchanged == 0
                    ? "there are no older ones."
                    : "the changed dashboards have no older ones."
                : SeverityCounts.plural(earlier, "older finding") + " not listed."));
    if (newFiles > 0) {
      notes.add(
          SeverityCounts.plural(newFiles, "dashboard")
              + (newFiles == 1 ? " has" : " have")
              + " no file in that commit: all findings of "
              + (newFiles == 1 ? "it" : "them")
              + " are new.");
    }
    if (unchanged > 0) {
      notes.add(
          SeverityCounts.plural(unchanged, "dashboard")
              + (unchanged == 1 ? " is" : " are")
              + " as in that commit: checked only by rules that compare dashboards.");
    }
    notes.addAll(now.notes());
    return now.withFindings(fresh).withNotes(notes);
  }
}
