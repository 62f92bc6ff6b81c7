package io.panelwright.cli.diff;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.Git;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.render.RenderedFile;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.format.DashboardFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dashboards of one side of a comparison, by path relative to the compared folder. */
final class DashboardSet {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<Finding>> unreadable = new LinkedHashMap<>();

  /** A dashboard and the bytes of its file. */
  record Entry(DashboardFile file, byte[] bytes) {

    String name() {
      return file.name();
    }
  }

  /** Reads a file, or the files below a folder; empty if the path does not exist. */
  static DashboardSet readFiles(Console console, Path path) {
    var set = new DashboardSet();
    Path resolved = console.resolve(path);
    if (!Files.exists(resolved)) {
      return set;
    }
    boolean folder = Files.isDirectory(resolved);
    var inputs = new DashboardInputs(console);
    for (DashboardInputs.Input input :
        folder ? inputs.filesBelow(path) : List.of(new DashboardInputs.Input(path, true))) {
      String key = folder ? Utf8File.displayName(path.relativize(input.path())) : "";
      set.add(key, input.name(), inputs.readBytes(input), input.named());
    }
    return set;
  }

  /** Reads a file or folder of a commit. */
  static DashboardSet readCommit(Git git, String commit, Path path) {
    var set = new DashboardSet();
    for (String name : git.files(commit, path)) {
      boolean named = name.equals(Utf8File.displayName(path.normalize()));
      if (named || name.endsWith(".json")) {
        Path file = FileNames.path(name);
        String key =
            named ? "" : Utf8File.displayName(path.normalize().relativize(file.normalize()));
        set.add(key, Utf8File.displayName(file), git.content(commit, file), named);
      }
    }
    return set;
  }

  /** The dashboards that {@code render} writes into a folder. */
  static DashboardSet fromRendered(Path folder, List<RenderedFile> files) {
    var set = new DashboardSet();
    for (RenderedFile file : files) {
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      set.add(file.name(), Utf8File.displayName(file.resolveIn(folder)), bytes, true);
    }
    return set;
  }

  /** The format of a dashboard; classic if the set does not contain it. */
  DashboardFormat format(String key) {
    return entries.containsKey(key)
        ? DashboardFormat.of(entries.get(key).file().format())
        : DashboardFormat.CLASSIC;
  }

  private void add(String key, String name, byte[] bytes, boolean named) {
    DashboardFile.ReadResult result = DashboardInputs.read(name, bytes);
    findings.addAll((named ? result : DashboardInputs.downgrade(result)).findings());
    result
        .file()
        .ifPresentOrElse(
            file -> entries.put(key, new Entry(file, bytes)),
            () -> unreadable.put(key, result.findings()));
  }

  private static Finding asError(Finding finding) {
    return new Finding(
        finding.code(),
        Severity.ERROR,
        finding.location(),
        finding.message(),
        finding.hint(),
        finding.excerpt());
  }

  /** Removes all dashboards except those that were rendered. */
  void retain(List<RenderedFile> files) {
    entries.keySet().retainAll(files.stream().map(RenderedFile::name).toList());
  }

  Map<String, Entry> entries() {
    return entries;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The reasons why files have no dashboard that can be read. */
  Map<String, List<Finding>> unreadable() {
    return unreadable;
  }

  /** The errors of the set, and the reasons why files lack a dashboard that another set has. */
  Stream<Finding> errors(DashboardSet other) {
    return Stream.concat(
            findings.stream().filter(finding -> finding.severity() == Severity.ERROR),
            unreadable.entrySet().stream()
                .filter(entry -> other.entries.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(DashboardSet::asError))
        .distinct();
  }
}
