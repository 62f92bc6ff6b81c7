package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.environment.ProjectEnvironments;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.text.SecretRedactor;
import io.panelwright.yaml.ConfigurationYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of the rules and the environments, read from {@code .panelwright.yaml}.
 *
 * @param findings errors in the file; a configuration with errors is not applied
 */
public record ConfigurationFile(
    LintConfiguration configuration, ProjectEnvironments environments, List<Finding> findings) {

  static final Path DEFAULT = Path.of(".panelwright.yaml");

  /** More than {@link ConfigurationYaml} reads, so that it can report the size. */
  private static final int MAX_BYTES = 4 << 20;

  /**
   * The file named by the user, otherwise the default file if it exists.
   *
   * @throws CannotRunException if the file cannot be read, or the named file does not exist
   */
  public static ConfigurationFile read(Console console, Optional<Path> named) {
    Path file = named.orElse(DEFAULT);
    Optional<byte[]> bytes = AtomicFiles.read(console.resolve(file), MAX_BYTES);
    if (bytes.isEmpty() && named.isPresent()) {
      throw new CannotRunException(file + " does not exist; check --config");
    }
    return bytes
        .map(read -> read(console, Utf8File.displayName(file), read))
        .orElseGet(() -> withFindings(List.of()));
  }

  /**
   * The environments of the default file in a commit; none if it had no file, or one with errors.
   */
  public static Optional<ProjectEnvironments> ofCommit(Console console, Git git, String commit) {
    if (git.files(commit, DEFAULT).isEmpty()) {
      return Optional.empty();
    }
    ConfigurationFile file = read(console, commit + ":" + DEFAULT, git.content(commit, DEFAULT));
    return Optional.of(file.environments()).filter(all -> file.findings().isEmpty());
  }

  /** The class path of a file; empty if the file does not exist or is not UTF-8. */
  static ConfigurationYaml.ClassPath classPath(Console console, Path file) {
    return AtomicFiles.read(console.resolve(file), MAX_BYTES)
        .flatMap(bytes -> Utf8File.decode(Utf8File.displayName(file), bytes).text())
        .map(text -> ConfigurationYaml.classPath(Utf8File.displayName(file), text))
        .orElse(ConfigurationYaml.ClassPath.NONE);
  }

  private static ConfigurationFile read(Console console, String name, byte[] bytes) {
    Utf8File decoded = Utf8File.decode(name, bytes);
    if (decoded.text().isEmpty()) {
      return withFindings(decoded.findings());
    }
    ConfigurationYaml.Result result = ConfigurationYaml.read(name, decoded.text().get());
    // A finding prints its line, which may contain such a secret.
    result.secrets().forEach(text -> console.secrets().add(SecretRedactor.NONE.with(text)));
    return new ConfigurationFile(result.configuration(), result.environments(), result.findings());
  }

  private static ConfigurationFile withFindings(List<Finding> findings) {
    return new ConfigurationFile(LintConfiguration.DEFAULT, ProjectEnvironments.NONE, findings);
  }
}
