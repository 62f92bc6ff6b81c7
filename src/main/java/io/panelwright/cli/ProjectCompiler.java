package io.panelwright.cli;

import io.panelwright.dsl.DashboardProvider;
import io.panelwright.file.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles the sources of the dashboards' project into temporary folders, and loads the classes
 * from there. The project's own classes are not changed.
 */
public final class ProjectCompiler implements AutoCloseable {

  private final Console console;
  private final List<CompiledProject> projects;
  private final ClassLoader parent;
  private final TemporaryFolder temporary;
  private int runs;
  private final List<URLClassLoader> loaders = new ArrayList<>();

  private ProjectCompiler(Console console, List<CompiledProject> projects) throws IOException {
    this.console = console;
    this.projects = List.copyOf(projects);
    this.parent = Thread.currentThread().getContextClassLoader();
    this.temporary = TemporaryFolder.create("panelwright-classes");
  }

  /** The result of a compilation: the loader of the classes, or the compiler's messages. */
  public record Compilation(Optional<ClassLoader> loader, String errors) {}

  /**
   * The compiler of the projects that contain these classes; empty if their sources are elsewhere.
   *
   * @param user the command or option that needs it, for the message
   * @throws CannotRunException if this Java has no compiler, or a folder cannot be made
   */
  public static Optional<ProjectCompiler> of(
      Console console, String user, List<Class<? extends DashboardProvider>> classes) {
    List<CompiledProject> projects = StaleClasses.projects(classes);
    if (!projects.isEmpty() && !hasCompiler()) {
      throw new CannotRunException(
          user + " compiles Java sources, and this Java has no compiler; run it with a JDK");
    }
    try {
      return projects.isEmpty()
          ? Optional.empty()
          : Optional.of(new ProjectCompiler(console, projects));
    } catch (IOException e) {
      throw new CannotRunException(
          "no temporary folder for classes: " + AtomicFiles.failureReason(e), e);
    }
  }

  /** False in a Java runtime without the module, which may lack {@code javax.tools} as well. */
  private static boolean hasCompiler() {
    return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
  }

  /**
   * The sources that are compiled: all of the project except those of this tool, which is running.
   *
   * @throws CannotRunException if a folder cannot be read
   */
  public List<Path> sources() {
    return projects.stream().flatMap(project -> sources(project).stream()).distinct().toList();
  }

  private static List<Path> sources(CompiledProject project) {
    try {
      return project.sources().stream().filter(source -> !isOfTool(project, source)).toList();
    } catch (IOException e) {
      throw unreadable(project, e);
    }
  }

  private static CannotRunException unreadable(CompiledProject project, IOException e) {
    return new CannotRunException(
        "the sources of " + project.root() + " cannot be read: " + AtomicFiles.failureReason(e), e);
  }

  private static boolean isOfTool(CompiledProject project, Path source) {
    return project.root().relativize(source).startsWith(Path.of("src/main/java/io/panelwright"));
  }

  /** Whether a class is older than its source. */
  public boolean isStale() {
    return projects.stream().anyMatch(ProjectCompiler::isStale);
  }

  private static boolean isStale(CompiledProject project) {
    try {
      return project.staleClasses().stream().anyMatch(stale -> !isOfTool(project, stale.source()));
    } catch (IOException e) {
      throw unreadable(project, e);
    }
  }

  /**
   * Compiles the sources.
   *
   * @throws CannotRunException if a file cannot be read or written
   */
  public Compilation compile() {
    return compile(Map.of());
  }

  /**
   * Compiles the sources, some of them with other texts than their files have.
   *
   * @param texts by the absolute path of the source
   * @throws CannotRunException if a file cannot be read or written
   */
  public Compilation compile(Map<Path, String> texts) {
    List<Path> sources = sources();
    if (sources.isEmpty()) {
      return new Compilation(
          Optional.empty(), projects.get(0).root() + " has no Java source to compile");
    }
    try {
      Path output = Files.createDirectory(temporary.path().resolve("run" + runs++));
      String errors =
          new SourceCompiler(console.directory()).compile(sources, texts, output, classPath());
      return errors.isEmpty()
          ? new Compilation(Optional.of(load(output)), "")
          : new Compilation(Optional.empty(), errors);
    } catch (IOException e) {
      throw new CannotRunException(
          "the classes cannot be compiled: " + AtomicFiles.failureReason(e), e);
    }
  }

  private ClassLoader load(Path output) throws IOException {
    List<URL> urls = new ArrayList<>(List.of(output.toUri().toURL()));
    for (CompiledProject project : projects) {
      urls.add(project.classes().toUri().toURL());
    }
    var loader = new ProjectClassLoader(urls.toArray(URL[]::new), parent);
    loaders.add(loader);
    return loader;
  }

  /** The class path of this process, and of the class loaders above it. */
  private String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    for (ClassLoader loader = parent; loader != null; loader = loader.getParent()) {
      if (loader instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          path(url).ifPresent(entries::add);
        }
      }
    }
    projects.forEach(project -> entries.add(project.classes().toString()));
    entries.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, entries);
  }

  private static Optional<String> path(URL url) {
    try {
      return url.getProtocol().equals("file")
          ? Optional.of(Path.of(url.toURI()).toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Removes the temporary classes. */
  @Override
  public void close() {
    for (URLClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        // The process ends anyway.
      }
    }
    try {
      temporary.close();
    } catch (IOException e) {
      console.printProgress(temporary.path() + " cannot be deleted");
    }
  }
}
