package io.panelwright.stack;

import io.panelwright.contract.ComposeProject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files of a compose project: those that the environment names, else those that Docker
 * reports, else the first of the contract's candidates that are there.
 */
final class ComposeSearch {

  private static final Pattern FILE_FLAG = Pattern.compile("(^|\\s)(-f|--file)[\\s=]+");

  private final Path repository;
  private final Map<String, String> environment;
  private final List<ReportedProject> reported;
  private final List<String> tried = new ArrayList<>();

  private ComposeSearch(
      Path repository, Map<String, String> environment, List<ReportedProject> reported) {
    this.repository = repository;
    this.environment = environment;
    this.reported = reported;
  }

  /**
   * The project's files.
   *
   * @throws StackException naming every place that was looked at
   */
  static FoundProject find(
      ComposeProject project,
      Path repository,
      Map<String, String> environment,
      List<ReportedProject> reported) {
    return new ComposeSearch(repository, environment, reported).find(project);
  }

  private FoundProject find(ComposeProject project) {
    String name = project.nameVariable().flatMap(this::variable).orElse(project.name());
    Optional<ReportedProject> known =
        reported.stream().filter(p -> p.name().equals(name)).findFirst();
    boolean running = known.filter(ReportedProject::isRunning).isPresent();
    Optional<String> given = project.fileVariable().flatMap(this::variable);
    if (given.isPresent()) {
      String variable = project.fileVariable().orElseThrow();
      return new FoundProject(
          project, name, given(variable, given.get()), "as $" + variable + " says", running);
    }
    Optional<List<Path>> files = known.flatMap(this::reportedFiles);
    if (files.isPresent()) {
      return new FoundProject(project, name, files.get(), "as docker compose ls says", running);
    }
    if (known.isEmpty()) {
      tried.add("docker compose ls does not know " + name);
    }
    return project.candidates().stream()
        .flatMap(patterns -> candidate(patterns).stream())
        .findFirst()
        .map(found -> new FoundProject(project, name, found, "found", running))
        .orElseThrow(() -> notFound(project, name));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Either as Docker takes them, {@code -f a -f b}, or as {@code COMPOSE_FILE} has them. */
  private List<Path> given(String variable, String text) {
    boolean flags = FILE_FLAG.matcher(text).find();
    List<Path> files =
        Arrays.stream(
                flags ? FILE_FLAG.split(text) : text.split(System.getProperty("path.separator")))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(repository::resolve)
            .toList();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new StackException(
            "$" + variable + " names " + file + ", which is not there\n  → mend it, or unset it");
      }
    }
    return files;
  }

  private Optional<List<Path>> reportedFiles(ReportedProject project) {
    List<Path> missing = project.files().stream().filter(f -> !Files.isRegularFile(f)).toList();
    missing.forEach(file -> tried.add("docker compose ls names " + file + ", which is gone"));
    if (project.files().isEmpty()) {
      tried.add("docker compose ls names no file of " + project.name());
    }
    return missing.isEmpty() && !project.files().isEmpty()
        ? Optional.of(project.files())
        : Optional.empty();
  }

  /** All files of all patterns, when each pattern has some. */
  private Optional<List<Path>> candidate(List<String> patterns) {
    List<Path> all = new ArrayList<>();
    for (String pattern : patterns) {
      List<Path> matching = matching(pattern);
      if (matching.isEmpty()) {
        tried.add("no file " + repository.resolve(pattern));
        return Optional.empty();
      }
      all.addAll(matching);
    }
    return Optional.of(all);
  }

  private List<Path> matching(String pattern) {
    int slash = pattern.lastIndexOf('/');
    Path folder = slash < 0 ? repository : repository.resolve(pattern.substring(0, slash));
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> matcher.matches(file.getFileName()) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StackException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private StackException notFound(ComposeProject project, String name) {
    String hint =
        project
            .fileVariable()
            .map(variable -> "name the files by " + variable + "=FILE, or the checkout by --repo")
            .orElse("name the checkout by --repo");
    return new StackException(
        "no compose file of "
            + name
            + " was found:\n  "
            + String.join("\n  ", tried)
            + "\n  → "
            + hint);
  }
}
