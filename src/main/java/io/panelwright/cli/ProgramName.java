package io.panelwright.cli;

import io.panelwright.text.ShellCommand;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The command that starts this program, as the user started it: a jar, Maven, or a script of the
 * name {@code panelwright}.
 */
final class ProgramName {

  private static final String SCRIPT = "panelwright";
  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

  private ProgramName() {}

  /** Formats a command line of this program for a shell. */
  static String format(List<String> arguments) {
    return format(System.getProperties(), ownLocation(), arguments);
  }

  /**
   * Formats a command line.
   *
   * @param properties the system properties of the process
   * @param location the jar or folder of this class
   */
  static String format(Properties properties, Optional<Path> location, List<String> arguments) {
    String line = ShellCommand.format(arguments);
    String java = properties.getProperty("sun.java.command", "");
    if (java.startsWith(MAVEN)) {
      return "mvn -q exec:java -Dexec.args=" + doubleQuote(line);
    }
    String classPath = properties.getProperty("java.class.path", "");
    boolean isOwnJar =
        classPath.endsWith(".jar")
            && (java + " ").startsWith(classPath + " ")
            && location.filter(Path.of(classPath).toAbsolutePath().normalize()::equals).isPresent();
    return (isOwnJar ? ShellCommand.format("java", "-jar", classPath) : SCRIPT) + " " + line;
  }

  private static String doubleQuote(String text) {
    return "\"" + text.replaceAll("([\\\\\"$`])", "\\\\$1") + "\"";
  }

  private static Optional<Path> ownLocation() {
    try {
      return Optional.ofNullable(ProgramName.class.getProtectionDomain().getCodeSource())
          .map(source -> source.getLocation().toString())
          .filter(url -> url.startsWith("file:"))
          .map(url -> Path.of(URI.create(url)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
