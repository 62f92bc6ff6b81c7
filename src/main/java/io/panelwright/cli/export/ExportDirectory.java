package io.panelwright.cli.export;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.export.ExportFile;
import io.panelwright.text.ShortList;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder of an export. Files that no export wrote are never replaced and never deleted.
 *
 * <p>The record is written before the files, so that the next run knows the files of an interrupted
 * one.
 */
final class ExportDirectory {

  private final Path folder;
  private final Path shown;
  private final ExportRecord before;

  private ExportDirectory(Path folder, Path shown, ExportRecord before) {
    this.folder = folder;
    this.shown = shown;
    this.before = before;
  }

  /** The state of a file. */
  enum State {
    SAME("unchanged"),
    MISSING("missing"),
    DIFFERENT("differs"),
    /** It is not exported any more. */
    STALE("stale"),
    /** It is not exported any more, and was edited since its export. */
    EDITED("edited");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * Reads the record of a folder.
   *
   * @param folder on disk
   * @param shown its name in messages
   * @throws CannotRunException if the record cannot be read
   */
  static ExportDirectory open(Path folder, Path shown) {
    Path file = folder.resolve(ExportRecord.NAME);
    ExportRecord record =
        ExportRecord.parse(shown.resolve(ExportRecord.NAME), AtomicFiles.readText(file).orElse(""));
    return new ExportDirectory(folder, shown, record);
  }

  /** The states of the files of an export and of those that an earlier one left, by path. */
  Map<String, State> states(List<ExportFile> files) {
    Map<String, State> states = new LinkedHashMap<>();
    for (ExportFile file : files) {
      Optional<String> text = AtomicFiles.readText(path(file.path()));
      states.put(
          file.path(),
          text.isEmpty()
              ? State.MISSING
              : text.get().equals(file.text()) ? State.SAME : State.DIFFERENT);
    }
    before
        .hashes()
        .forEach(
            (path, hash) -> {
              Optional<String> text =
                  states.containsKey(path) ? Optional.empty() : AtomicFiles.readText(path(path));
              text.ifPresent(
                  content ->
                      states.put(
                          path,
                          ExportRecord.hash(content).equals(hash) ? State.STALE : State.EDITED));
            });
    return states;
  }

  /**
   * Checks that no file would be replaced that an export did not write.
   *
   * @throws WrongUsageException with the names of such files
   */
  void requireOwn(Map<String, State> states) {
    List<String> others =
        states.entrySet().stream()
            .filter(entry -> entry.getValue() == State.DIFFERENT)
            .map(Map.Entry::getKey)
            .filter(path -> !before.hashes().containsKey(path))
            .map(path -> shown.resolve(path).toString())
            .toList();
    if (!others.isEmpty()) {
      throw new WrongUsageException(
          "no export wrote "
              + ShortList.format(others)
              + "; nothing was written\n  → choose another --out, or move "
              + (others.size() == 1 ? "it" : "them"));
    }
  }

  /** Whether a file was edited since its export. */
  boolean wasEdited(String path) {
    return Optional.ofNullable(before.hashes().get(path))
        .flatMap(
            hash ->
                AtomicFiles.readText(path(path)).map(text -> !ExportRecord.hash(text).equals(hash)))
        .orElse(false);
  }

  /**
   * Writes the files that differ.
   *
   * @throws CannotRunException if a file cannot be written
   */
  void write(List<ExportFile> files, Map<String, State> states) {
    ExportRecord record = before.copy();
    for (ExportFile file : files) {
      record.put(file.path(), ExportRecord.hash(file.text()));
    }
    writeRecord(record);
    for (ExportFile file : files) {
      if (states.get(file.path()) != State.SAME) {
        AtomicFiles.write(path(file.path()), file.text());
      }
    }
  }

  /**
   * Deletes files that are not exported any more, and folders that are empty then.
   *
   * @throws CannotRunException if a file cannot be deleted
   */
  void delete(List<String> stale, List<ExportFile> files) {
    for (String path : stale) {
      try {
        Files.deleteIfExists(path(path));
        deleteEmptyParents(path(path).getParent());
      } catch (IOException e) {
        throw new CannotRunException(
            shown.resolve(path) + " cannot be deleted: " + AtomicFiles.failureReason(e), e);
      }
    }
    ExportRecord record = ExportRecord.parse(shown, "");
    Set<String> exported = files.stream().map(ExportFile::path).collect(Collectors.toSet());
    files.forEach(file -> record.put(file.path(), ExportRecord.hash(file.text())));
    before.hashes().entrySet().stream()
        .filter(entry -> !exported.contains(entry.getKey()))
        .filter(entry -> Files.exists(path(entry.getKey())))
        .forEach(entry -> record.put(entry.getKey(), entry.getValue()));
    writeRecord(record);
  }

  private void deleteEmptyParents(Path parent) throws IOException {
    List<Path> parents = new ArrayList<>();
    for (Path at = parent; !at.equals(folder) && at.startsWith(folder); at = at.getParent()) {
      parents.add(at);
    }
    for (Path empty : parents) {
      try {
        Files.delete(empty);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private void writeRecord(ExportRecord record) {
    Path file = folder.resolve(ExportRecord.NAME);
    if (!AtomicFiles.hasContent(file, record.text())) {
      AtomicFiles.write(file, record.text());
    }
  }

  private Path path(String relative) {
    return folder.resolve(FileNames.path(relative));
  }
}
