package io.panelwright.cli.render;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.WorkerPool;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.TextWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that differs from the rendered one.
 *
 * @param text several lines with the differences, for a terminal
 * @param finding for the other report formats
 */
record Drift(String text, Finding finding) {

  /** Number of lines shown of each side. */
  private static final int MAX_LINES = 3;

  private static final String FILE_ORPHANED = "file-orphaned";

  /** Detects the differences in the folder of rendered files. */
  static List<Drift> detect(Console console, RenderOptions options, DraftRun run, WorkerPool pool) {
    List<Drift> drift = new ArrayList<>();
    pool.forEach(
        run.drafts(),
        draft -> detect(console, draft.resolveIn(options.out()), draft),
        found -> found.ifPresent(drift::add));
    // With --contract the other files may belong to other contracts.
    if (options.contracts().isEmpty()) {
      drift.addAll(orphans(console, options.out(), run));
    }
    return drift;
  }

  private static Optional<Drift> detect(Console console, Path file, DashboardDraft draft) {
    Path path = console.resolve(file);
    if (AtomicFiles.hasContent(path, draft.content())) {
      return Optional.empty();
    }
    Optional<String> current = AtomicFiles.readText(path);
    return Optional.of(
        current.map(old -> outdated(file, old, draft.text())).orElseGet(() -> missing(file)));
  }

  /** Whether {@code render} fixes the difference. */
  boolean isFixedByRendering() {
    return !finding.code().equals(FILE_ORPHANED);
  }

  private static Drift missing(Path file) {
    return new Drift(file + " is missing", error("file-missing", file, 1, "the file is missing"));
  }

  private static Drift orphan(Path file) {
    Finding finding =
        Finding.error(
            FILE_ORPHANED,
            Location.at(Utf8File.displayName(file), 1, 1),
            "no dashboard renders to this file",
            "delete it");
    return new Drift(file + ": no dashboard renders to this file; delete it", finding);
  }

  private static Drift outdated(Path file, String current, String rendered) {
    List<String> before = List.of(current.split("\n", -1));
    List<String> after = List.of(rendered.split("\n", -1));
    int maxLines = Math.min(before.size(), after.size());
    int line = 0;
    while (line < maxLines && before.get(line).equals(after.get(line))) {
      line++;
    }
    int suffix = 0;
    while (suffix < maxLines - line
        && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
      suffix++;
    }
    FileChange change = FileChange.compare(file, current, rendered);
    String message = "differs from the rendered dashboard (" + change.summary() + ")";
    String details =
        change.details().isEmpty()
            ? "  first in line "
                + (line + 1)
                + ":\n"
                + lines("- ", before.subList(line, before.size() - suffix))
                + lines("+ ", after.subList(line, after.size() - suffix))
            : change.details();
    return new Drift(
        (TextWrapper.wrap(file + " " + message + ":", 0, 2) + details).stripTrailing(),
        error("file-outdated", file, line + 1, "the file " + message));
  }

  private static Finding error(String code, Path file, int line, String message) {
    return Finding.error(
        code, Location.at(Utf8File.displayName(file), line, 1), message, "panelwright render");
  }

  private static String lines(String sign, List<String> lines) {
    return lines.stream()
        .limit(MAX_LINES)
        .map(line -> "  " + sign + cut(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String cut(String line) {
    String text = line.replace("\r", "\\r");
    return text.length() > 74 ? text.substring(0, 73) + "…" : text;
  }

  /** The files of no dashboard; a part of the dashboards has the same part of the files. */
  private static List<Drift> orphans(Console console, Path folder, DraftRun run) {
    Set<String> names =
        run.outlines().stream().map(known -> known.uid() + ".json").collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(console.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !names.contains(name))
          .filter(name -> run.shard().contains(name.substring(0, name.length() - 5)))
          .sorted()
          .map(name -> orphan(folder.resolve(name)))
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new CannotRunException(
          folder + " cannot be listed: " + AtomicFiles.failureReason(e), e);
    }
  }
}
