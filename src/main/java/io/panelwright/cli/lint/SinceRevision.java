package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.Git;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.lint.FileLinter.LintedFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.lint.Linter;
import io.panelwright.report.ReportData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Removes the findings that the dashboards of an earlier commit have, too. */
final class SinceRevision {

  private static final int COMMIT_LENGTH = 10;

  private final Console console;
  private final RenderOptions options;
  private final Git git;
  private final String revision;
  private final String commit;

  private SinceRevision(Console console, RenderOptions options, String revision) {
    this.console = console;
    this.options = options;
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
  static SinceRevision resolve(Console console, RenderOptions options, String revision) {
    return new SinceRevision(console, options, revision);
  }

  /**
   * The new findings of files.
   *
   * @param linter an unused linter, for the earlier files
   */
  ReportData newFindings(
      ReportData now, List<Input> inputs, List<LintedFile> files, Linter linter) {
    Map<Input, String> uids = new LinkedHashMap<>();
    inputs.forEach(input -> uids.put(input, ""));
    files.forEach(file -> uids.put(file.input(), file.file().document().uid()));
    List<LocatedFinding> found =
        LocatedFinding.locate(now.findings(), files, UnaryOperator.identity());
    try (EarlierFiles earlier = EarlierFiles.copy(console, git, commit, uids)) {
      FileLinter before = lint(earlier, linter);
      List<Finding> findings = before.report(List.of()).findings();
      return report(
          now,
          LocatedFinding.locate(findings, before.files(), earlier::nameNow),
          found,
          uids.size() - earlier.inputs().size());
    }
  }

  /**
   * The new findings of the project's own dashboards, compared with their rendered files in the
   * commit.
   *
   * @param uids the uids of the dashboards
   */
  ReportData newFindings(ReportData now, List<String> uids, Linter linter) {
    Map<Input, String> files = new LinkedHashMap<>();
    for (String uid : uids) {
      Path file = options.out().resolve(uid + ".json");
      files.put(new Input(file, true), uid);
    }
    try (EarlierFiles earlier = EarlierFiles.copy(console, git, commit, files)) {
      FileLinter before = lint(earlier, linter);
      List<Finding> findings = before.report(List.of()).findings();
      return report(
          now,
          byDashboard(LocatedFinding.locate(findings, before.files(), earlier::nameNow)),
          byDashboard(LocatedFinding.locate(now.findings(), List.of(), UnaryOperator.identity())),
          uids.size() - earlier.inputs().size());
    }
  }

  private FileLinter lint(EarlierFiles earlier, Linter linter) {
    return FileLinter.lint(earlier.console(), options, linter, earlier.inputs());
  }

  /** Names the dashboard as the source: rendered and committed findings have different files. */
  private static List<LocatedFinding> byDashboard(List<LocatedFinding> findings) {
    return findings.stream()
        .map(
            found ->
                new LocatedFinding(
                    found.finding(),
                    found.finding().location().path().stream().findFirst().orElse(""),
                    found.panel()))
        .toList();
  }

  private ReportData report(
      ReportData now, List<LocatedFinding> before, List<LocatedFinding> after, int newFiles) {
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
                ? "there are no older ones."
                : SeverityCounts.plural(earlier, "older finding") + " not listed."));
    if (newFiles > 0) {
      notes.add(
          SeverityCounts.plural(newFiles, "dashboard")
              + (newFiles == 1 ? " has" : " have")
              + " no file in that commit: all findings of "
              + (newFiles == 1 ? "it" : "them")
              + " are new.");
    }
    notes.addAll(now.notes());
    return now.withFindings(fresh).withNotes(notes);
  }
}
