package io.panelwright.cli.diff;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.Git;
import io.panelwright.cli.InputSummary;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.render.RenderedFile;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.format.DashboardFormat;
import io.panelwright.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The dashboards of one side of a comparison, by path relative to the compared folder. */
public final class DashboardSet {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<Finding>> unreadable = new LinkedHashMap<>();
  private final DashboardInputs inputs;

  private DashboardSet(Console console) {
    this.inputs = new DashboardInputs(console);
  }

  /** A dashboard and the bytes of its file. */
  public record Entry(DashboardFile file, byte[] bytes) {

    public String name() {
      return file.label();
    }
  }

  /** Reads a file, or the files below a folder; empty if the path does not exist. */
  public static DashboardSet readFiles(Console console, Path path) {
    var set = new DashboardSet(console);
    var single = new DashboardInputs.Input(path, true);
    Path resolved = console.resolve(path);
    if (!single.isStandardInput() && !Files.exists(resolved)) {
      return set;
    }
    boolean folder = !single.isStandardInput() && Files.isDirectory(resolved);
    for (DashboardInputs.Input input : folder ? set.inputs.filesBelow(path) : List.of(single)) {
      String key = folder ? Utf8File.displayName(path.relativize(input.path())) : "";
      set.add(key, input.name(), set.inputs.readBytes(input), input.named());
    }
    return set;
  }

  /** Reads a file or folder of a commit. */
  public static DashboardSet readCommit(Console console, Git git, String commit, Path path) {
    var set = new DashboardSet(console);
    Path root = console.resolve(Path.of("")).toAbsolutePath().normalize();
    Path fromHere = path.isAbsolute() ? root.relativize(path.normalize()) : path.normalize();
    for (String name : git.files(commit, path)) {
      boolean named = name.equals(Utf8File.displayName(fromHere));
      if (named || DashboardInputs.hasDashboardName(name)) {
        Path file = FileNames.path(name);
        String key = named ? "" : Utf8File.displayName(fromHere.relativize(file.normalize()));
        set.add(key, Utf8File.displayName(file), git.content(commit, file), named);
      }
    }
    return set;
  }

  /** The dashboards that {@code render} writes into a folder. */
  static DashboardSet fromRendered(Console console, Path folder, List<RenderedFile> files) {
    var set = new DashboardSet(console);
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

  /** Replaces the contents of all dashboards, such as by those of an environment. */
  public DashboardSet map(UnaryOperator<DashboardFile> change) {
    entries.replaceAll((key, entry) -> new Entry(change.apply(entry.file()), entry.bytes()));
    return this;
  }

  private void add(String key, String name, byte[] bytes, boolean named) {
    DashboardFiles read = inputs.read(name, bytes, named);
    findings.addAll(read.findings());
    for (DashboardFile file : read.dashboards()) {
      String inner = file.innerName();
      byte[] own =
          inner.isEmpty() ? bytes : JsonWriter.pretty(file.json()).getBytes(StandardCharsets.UTF_8);
      entries.put(inner.isEmpty() ? key : key + "#" + inner, new Entry(file, own));
    }
    if (read.dashboards().isEmpty()) {
      unreadable.put(key, read.findings());
    }
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

  /** What was read. */
  InputSummary summary() {
    return inputs.summary();
  }

  /** Removes all dashboards except those that were rendered. */
  void retain(List<RenderedFile> files) {
    entries.keySet().retainAll(files.stream().map(RenderedFile::name).toList());
  }

  /** The dashboards by path. */
  public Map<String, Entry> entries() {
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
  public Stream<Finding> errors(DashboardSet other) {
    return Stream.concat(
            findings.stream().filter(finding -> finding.severity() == Severity.ERROR),
            unreadable.entrySet().stream()
                .filter(entry -> other.entries.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(DashboardSet::asError))
        .distinct();
  }
}
