package io.panelwright.cli;

import io.panelwright.text.ShellCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The folder of a Maven or Gradle project with its sources and their classes.
 *
 * @param root the folder with the build file
 * @param classes a folder of class files, or a jar
 */
record CompiledProject(Path root, Path classes, Layout layout) {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String SOURCE = ".java";
  private static final String CLASS = ".class";

  /** The places of classes in a project. */
  enum Layout {
    MAVEN_CLASSES("target/classes", false, "pom.xml", "mvn", List.of("compile")),
    MAVEN_JAR("target", true, "pom.xml", "mvn", List.of("package")),
    // Gradle compares contents: without clean, it keeps the classes of a source that was touched.
    GRADLE_CLASSES(
        "build/classes/java/main", false, "build.gradle", "gradle", List.of("clean", "classes")),
    GRADLE_JAR("build/libs", true, "build.gradle", "gradle", List.of("clean", "jar"));

    private final Path output;
    private final boolean jar;
    private final String buildFile;
    private final String tool;
    private final List<String> goals;

    Layout(String output, boolean jar, String buildFile, String tool, List<String> goals) {
      this.output = Path.of(output);
      this.jar = jar;
      this.buildFile = buildFile;
      this.tool = tool;
      this.goals = goals;
    }

    /** The folder of the classes that a jar contains. */
    private Path classes() {
      return this == MAVEN_JAR || this == MAVEN_CLASSES
          ? MAVEN_CLASSES.output
          : GRADLE_CLASSES.output;
    }

    private Optional<CompiledProject> project(Path classes) {
      Path folder = jar ? classes.getParent() : classes;
      if (folder == null || !folder.endsWith(output) || jar == Files.isDirectory(classes)) {
        return Optional.empty();
      }
      Path root = folder;
      for (int i = 0; i < output.getNameCount(); i++) {
        root = root.getParent();
      }
      boolean built =
          Files.exists(root.resolve(buildFile)) || Files.exists(root.resolve(buildFile + ".kts"));
      return built && Files.isDirectory(root.resolve(SOURCES))
          ? Optional.of(new CompiledProject(root, classes, this))
          : Optional.empty();
    }
  }

  /**
   * A source that was changed after its class was compiled.
   *
   * @param classes the class file or the jar
   */
  record StaleClass(Path source, Path classes) {}

  /** The project of a folder or jar on the class path; empty if it is in no project. */
  static Optional<CompiledProject> find(Path classes) {
    return Stream.of(Layout.values())
        .flatMap(layout -> layout.project(classes.toAbsolutePath().normalize()).stream())
        .findFirst();
  }

  /**
   * The classes that are older than their sources, by source. A source without a class is not
   * compared: no class uses it yet. Nor is a source with a time in the future, which no compilation
   * can reach.
   *
   * @throws IOException if a file cannot be read
   */
  List<StaleClass> staleClasses() throws IOException {
    Path sources = root.resolve(SOURCES);
    return layout.jar ? staleInJar(sources) : staleInFolder(sources);
  }

  private List<StaleClass> staleInFolder(Path sources) throws IOException {
    List<StaleClass> stale = new ArrayList<>();
    for (Path source : sources()) {
      Path compiled = classes.resolve(className(sources, source));
      if (Files.exists(compiled) && isNewer(source, Files.getLastModifiedTime(compiled))) {
        stale.add(new StaleClass(source, compiled));
      }
    }
    return stale;
  }

  /** A jar can contain some of the project's classes; its entries can have a fixed time. */
  private List<StaleClass> staleInJar(Path sources) throws IOException {
    FileTime packaged = Files.getLastModifiedTime(classes);
    List<StaleClass> stale = new ArrayList<>();
    try (JarFile jar = new JarFile(classes.toFile())) {
      for (String entry : entries(jar)) {
        Path source = sources.resolve(entry.substring(0, entry.length() - CLASS.length()) + SOURCE);
        if (Files.exists(source) && isNewer(source, packaged) && !isCompiled(source, jar, entry)) {
          stale.add(new StaleClass(source, classes));
        }
      }
    }
    return stale;
  }

  /** The classes of a jar, sorted, without nested ones, whose sources are those of others. */
  private static List<String> entries(JarFile jar) {
    List<String> names = new ArrayList<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (name.endsWith(CLASS) && name.indexOf('$') < 0) {
        names.add(name);
      }
    }
    Collections.sort(names);
    return names;
  }

  /**
   * Whether the classes of a jar are what the source was compiled to. Maven does not write a jar
   * again that has the same content, for example after a branch was changed and changed back.
   */
  private boolean isCompiled(Path source, JarFile jar, String entry) throws IOException {
    Path folder = root.resolve(layout.classes());
    Path compiled = folder.resolve(entry);
    if (!Files.exists(compiled) || isNewer(source, Files.getLastModifiedTime(compiled))) {
      return false;
    }
    // An edit of a nested class may leave the outer one as it was.
    String nested = entry.substring(0, entry.length() - CLASS.length()) + "$";
    for (JarEntry packaged : Collections.list(jar.entries())) {
      String name = packaged.getName();
      if ((name.equals(entry) || name.startsWith(nested))
          && !hasContent(folder.resolve(name), jar, packaged)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasContent(Path file, JarFile jar, JarEntry entry) throws IOException {
    try (InputStream packaged = jar.getInputStream(entry)) {
      return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), packaged.readAllBytes());
    }
  }

  private static String className(Path sources, Path source) {
    String name = sources.relativize(source).toString().replace('\\', '/');
    return name.substring(0, name.length() - SOURCE.length()) + CLASS;
  }

  private static boolean isNewer(Path source, FileTime compiled) throws IOException {
    FileTime modified = Files.getLastModifiedTime(source);
    return modified.compareTo(compiled) > 0
        && modified.compareTo(FileTime.from(Instant.now())) <= 0;
  }

  /**
   * The project's Java sources, sorted.
   *
   * @throws IOException if the folder cannot be read
   */
  List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(SOURCES))) {
      return files.filter(file -> file.toString().endsWith(SOURCE)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The command that compiles the project, for a shell in a folder. */
  String command(Path directory) {
    boolean wrapped = Files.exists(root.resolve(wrapper()));
    Path folder = directory.toAbsolutePath().normalize();
    List<String> command = new ArrayList<>();
    command.add(wrapped ? shown(folder, root.resolve(wrapper())) : layout.tool);
    if (!root.equals(folder)) {
      command.add(layout.tool.equals("mvn") ? "-f" : "-p");
      command.add(shown(folder, root));
    }
    command.addAll(layout.goals);
    return ShellCommand.format(command);
  }

  private String wrapper() {
    return layout.tool + "w";
  }

  private static String shown(Path folder, Path file) {
    Path relative = file.startsWith(folder) ? folder.relativize(file) : file;
    boolean program = relative.getNameCount() == 1 && Files.isRegularFile(file);
    return (program ? "./" : "") + relative.toString().replace('\\', '/');
  }
}
