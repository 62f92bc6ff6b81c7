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

/** How this program is started as another process. */
final class OwnProgram {

  /** Small: what it runs so serves a few metrics, for hours. */
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private OwnProgram() {}

  /** The words in front of its arguments. */
  static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    return List.copyOf(command);
  }

  /** Maven runs us in a class loader of its own; teams' jars may be in one below that. */
  private static String classPath() {
    ClassLoader own = Main.class.getClassLoader();
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
        ? Arrays.stream(urls.getURLs()).map(OwnProgram::path).toList()
        : List.of();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry " + url + " is no URI", e);
    }
  }
}
