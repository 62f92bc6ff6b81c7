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
 * Finds the files of a compose project: those in the environment variable, else those reported by
 * Docker, else the contract's first candidates that exist.
 */
final class ComposeFileResolver {

  private static final Pattern FILE_FLAG = Pattern.compile("(^|\\s)(-f|--file)[\\s=]+");

  private final Path repository;
  private final Map<String, String> environment;
  private final List<ComposeListEntry> reported;
  private final List<String> attempts = new ArrayList<>();

  private ComposeFileResolver(
      Path repository, Map<String, String> environment, List<ComposeListEntry> reported) {
    this.repository = repository;
    this.environment = environment;
    this.reported = reported;
  }

  /**
   * Finds the files of a project.
   *
   * @throws StackException if none are found; the message lists all places that were searched
   */
  static ResolvedComposeProject resolve(
      ComposeProject project,
      Path repository,
      Map<String, String> environment,
      List<ComposeListEntry> reported) {
    return new ComposeFileResolver(repository, environment, reported).resolve(project);
  }

  private ResolvedComposeProject resolve(ComposeProject project) {
    String name = project.nameVariable().flatMap(this::variable).orElse(project.name());
    Optional<ComposeListEntry> entry =
        reported.stream().filter(p -> p.name().equals(name)).findFirst();
    boolean isRunning = entry.filter(ComposeListEntry::isRunning).isPresent();
    Optional<String> files = project.fileVariable().flatMap(this::variable);
    if (files.isPresent()) {
      String variable = project.fileVariable().orElseThrow();
      return new ResolvedComposeProject(
          project, name, environmentFiles(variable, files.get()), "from $" + variable, isRunning);
    }
    Optional<List<Path>> reportedFiles = entry.flatMap(this::reportedFiles);
    if (reportedFiles.isPresent()) {
      return new ResolvedComposeProject(
          project, name, reportedFiles.get(), "from docker compose ls", isRunning);
    }
    if (entry.isEmpty()) {
      attempts.add("docker compose ls does not list " + name);
    }
    return project.candidates().stream()
        .flatMap(patterns -> matchCandidate(patterns).stream())
        .findFirst()
        .map(
            candidate ->
                new ResolvedComposeProject(
                    project, name, candidate, "from the contract", isRunning))
        .orElseThrow(() -> notFound(project, name));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Parses options, {@code -f a -f b}, or paths in the notation of {@code COMPOSE_FILE}. */
  private List<Path> environmentFiles(String variable, String text) {
    boolean isOptions = FILE_FLAG.matcher(text).find();
    List<Path> files =
        Arrays.stream(
                isOptions
                    ? FILE_FLAG.split(text)
                    : text.split(System.getProperty("path.separator")))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(repository::resolve)
            .toList();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new StackException(
            "$" + variable + " names " + file + ", which does not exist\n  → correct or unset it");
      }
    }
    return files;
  }

  private Optional<List<Path>> reportedFiles(ComposeListEntry project) {
    List<Path> missing = project.files().stream().filter(f -> !Files.isRegularFile(f)).toList();
    missing.forEach(
        file -> attempts.add("docker compose ls names " + file + ", which does not exist"));
    if (project.files().isEmpty()) {
      attempts.add("docker compose ls lists no file of " + project.name());
    }
    return missing.isEmpty() && !project.files().isEmpty()
        ? Optional.of(project.files())
        : Optional.empty();
  }

  /** The files of all patterns; empty if a pattern matches no file. */
  private Optional<List<Path>> matchCandidate(List<String> patterns) {
    List<Path> files = new ArrayList<>();
    for (String pattern : patterns) {
      List<Path> matching = matchFiles(pattern);
      if (matching.isEmpty()) {
        attempts.add("no file " + repository.resolve(pattern));
        return Optional.empty();
      }
      files.addAll(matching);
    }
    return Optional.of(files);
  }

  private List<Path> matchFiles(String pattern) {
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
            .map(variable -> "set the files: " + variable + "=FILE, or the checkout: --repo DIR")
            .orElse("set the checkout: --repo DIR");
    return new StackException(
        "no compose file of "
            + name
            + " was found:\n  "
            + String.join("\n  ", attempts)
            + "\n  → "
            + hint);
  }
}
