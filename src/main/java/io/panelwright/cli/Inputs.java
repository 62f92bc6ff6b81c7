package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Severity;
import io.panelwright.document.DashboardFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dashboards that a person named: files, all files below folders, or standard input. */
final class Inputs {

  /** What Grafana takes at most. */
  private static final int LARGEST = 16 << 20;

  private static final String STANDARD_INPUT = "-";

  private final Console console;

  Inputs(Console console) {
    this.console = console;
  }

  /**
   * A file to check.
   *
   * @param path as a person named it
   * @param named whether it is the person who said that it holds a dashboard
   */
  record Input(Path path, boolean named) {

    boolean isStandardInput() {
      return path.toString().equals(STANDARD_INPUT);
    }

    /** As findings name it. */
    String name() {
      return isStandardInput() ? "<stdin>" : Utf8.name(path);
    }
  }

  /**
   * All files, each once, those of a folder sorted.
   *
   * @throws CannotRunException when one is not there, or a folder holds none
   */
  List<Input> expand(List<Path> arguments) {
    Map<Path, Input> inputs = new LinkedHashMap<>();
    for (Path argument : arguments) {
      boolean folder = Files.isDirectory(console.resolve(argument));
      List<Input> files = folder ? below(argument) : List.of(new Input(argument, true));
      if (files.isEmpty()) {
        throw new CannotRunException(argument + " has no file *.json in it");
      }
      files.forEach(file -> inputs.putIfAbsent(file.path().normalize(), file));
    }
    return List.copyOf(inputs.values());
  }

  /** All files below a folder, sorted; hidden files and folders are left out. */
  List<Input> below(Path folder) {
    Path root = console.resolve(folder);
    List<Path> found = new ArrayList<>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            boolean hidden = !inner.equals(root) && isHidden(inner);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".json") && !isHidden(file) && Files.isRegularFile(file)) {
              found.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, visitor);
    } catch (FileSystemException e) {
      Path failed = folder.resolve(root.relativize(Path.of(e.getFile())));
      throw new CannotRunException(failed + " cannot be listed: " + Output.reason(e), e);
    } catch (IOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + Output.reason(e), e);
    }
    return found.stream().sorted().map(file -> new Input(file, false)).toList();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /**
   * The dashboard of a file, and what is wrong with the text of it.
   *
   * @throws CannotRunException when the file cannot be read
   */
  DashboardFile.Reading read(Input input) {
    DashboardFile.Reading reading = read(input.name(), bytes(input));
    return input.named() ? reading : mild(reading);
  }

  /** The dashboard of some bytes, and what is wrong with the text of it. */
  static DashboardFile.Reading read(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return refused(
          Finding.error(
              "too-large",
              Place.at(name, 1, 1),
              "the file has more than "
                  + Counts.plural(LARGEST, "byte")
                  + ", which is no dashboard",
              "Grafana takes no larger ones either; check that this is the right file"));
    }
    Utf8 decoded = Utf8.decode(name, bytes);
    return decoded
        .text()
        .map(text -> DashboardFile.read(name, text))
        .orElseGet(() -> refused(decoded.findings().get(0)));
  }

  private static DashboardFile.Reading refused(Finding finding) {
    return new DashboardFile.Reading(Optional.empty(), List.of(finding));
  }

  /** Nobody said that each file of a folder holds a dashboard. */
  static DashboardFile.Reading mild(DashboardFile.Reading reading) {
    boolean other =
        reading.file().isEmpty()
            && reading.findings().stream().allMatch(f -> f.code().equals("no-dashboard"));
    return other
        ? new DashboardFile.Reading(
            Optional.empty(), reading.findings().stream().map(Inputs::asInfo).toList())
        : reading;
  }

  private static Finding asInfo(Finding found) {
    return new Finding(
        found.code(), Severity.INFO, found.place(), found.message(), "", found.excerpt());
  }

  /**
   * What stands in a file.
   *
   * @throws CannotRunException when it cannot be read
   */
  byte[] bytes(Input input) {
    if (input.isStandardInput()) {
      try {
        return console.in().readNBytes(LARGEST + 1);
      } catch (IOException e) {
        throw new CannotRunException("standard input cannot be read: " + Output.reason(e), e);
      }
    }
    return Output.read(console.resolve(input.path()), LARGEST + 1)
        .orElseThrow(() -> new CannotRunException(input.path() + " does not exist"));
  }
}
