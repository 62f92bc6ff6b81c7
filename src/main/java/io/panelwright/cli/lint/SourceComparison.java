package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.lint.EarlierFiles.EarlierSources;
import io.panelwright.cli.lint.FileLinter.ReadFile;
import io.panelwright.cli.lint.LintSource.Scope;
import io.panelwright.lint.Linter;
import io.panelwright.report.ReportData;
import java.nio.file.Path;
import java.util.List;

/**
 * The findings of files now and in an earlier commit, both by the rules of now.
 *
 * <p>A file with the same content in both has the same findings in both, except those of rules that
 * compare dashboards; so only these rules check it.
 *
 * @param now the checked files of now
 * @param report of them
 * @param added the number of files that the commit does not have
 * @param unchanged the number of files with the same content in both
 */
record SourceComparison(
    FileLinter now,
    ReportData report,
    List<LocatedFinding> before,
    List<LocatedFinding> after,
    int added,
    int unchanged) {

  /**
   * Checks files now and in a commit.
   *
   * @param linter an unused linter, for the earlier files
   * @param folders below which deleted dashboards are part of the earlier files
   */
  static SourceComparison compare(
      Console console,
      FileLinter.Settings settings,
      Linter linter,
      EarlierFiles earlier,
      List<LintSource> sources,
      List<Path> folders) {
    var panels = new LocatedFinding.Locator();
    FileLinter now =
        FileLinter.lint(
            console, settings, sources.stream().map(earlier::locate).toList(), panels::add);
    ReportData report = now.report(List.of());
    EarlierSources then = earlier.before(now.files(), folders);
    return new SourceComparison(
        now,
        report,
        findings(console, settings.with(linter), then.sources()),
        panels.locate(report.findings()),
        then.added(),
        unchanged(now.files()));
  }

  private static int unchanged(List<ReadFile> files) {
    return (int) files.stream().filter(f -> f.source().scope() == Scope.COMPARING_RULES).count();
  }

  /** The findings of earlier files. */
  static List<LocatedFinding> findings(
      Console console, FileLinter.Settings settings, List<LintSource> sources) {
    var panels = new LocatedFinding.Locator();
    FileLinter before = FileLinter.lint(console, settings, sources, panels::add);
    return panels.locate(before.report(List.of()).findings());
  }
}
