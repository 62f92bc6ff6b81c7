package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DashboardFile;
import io.panelwright.resource.OutputForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dashboards of one side of a comparison, by their path from what was named. */
final class DashboardSet {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** A dashboard, and the bytes that it was read from. */
  record Entry(DashboardFile file, byte[] bytes) {

    String name() {
      return file.name();
    }
  }

  /** A file, or the files below a folder; nothing where there is neither. */
  static DashboardSet ofFiles(Console console, Path path) {
    var set = new DashboardSet();
    Path resolved = console.resolve(path);
    if (!Files.exists(resolved)) {
      return set;
    }
    boolean folder = Files.isDirectory(resolved);
    var inputs = new Inputs(console);
    for (Inputs.Input input : folder ? inputs.below(path) : List.of(new Inputs.Input(path, true))) {
      String key = folder ? Utf8.name(path.relativize(input.path())) : "";
      set.add(key, input.name(), inputs.bytes(input), input.named());
    }
    return set;
  }

  /** The same of a commit. */
  static DashboardSet ofCommit(Git git, String commit, Path path) {
    var set = new DashboardSet();
    for (String name : git.files(commit, path)) {
      boolean named = name.equals(Utf8.name(path.normalize()));
      if (named || name.endsWith(".json")) {
        Path file = FileNames.path(name);
        String key = named ? "" : Utf8.name(path.normalize().relativize(file.normalize()));
        set.add(key, Utf8.name(file), git.content(commit, file), named);
      }
    }
    return set;
  }

  /** What would be written into a folder. */
  static DashboardSet ofRendered(Path folder, List<RenderedFile> files) {
    var set = new DashboardSet();
    for (RenderedFile file : files) {
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      set.add(file.name(), Utf8.name(file.in(folder)), bytes, true);
    }
    return set;
  }

  /** The form in which it holds a dashboard; classic where it holds none. */
  OutputForm form(String key) {
    return entries.containsKey(key)
        ? OutputForm.of(entries.get(key).file().form())
        : OutputForm.CLASSIC;
  }

  private void add(String key, String name, byte[] bytes, boolean named) {
    DashboardFile.Reading reading = Inputs.read(name, bytes);
    findings.addAll((named ? reading : Inputs.mild(reading)).findings());
    reading.file().ifPresent(file -> entries.put(key, new Entry(file, bytes)));
  }

  /** Leaves out all but the files of these: of a part that is rendered the others are no part. */
  void keepOnly(List<RenderedFile> files) {
    entries.keySet().retainAll(files.stream().map(RenderedFile::name).toList());
  }

  Map<String, Entry> entries() {
    return entries;
  }

  List<Finding> findings() {
    return findings;
  }
}
