package io.panelwright.cli.deliver;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ProjectCompiler;
import io.panelwright.cli.ProjectPanels;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.provider.PanelsFile;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate.Renderer;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import io.panelwright.text.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sources of the dashboards: reads them, and renders edited ones. */
final class PullSources implements Renderer, AutoCloseable {

  private static final String JAVA = ".java";

  private final Console console;
  private final DashboardOptions options;
  private final ClassLoader original = Thread.currentThread().getContextClassLoader();
  private final DashboardProviders loaded;
  private final Optional<PanelsFile> panels;
  private final RenderResult rendered;
  private final Map<String, Path> javaFiles = new TreeMap<>();
  private Optional<ProjectCompiler> compiler = Optional.empty();
  private SourceFiles files;

  /** The loader of the last compiled Java texts. */
  private Map<String, String> compiled = Map.of();

  private ClassLoader loader = original;

  PullSources(Console console, DashboardOptions options) {
    this.console = console;
    this.options = options;
    this.loaded = DashboardProviders.load(options.contracts());
    loaded.requireCurrentClasses(console);
    this.panels = ProjectPanels.read(console, options.panels());
    this.rendered = RenderResult.renderSource(console, loaded, options, panels);
    Map<String, String> texts = new TreeMap<>();
    panels.ifPresent(file -> file.text().ifPresent(text -> texts.put(file.name(), text)));
    this.files = new SourceFiles(texts);
  }

  /** The dashboards as the source renders them, without an environment. */
  RenderResult rendered() {
    return rendered;
  }

  /** The name of the project's {@code panels.yaml}; empty if the project has none. */
  Optional<String> panelsFile() {
    return panels.filter(file -> file.text().isPresent()).map(PanelsFile::name);
  }

  /**
   * Adds the Java sources of the project; false if it has none.
   *
   * @throws CannotRunException if this Java has no compiler, or a source cannot be read
   */
  boolean addJava() {
    compiler = ProjectCompiler.of(console, "pull", loaded.classes());
    Map<String, String> texts = new TreeMap<>(files.texts());
    for (Path source : compiler.map(ProjectCompiler::sources).orElse(List.of())) {
      String name = name(source);
      AtomicFiles.readText(source)
          .ifPresent(
              text -> {
                texts.put(name, text);
                javaFiles.put(name, source.toAbsolutePath().normalize());
              });
    }
    files = new SourceFiles(texts);
    compiled = javaTexts(files);
    return !javaFiles.isEmpty();
  }

  /** The name in positions and patches: from the current folder, if the file is below it. */
  private String name(Path source) {
    Path folder = console.directory().toAbsolutePath().normalize();
    Path absolute = source.toAbsolutePath().normalize();
    return Utf8File.displayName(
        absolute.startsWith(folder) ? folder.relativize(absolute) : absolute);
  }

  SourceFiles files() {
    return files;
  }

  /** The file of a source. */
  Path path(String name) {
    return javaFiles.getOrDefault(name, console.resolve(Path.of(name)));
  }

  @Override
  public List<DashboardGoal> render(SourceFiles edited, List<DashboardGoal> goals)
      throws SourceException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(loader(edited));
      return goals(edited, goals);
    } catch (CannotRunException e) {
      throw new SourceException(String.valueOf(e.getMessage()));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Map<String, String> javaTexts(SourceFiles files) {
    Map<String, String> texts = new TreeMap<>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(JAVA)) {
                texts.put(name, text);
              }
            });
    return texts;
  }

  private ClassLoader loader(SourceFiles edited) throws SourceException {
    Map<String, String> java = javaTexts(edited);
    if (java.equals(javaTexts(files))) {
      return original;
    }
    if (!java.equals(compiled)) {
      Map<Path, String> byPath = new LinkedHashMap<>();
      java.forEach((name, text) -> byPath.put(path(name), text));
      ProjectCompiler.Compilation compilation = compiler.orElseThrow().compile(byPath);
      if (compilation.loader().isEmpty()) {
        throw new SourceException(
            "the edited source does not compile: " + first(compilation), files(compilation));
      }
      loader = compilation.loader().get();
      compiled = java;
    }
    return loader;
  }

  private static String first(ProjectCompiler.Compilation compilation) {
    return compilation.errors().lines().findFirst().orElse("no message");
  }

  private static Set<String> files(ProjectCompiler.Compilation compilation) {
    return compilation
        .errors()
        .lines()
        .map(line -> line.split(":[0-9]+:[0-9]+: ", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> parts[0])
        .collect(Collectors.toSet());
  }

  private List<DashboardGoal> goals(SourceFiles edited, List<DashboardGoal> goals)
      throws SourceException {
    Optional<PanelsFile> file =
        panels.map(
            own ->
                new PanelsFile(
                    own.name(),
                    Optional.ofNullable(edited.texts().get(own.name())),
                    own.findings()));
    RenderResult result =
        RenderResult.renderSource(
            console, DashboardProviders.load(options.contracts()), options, file);
    List<Finding> errors =
        result.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new SourceException(
          "the edited source has an error: " + errors.get(0).message(),
          errors.stream()
              .flatMap(error -> error.location().position().stream())
              .map(Position::file)
              .collect(Collectors.toSet()));
    }
    Map<String, Dashboard> byUid = new LinkedHashMap<>();
    result.assemblies().keySet().forEach(dashboard -> byUid.put(dashboard.uid(), dashboard));
    List<DashboardGoal> next = new ArrayList<>();
    for (DashboardGoal goal : goals) {
      Dashboard dashboard = byUid.get(goal.dashboard().uid());
      if (dashboard == null) {
        throw new SourceException("the edited source has no dashboard " + goal.dashboard().uid());
      }
      Assembly assembly = result.assemblies().get(dashboard);
      next.add(new DashboardGoal(dashboard, assembly, goal.contract(), goal.target()));
    }
    return next;
  }

  /** Deletes the compiled classes. */
  @Override
  public void close() {
    compiler.ifPresent(ProjectCompiler::close);
  }
}
