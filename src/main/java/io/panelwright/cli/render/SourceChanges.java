package io.panelwright.cli.render;

import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changed files that have no effect on rendered JSON, but may have one on findings.
 *
 * <p>An exclusion of a rule is in the file of its panel. A contract, a configuration or a version
 * of the tool is in a file that has no panels, and concerns all dashboards.
 *
 * @param uids of the dashboards that have a part in a changed file
 * @param shared a changed file that concerns all dashboards
 */
record SourceChanges(Set<String> uids, Optional<String> shared) {

  /** In a file that declares metrics. */
  private static final String CONTRACT_PACKAGE = "io.panelwright.contract";

  SourceChanges {
    uids = new TreeSet<>(uids);
  }

  /** Finds the changes since a commit. */
  static SourceChanges find(DraftRun run, CommittedFiles committed) {
    String folder = committed.path(run.folder()) + "/";
    Set<String> changed = new TreeSet<>(committed.changedPaths());
    changed.removeIf(
        path -> path.endsWith(".md") || path.startsWith(folder) && path.endsWith(".json"));
    Map<String, String> paths = new HashMap<>();
    Set<String> uids = new TreeSet<>();
    Set<String> unknown = new TreeSet<>(changed);
    for (RunFile file : changed.isEmpty() ? List.<RunFile>of() : run.files()) {
      for (String source : file.sources()) {
        String path = paths.computeIfAbsent(source, name -> path(run, committed, name));
        if (changed.contains(path)) {
          uids.add(file.uid());
          unknown.remove(path);
        }
      }
    }
    Optional<String> shared =
        unknown.stream()
            .findFirst()
            .or(() -> changed.stream().filter(path -> isContract(committed, path)).findFirst());
    return new SourceChanges(uids, shared);
  }

  private static String path(DraftRun run, CommittedFiles committed, String source) {
    return committed.findPath(FileNames.path(run.names().fromRoot(source))).orElse("");
  }

  private static boolean isContract(CommittedFiles committed, String path) {
    try {
      byte[] content = Files.readAllBytes(committed.root().resolve(path));
      return new String(content, StandardCharsets.UTF_8).contains(CONTRACT_PACKAGE);
    } catch (IOException e) {
      return true;
    }
  }
}
