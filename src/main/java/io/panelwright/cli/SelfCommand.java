package io.panelwright.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The command line that starts this program in another process. */
public final class SelfCommand {

  /** Small heaps, since these processes serve a few metrics for hours. */
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String MAIN = "io.panelwright.Main";

  private SelfCommand() {}

  /** The command and its options, without arguments of the program. */
  public static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), MAIN));
    return List.copyOf(command);
  }

  /** Maven runs this program in its own class loader; jars of teams may be in a child of it. */
  private static String classPath() {
    ClassLoader own = SelfCommand.class.getClassLoader();
    Set<Path> entries = new LinkedHashSet<>();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (; loader != null && loader != own; loader = loader.getParent()) {
      entries.addAll(entries(loader));
    }
    entries.addAll(entries(own));
    if (!(own instanceof URLClassLoader)) {
      String path = System.getProperty("java.class.path");
      Arrays.stream(path.split(File.pathSeparator)).map(Path::of).forEach(entries::add);
    }
    return entries.stream()
        .map(path -> path.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> entries(ClassLoader loader) {
    return loader instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs()).map(SelfCommand::path).toList()
        : List.of();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry " + url + " is not a URI", e);
    }
  }
}
