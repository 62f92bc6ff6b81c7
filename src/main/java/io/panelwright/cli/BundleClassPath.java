package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Location;
import io.panelwright.yaml.ConfigurationYaml;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * Jars and folders of teams, in addition to Java's own class path: those of {@code --class-path},
 * otherwise those of {@code classpath:} in the configuration.
 */
public final class BundleClassPath implements AutoCloseable {

  private static final String CONFIG = "--config";

  /** Commands that have {@code --config}; other commands may use the name for something else. */
  private static final List<String> COMMANDS_WITH_CONFIG =
      List.of("render", "check", "lint", "push", "drift", "pull");

  /** With one of these a command only describes itself, even if the class path is invalid. */
  private static final List<String> HELP = List.of("-h", "--help", "-V", "--version", "help");

  private final Console console;
  private final List<String> arguments;
  private final List<Path> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private ClassLoader loader = contextLoader();

  private BundleClassPath(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  /**
   * Opens the class path of the options or the configuration.
   *
   * @throws WrongUsageException if an entry is neither a jar nor a folder
   */
  public static BundleClassPath open(Console console, GlobalOptions options) {
    var classPath = new BundleClassPath(console, options.arguments());
    try {
      options.classPath().ifPresentOrElse(classPath::addOption, classPath::addConfigured);
    } catch (WrongUsageException | CannotRunException e) {
      if (options.arguments().stream().noneMatch(HELP::contains)) {
        throw e;
      }
    }
    classPath.createLoader();
    return classPath;
  }

  private static ClassLoader contextLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? BundleClassPath.class.getClassLoader() : context;
  }

  private void addOption(String value) {
    for (String entry : value.split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        add(Path.of(""), entry)
            .ifPresent(
                error -> {
                  throw new WrongUsageException(
                      entry + " " + error + "; check " + GlobalOptions.CLASS_PATH);
                });
      }
    }
  }

  private void addConfigured() {
    Path file = configurationFile();
    ConfigurationYaml.ClassPath configured = ConfigurationFile.classPath(console, file);
    findings.addAll(configured.findings());
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    List<Finding> errors = new ArrayList<>();
    for (ConfigurationYaml.ClassPathEntry entry : configured.entries()) {
      add(folder, entry.path()).map(error -> finding(entry, error)).ifPresent(errors::add);
    }
    if (!errors.isEmpty()) {
      throw new WrongUsageException(
          "invalid class path\n" + FindingFormatter.format(errors).strip());
    }
  }

  private static Finding finding(ConfigurationYaml.ClassPathEntry entry, String error) {
    return Finding.error(
        "class-path-entry-invalid",
        Location.at(entry.position()),
        "\"" + entry.path() + "\" " + error,
        "compile it (mvn -q compile), or correct the path, which is relative to the folder of this file");
  }

  /** The file named by {@code --config}, otherwise the default one. */
  private Path configurationFile() {
    boolean hasOption =
        arguments.isEmpty()
            || arguments.get(0).startsWith("-")
            || COMMANDS_WITH_CONFIG.contains(arguments.get(0));
    for (int i = 0; hasOption && i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(CONFIG + "=")) {
        return Path.of(argument.substring(CONFIG.length() + 1));
      }
      if (argument.equals(CONFIG) && i + 1 < arguments.size()) {
        return Path.of(arguments.get(i + 1));
      }
    }
    return ConfigurationFile.DEFAULT;
  }

  /** Adds a valid entry; returns the error of an invalid one. */
  private Optional<String> add(Path folder, String entry) {
    try {
      Path path = console.resolve(folder).resolve(entry).toAbsolutePath().normalize();
      if (Files.notExists(path)) {
        return Optional.of("does not exist");
      }
      if (!Files.isDirectory(path)) {
        new JarFile(path.toFile()).close();
      }
      entries.add(path);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of("is not a path");
    } catch (IOException e) {
      return Optional.of("is neither a folder nor a jar: " + AtomicFiles.failureReason(e));
    }
  }

  private void createLoader() {
    if (!entries.isEmpty()) {
      loader =
          new URLClassLoader(
              entries.stream().map(BundleClassPath::url).toArray(URL[]::new), loader);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("path " + path + " has no URL", e);
    }
  }

  /** The loader of the teams' classes. */
  public ClassLoader loader() {
    return loader;
  }

  /** Findings of a configuration whose class path could not be read. */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public void close() {
    if (!entries.isEmpty() && loader instanceof URLClassLoader opened) {
      try {
        opened.close();
      } catch (IOException e) {
        console.printProgress(
            "panelwright: a jar cannot be closed: " + AtomicFiles.failureReason(e));
      }
    }
  }
}
