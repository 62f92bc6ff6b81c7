package io.panelwright.cli;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
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

/** The dashboards named on the command line: files, folders or standard input. */
public final class DashboardInputs {

  /** Grafana's own limit. */
  private static final int MAX_BYTES = 16 << 20;

  private static final String STANDARD_INPUT = "-";

  private final Console console;

  public DashboardInputs(Console console) {
    this.console = console;
  }

  /**
   * An input file.
   *
   * @param path as on the command line
   * @param named whether the user named the file itself and not only its folder
   */
  public record Input(Path path, boolean named) {

    public boolean isStandardInput() {
      return path.toString().equals(STANDARD_INPUT);
    }

    /** The name in findings. */
    public String name() {
      return isStandardInput() ? "<stdin>" : Utf8File.displayName(path);
    }
  }

  /**
   * All input files without duplicates; the files of a folder are sorted.
   *
   * @throws CannotRunException if a folder has no JSON file
   */
  public List<Input> expand(List<Path> arguments) {
    Map<Path, Input> inputs = new LinkedHashMap<>();
    for (Path argument : arguments) {
      boolean folder = Files.isDirectory(console.resolve(argument));
      List<Input> files = folder ? filesBelow(argument) : List.of(new Input(argument, true));
      if (files.isEmpty()) {
        throw new CannotRunException(argument + " has no *.json file");
      }
      files.forEach(file -> inputs.putIfAbsent(file.path().normalize(), file));
    }
    return List.copyOf(inputs.values());
  }

  /** All JSON files below a folder, sorted, except hidden files and folders. */
  public List<Input> filesBelow(Path folder) {
    Path root = console.resolve(folder);
    List<Path> files = new ArrayList<>();
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
              files.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, visitor);
    } catch (FileSystemException e) {
      Path failed = folder.resolve(root.relativize(Path.of(e.getFile())));
      throw new CannotRunException(
          failed + " cannot be listed: " + AtomicFiles.failureReason(e), e);
    } catch (IOException e) {
      throw new CannotRunException(
          folder + " cannot be listed: " + AtomicFiles.failureReason(e), e);
    }
    return files.stream().sorted().map(file -> new Input(file, false)).toList();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /**
   * Reads the dashboard of a file, with findings about the file's text.
   *
   * @throws CannotRunException if the file cannot be read
   */
  public DashboardFile.ReadResult read(Input input) {
    DashboardFile.ReadResult result = read(input.name(), readBytes(input));
    return input.named() ? result : downgrade(result);
  }

  /** Reads a dashboard from bytes, with findings about the text. */
  public static DashboardFile.ReadResult read(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return failure(
          Finding.error(
              "file-too-large",
              Location.at(name, 1, 1),
              "the file has more than "
                  + SeverityCounts.plural(MAX_BYTES, "byte")
                  + ", the limit of Grafana",
              "check that this is the right file"));
    }
    Utf8File decoded = Utf8File.decode(name, bytes);
    return decoded
        .text()
        .map(text -> DashboardFile.read(name, text))
        .orElseGet(() -> failure(decoded.findings().get(0)));
  }

  private static DashboardFile.ReadResult failure(Finding finding) {
    return new DashboardFile.ReadResult(Optional.empty(), List.of(finding));
  }

  /** Reports JSON files without a dashboard as infos: a folder may contain other files. */
  public static DashboardFile.ReadResult downgrade(DashboardFile.ReadResult result) {
    boolean other =
        result.file().isEmpty()
            && result.findings().stream().allMatch(f -> f.code().equals("dashboard-invalid"));
    return other
        ? new DashboardFile.ReadResult(
            Optional.empty(), result.findings().stream().map(DashboardInputs::asInfo).toList())
        : result;
  }

  private static Finding asInfo(Finding finding) {
    return new Finding(
        finding.code(),
        Severity.INFO,
        finding.location(),
        finding.message(),
        "",
        finding.excerpt());
  }

  /**
   * The content of a file, or of standard input.
   *
   * @throws CannotRunException if the file does not exist or cannot be read
   */
  public byte[] readBytes(Input input) {
    if (input.isStandardInput()) {
      try {
        return console.in().readNBytes(MAX_BYTES + 1);
      } catch (IOException e) {
        throw new CannotRunException(
            "standard input cannot be read: " + AtomicFiles.failureReason(e), e);
      }
    }
    return AtomicFiles.read(console.resolve(input.path()), MAX_BYTES + 1)
        .orElseThrow(() -> new CannotRunException(input.path() + " does not exist"));
  }
}
