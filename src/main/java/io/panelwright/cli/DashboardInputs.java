package io.panelwright.cli;

import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.document.DecodedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The dashboards named on the command line: files, folders or standard input. */
public final class DashboardInputs {

  /** Names of files that may contain dashboards. */
  private static final Pattern NAME =
      Pattern.compile("(?is).*\\.(json|ya?ml)(\\.(gz|tmpl|tpl|gotmpl|template|j2|jinja2?|erb))?");

  /** Texts that YAML files with dashboards contain. */
  private static final Pattern DASHBOARD_YAML =
      Pattern.compile(
          "panels\"?\\s*:|GrafanaDashboard|dashboard\\.grafana\\.app|gzipJson|\\.json\"?\\s*:");

  private static final String EXPECTED = "*.json, *.yaml or *.yml, also with .gz";

  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final InputSummary summary = new InputSummary();

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
   * @throws CannotRunException if a folder has no file that may contain a dashboard
   */
  public List<Input> expand(List<Path> arguments) {
    Map<Path, Input> inputs = new LinkedHashMap<>();
    for (Path argument : arguments) {
      requireName(argument);
      boolean folder = Files.isDirectory(console.resolve(argument));
      List<Input> files = folder ? filesBelow(argument) : List.of(new Input(argument, true));
      if (files.isEmpty()) {
        throw new CannotRunException(argument + " has no file " + EXPECTED);
      }
      files.forEach(file -> inputs.putIfAbsent(file.path().normalize(), file));
    }
    return List.copyOf(inputs.values());
  }

  /**
   * Rejects an empty argument, such as an unset variable of a shell, which would be the current
   * folder.
   *
   * @throws WrongUsageException if it is empty
   */
  public static void requireName(Path argument) {
    if (argument.toString().isEmpty()) {
      throw new WrongUsageException(
          "an argument is empty: name a file or a folder, such as . for the current one");
    }
  }

  /** Whether a file in a folder may contain dashboards, by its name. */
  public static boolean hasDashboardName(String name) {
    return NAME.matcher(name).matches();
  }

  /** All files below a folder that may contain dashboards, sorted, except hidden files. */
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
            // A link to a missing file is read, which reports it.
            boolean readable = Files.isRegularFile(file) || Files.isSymbolicLink(file);
            if (hasDashboardName(file.toString()) && !isHidden(file) && readable) {
              files.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        };
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
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
   * Reads the dashboards of a file, with findings about the file.
   *
   * @throws CannotRunException if the file cannot be read
   */
  public DashboardFiles read(Input input) {
    byte[] bytes;
    try {
      bytes = readBytes(input);
    } catch (CannotRunException e) {
      summary.addFailure();
      throw e;
    }
    return read(input.name(), bytes, input.named());
  }

  /**
   * Reads the dashboards of bytes, with findings about them.
   *
   * @param named whether the user named the file itself and not only its folder
   */
  public DashboardFiles read(String name, byte[] bytes, boolean named) {
    return count(parse(name, bytes, named));
  }

  /**
   * The dashboards of a file, before they are counted.
   *
   * @param files with the findings that are listed
   * @param all with all findings
   */
  public record ParsedInput(String name, DashboardFiles files, DashboardFiles all) {}

  /** Parses bytes like {@link #read}; several threads may do it at the same time. */
  public static ParsedInput parse(String name, byte[] bytes, boolean named) {
    DashboardFiles files = DashboardFiles.read(name, bytes);
    if (named || !isOther(files, name, bytes)) {
      return new ParsedInput(name, files, files);
    }
    var others =
        new DashboardFiles(
            List.of(), files.findings().stream().map(DashboardInputs::asInfo).toList());
    var listed =
        new DashboardFiles(
            List.of(), others.findings().stream().filter(f -> isListed(f, name)).toList());
    return new ParsedInput(name, listed, others);
  }

  /** Counts the dashboards of a file in the {@link #summary}. */
  public DashboardFiles count(ParsedInput parsed) {
    summary.add(parsed.name, parsed.all);
    return parsed.files;
  }

  /** Whether an info is listed: folders have many YAML files that configure something else. */
  private static boolean isListed(Finding info, String name) {
    return isJson(name) || DashboardFiles.isAboutAnotherPlace(info);
  }

  /** What was read so far. */
  public InputSummary summary() {
    return summary;
  }

  /** Whether a file contains something else than dashboards: folders may have such files. */
  private static boolean isOther(DashboardFiles files, String name, byte[] bytes) {
    if (!files.dashboards().isEmpty()) {
      return false;
    }
    if (files.findings().stream().allMatch(DashboardFiles::isAboutOtherContent)) {
      return true;
    }
    boolean syntax = files.findings().stream().allMatch(DashboardInputs::isAboutYaml);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return syntax && !isJson(name) && !DASHBOARD_YAML.matcher(text).find();
  }

  private static boolean isAboutYaml(Finding finding) {
    return finding.code().startsWith("yaml-") || finding.code().equals("file-template");
  }

  private static boolean isJson(String name) {
    return name.toLowerCase(Locale.ROOT).contains(".json");
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
        return console.in().readNBytes(DecodedText.MAX_BYTES + 1);
      } catch (IOException e) {
        throw new CannotRunException(
            "standard input cannot be read: " + AtomicFiles.failureReason(e), e);
      }
    }
    return AtomicFiles.read(console.resolve(input.path()), DecodedText.MAX_BYTES + 1)
        .orElseThrow(() -> new CannotRunException(input.path() + " does not exist"));
  }
}
