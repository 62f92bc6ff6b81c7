package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.Configuration;
import io.panelwright.yaml.ConfigurationYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a house wants of the rules, from its file.
 *
 * @param findings what is wrong with the file; nothing is checked by a configuration that has any
 */
record ConfigurationFile(Configuration configuration, List<Finding> findings) {

  static final Path DEFAULT = Path.of(".panelwright.yaml");

  /** Beyond what {@link ConfigurationYaml} takes, so that it can say so. */
  private static final int LARGEST = 4 << 20;

  /**
   * The file that a person named, or the usual one where there is one.
   *
   * @throws CannotRunException when it cannot be read, or the named one is not there
   */
  static ConfigurationFile read(Console console, Optional<Path> named) {
    Path file = named.orElse(DEFAULT);
    Optional<byte[]> bytes = Output.read(console.resolve(file), LARGEST);
    if (bytes.isEmpty() && named.isPresent()) {
      throw new CannotRunException(file + " does not exist; check --config");
    }
    return bytes
        .map(read -> read(Utf8.name(file), read))
        .orElseGet(() -> new ConfigurationFile(Configuration.NONE, List.of()));
  }

  /** The class path that a file names; empty where there is no such file, or no text in it. */
  static ConfigurationYaml.ClassPath classPath(Console console, Path file) {
    return Output.read(console.resolve(file), LARGEST)
        .flatMap(bytes -> Utf8.decode(Utf8.name(file), bytes).text())
        .map(text -> ConfigurationYaml.classPath(Utf8.name(file), text))
        .orElse(ConfigurationYaml.ClassPath.NONE);
  }

  private static ConfigurationFile read(String name, byte[] bytes) {
    Utf8 decoded = Utf8.decode(name, bytes);
    if (decoded.text().isEmpty()) {
      return new ConfigurationFile(Configuration.NONE, decoded.findings());
    }
    ConfigurationYaml.Result result = ConfigurationYaml.read(name, decoded.text().get());
    return new ConfigurationFile(result.configuration(), result.findings());
  }
}
