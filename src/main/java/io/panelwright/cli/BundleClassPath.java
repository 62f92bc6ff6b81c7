package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.TextReport;
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
 * Jars and folders of teams, besides what Java's own class path has: those of {@code --class-path},
 * or else of {@code classpath:} in the configuration.
 */
final class BundleClassPath implements AutoCloseable {

  private static final String OPTION = "--class-path";
  private static final String CONFIG = "--config";

  /** Commands that have {@code --config}; other commands may mean something else by it. */
  private static final List<String> CONFIGURED = List.of("render", "check", "lint");

  /** With these a command only describes itself, whatever is wrong with the class path. */
  private static final List<String> ABOUT = List.of("-h", "--help", "-V", "--version", "help");

  private final Console console;
  private final List<String> arguments;
  private final List<Path> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private ClassLoader loader = context();

  private BundleClassPath(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = new ArrayList<>(arguments);
  }

  /**
   * Reads the class path that arguments and configuration name.
   *
   * @throws WrongUsageException when an entry is no jar and no folder
   */
  static BundleClassPath of(Console console, List<String> arguments) {
    var classPath = new BundleClassPath(console, arguments);
    Optional<String> option = classPath.takeOption();
    try {
      option.ifPresentOrElse(classPath::addOption, classPath::addConfigured);
    } catch (WrongUsageException | CannotRunException e) {
      if (arguments.stream().noneMatch(ABOUT::contains)) {
        throw e;
      }
    }
    classPath.open();
    return classPath;
  }

  private static ClassLoader context() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Main.class.getClassLoader() : context;
  }

  /** Takes the option and its value out of the arguments. */
  private Optional<String> takeOption() {
    Optional<String> value = Optional.empty();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        value = Optional.of(argument.substring(OPTION.length() + 1));
        arguments.remove(i--);
      } else if (argument.equals(OPTION)) {
        if (i + 1 == arguments.size()) {
          throw new WrongUsageException(OPTION + " needs jars or folders, such as target/classes");
        }
        value = Optional.of(arguments.remove(i + 1));
        arguments.remove(i--);
      }
    }
    return value;
  }

  private void addOption(String value) {
    for (String entry : value.split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        fault(Path.of(""), entry)
            .ifPresent(
                fault -> {
                  throw new WrongUsageException(entry + " " + fault + "; check " + OPTION);
                });
      }
    }
  }

  private void addConfigured() {
    Path file = configuration();
    ConfigurationYaml.ClassPath read = ConfigurationFile.classPath(console, file);
    findings.addAll(read.findings());
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    List<Finding> wrong = new ArrayList<>();
    for (ConfigurationYaml.ClassPathEntry entry : read.entries()) {
      fault(folder, entry.path()).map(fault -> finding(entry, fault)).ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      throw new WrongUsageException("the class path is wrong\n" + TextReport.render(wrong).strip());
    }
  }

  private static Finding finding(ConfigurationYaml.ClassPathEntry entry, String fault) {
    return Finding.error(
        "class-path-entry",
        Place.at(entry.position()),
        "\"" + entry.path() + "\" " + fault,
        "build it, or correct the path; it counts from the folder of this file");
  }

  /** The file that the user named, or the default one. */
  private Path configuration() {
    boolean reads =
        arguments.isEmpty()
            || arguments.get(0).startsWith("-")
            || CONFIGURED.contains(arguments.get(0));
    for (int i = 0; reads && i < arguments.size(); i++) {
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

  /** Adds an entry, unless something is wrong with it. */
  private Optional<String> fault(Path folder, String entry) {
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
      return Optional.of("is no path");
    } catch (IOException e) {
      return Optional.of("is no folder and no jar: " + Output.reason(e));
    }
  }

  private void open() {
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
      throw new IllegalStateException("path " + path + " is no URL", e);
    }
  }

  /** Finds the classes of teams. */
  ClassLoader loader() {
    return loader;
  }

  /** The arguments without the option on the class path. */
  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** Why the configuration may lack a class path. */
  List<Finding> findings() {
    return findings;
  }

  @Override
  public void close() {
    if (!entries.isEmpty() && loader instanceof URLClassLoader opened) {
      try {
        opened.close();
      } catch (IOException e) {
        console.progress("panelwright: a jar cannot be closed: " + Output.reason(e));
      }
    }
  }
}
