package io.panelwright.cli.lint;

import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.Git;
import io.panelwright.cli.lint.FileLinter.ReadFile;
import io.panelwright.cli.lint.LintSource.Scope;
import io.panelwright.cli.render.DraftRun;
import io.panelwright.cli.render.RunFile;
import io.panelwright.cli.render.UnchangedDrafts;
import io.panelwright.dashboard.DashboardFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contents that files had in an earlier commit. */
final class EarlierFiles {

  private final Console console;
  private final Git git;
  private final String commit;
  private final CommittedFiles committed;
  private final Git.TreeChanges changes;

  /** The deleted files of dashboards, by uid; read when the first new file is found. */
  private Optional<Map<String, String>> deletedByUid = Optional.empty();

  EarlierFiles(Console console, Git git, String commit) {
    this.console = console;
    this.git = git;
    this.commit = commit;
    this.committed = new CommittedFiles(console, git, commit);
    this.changes = git.changesSince(commit);
  }

  /**
   * The files of a commit, for a comparison with those of now.
   *
   * @param sources the files that exist now, as they were, and those that no longer exist
   * @param added the number of files that the commit does not have
   */
  record EarlierSources(List<LintSource> sources, int added) {}

  /**
   * A file with the id of its content in the commit.
   *
   * @throws io.panelwright.cli.CannotRunException if the file is not in the repository
   */
  LintSource locate(LintSource source) {
    return source.withEarlierBlob(committed.blob(source.input().path()));
  }

  /**
   * The same files in the commit, and the dashboards that were deleted since then. A renamed file
   * is found by git, or by the uid of its dashboard.
   *
   * @param folders below which deleted dashboards are part of the run
   */
  EarlierSources before(List<ReadFile> files, List<Path> folders) {
    List<LintSource> sources = new ArrayList<>();
    List<String> used = new ArrayList<>();
    int added = 0;
    for (ReadFile file : files) {
      LintSource now = file.source();
      if (file.isUnchanged()) {
        sources.add(now);
        continue;
      }
      Optional<String> earlier = find(committed.path(now.input().path()), file.uid());
      earlier.ifPresent(used::add);
      earlier.ifPresent(old -> sources.add(earlier(now.input(), old, now.scope())));
      added += earlier.isEmpty() && now.scope() != Scope.OUTLINE ? 1 : 0;
    }
    addDeleted(sources, used, folders);
    return new EarlierSources(sources, added);
  }

  /** The rendered files of the project's own dashboards in the commit, likewise. */
  EarlierSources before(DraftRun run, UnchangedDrafts unchanged) {
    List<LintSource> sources = new ArrayList<>();
    List<String> used = new ArrayList<>();
    int added = 0;
    for (RunFile file : run.files()) {
      var input = new Input(file.path(), true);
      Scope scope = file.isOwn() ? Scope.ALL_RULES : Scope.OUTLINE;
      if (unchanged.uids().contains(file.uid())) {
        Scope compared = file.isOwn() ? Scope.COMPARING_RULES : Scope.OUTLINE;
        sources.add(new LintSource(input, file::bytes, compared));
        continue;
      }
      Optional<String> earlier = find(committed.path(file.path()), file.uid());
      earlier.ifPresent(used::add);
      earlier.ifPresent(old -> sources.add(earlier(input, old, scope)));
      added += earlier.isEmpty() && file.isOwn() ? 1 : 0;
    }
    addDeleted(sources, used, List.of(run.folder()));
    return new EarlierSources(sources, added);
  }

  /** Adds the outlines of deleted dashboards, to which others may have linked. */
  private void addDeleted(List<LintSource> sources, List<String> used, List<Path> folders) {
    Set<String> renamed = new HashSet<>(used);
    for (String path : changes.deleted()) {
      if (!renamed.contains(path) && isBelow(path, folders)) {
        sources.add(earlier(new Input(Path.of(path), false), path, Scope.OUTLINE));
      }
    }
  }

  private LintSource earlier(Input input, String path, Scope scope) {
    return new LintSource(input, () -> git.contentFromRoot(commit, path), scope);
  }

  private boolean isBelow(String path, List<Path> folders) {
    Path file = committed.root().resolve(path);
    return DashboardInputs.hasDashboardName(path)
        && folders.stream()
            .anyMatch(folder -> file.startsWith(CommittedFiles.realPath(console.resolve(folder))));
  }

  /** The path in the commit, from the root of the repository; empty for a new file. */
  private Optional<String> find(String path, String uid) {
    if (committed.contains(path)) {
      return Optional.of(path);
    }
    return Optional.ofNullable(changes.renamed().get(path))
        .or(() -> Optional.ofNullable(uid.isEmpty() ? null : deletedByUid().get(uid)));
  }

  private Map<String, String> deletedByUid() {
    if (deletedByUid.isEmpty()) {
      Map<String, String> byUid = new LinkedHashMap<>();
      changes.deleted().stream()
          .filter(path -> path.endsWith(".json"))
          .forEach(path -> byUid.putIfAbsent(uidOf(path), path));
      deletedByUid = Optional.of(byUid);
    }
    return deletedByUid.get();
  }

  private String uidOf(String path) {
    String text = new String(git.contentFromRoot(commit, path), StandardCharsets.UTF_8);
    return DashboardFile.read(path, text).file().map(file -> file.document().uid()).orElse("");
  }
}
