package io.panelwright.cli.export;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.export.ExportDirectory.State;
import io.panelwright.export.ExportFile;
import io.panelwright.export.ExportForm;
import io.panelwright.text.ShellCommand;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes or compares the files of an export, and reports each. */
final class ExportReport {

  private final PrintWriter out;
  private final Path folder;
  private final SuggestedCommand suggested;
  private final List<ExportFile> files;
  private final ExportForm form;
  private final ExportDirectory directory;
  private final Map<String, State> states;

  ExportReport(
      Console console,
      Path folder,
      SuggestedCommand suggested,
      List<ExportFile> files,
      ExportForm form) {
    this.out = console.out();
    this.folder = folder;
    this.suggested = suggested;
    this.files = files;
    this.form = form;
    this.directory = ExportDirectory.open(console.resolve(folder), folder);
    this.states = directory.states(files);
  }

  /** Compares; returns the exit code. */
  int check() {
    states.forEach(
        (path, state) -> {
          if (state != State.SAME) {
            print(state.word(), path, "");
          }
        });
    if (states.values().stream().allMatch(State.SAME::equals)) {
      out.println("clean: " + count(files.size()) + " as exported in " + folder);
      return ExitCode.CLEAN;
    }
    boolean stale = states.containsValue(State.STALE);
    out.println(
        "→ "
            + suggested
                .format(List.of("export"), stale ? List.of("--prune") : List.of())
                .replace(" --check", ""));
    return ExitCode.FINDINGS;
  }

  /** Writes; returns the exit code. */
  int write(boolean prune) {
    directory.requireOwn(states);
    Set<String> edited =
        states.keySet().stream().filter(directory::wasEdited).collect(Collectors.toSet());
    directory.write(files, states);
    List<String> stale =
        states.keySet().stream().filter(path -> states.get(path) == State.STALE).toList();
    directory.delete(prune ? stale : List.of(), files);
    states.forEach((path, state) -> print(path, state, edited.contains(path), prune));
    long same = states.values().stream().filter(State.SAME::equals).count();
    out.println(count(files.size() - (int) same) + " written, " + same + " unchanged in " + folder);
    DeliveryStep.of(form, ShellCommand.format(folder.toString())).ifPresent(out::println);
    return ExitCode.CLEAN;
  }

  private void print(String path, State state, boolean edited, boolean prune) {
    switch (state) {
      case SAME -> {}
      case MISSING -> print("wrote", path, "");
      case DIFFERENT -> print("wrote", path, edited ? " (it was edited since its export)" : "");
      case STALE ->
          print(
              prune ? "deleted" : "stale",
              path,
              prune ? "" : " (no longer exported; --prune deletes it)");
      case EDITED -> print("edited", path, " (no longer exported; delete it yourself)");
    }
  }

  private void print(String word, String path, String note) {
    out.println(word + " ".repeat(10 - word.length()) + folder.resolve(path) + note);
  }

  private static String count(int number) {
    return number + (number == 1 ? " file" : " files");
  }
}
