package io.panelwright.cli.preview;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ProjectCompiler;
import io.panelwright.cli.ProjectCompiler.Compilation;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.preview.PreviewSources.Loaded;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.preview.PreviewDashboard;
import io.panelwright.preview.PreviewState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows changed sources: compiles, renders and replaces the dashboards of the page. */
final class PreviewReloader {

  private static final long POLL_MILLIS = 200;

  private final Console console;
  private final PreviewSources sources;
  private final Optional<ProjectCompiler> compiler;
  private final Function<Loaded, List<PreviewDashboard>> toDashboards;
  private final PreviewState state;
  private ClassLoader loader = Thread.currentThread().getContextClassLoader();

  PreviewReloader(
      Console console,
      PreviewSources sources,
      Optional<ProjectCompiler> compiler,
      Function<Loaded, List<PreviewDashboard>> toDashboards,
      PreviewState state) {
    this.console = console;
    this.sources = sources;
    this.compiler = compiler;
    this.toDashboards = toDashboards;
    this.state = state;
  }

  /** Reloads after each change until the thread is interrupted. */
  void watch() {
    var java = new SourceWatcher(this::javaSources);
    var others = new SourceWatcher(sources::watched);
    boolean isStale = compiler.filter(ProjectCompiler::isStale).isPresent();
    // The first compilation takes seconds, the later ones do not.
    tryTo(() -> compile(isStale));
    while (sleep()) {
      tryTo(
          () -> {
            if (java.hasChanged()) {
              compile(true);
            } else if (others.hasChanged()) {
              reload();
            }
          });
    }
  }

  /** Whatever fails, the watch goes on: the next change may correct it. */
  private void tryTo(Runnable step) {
    try {
      step.run();
    } catch (CannotRunException | WrongUsageException | LinkageError e) {
      fail(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      fail("this is a bug of the preview: " + e);
    }
  }

  private void compile(boolean isShown) {
    Optional<Compilation> compilation = compiler.map(ProjectCompiler::compile);
    if (isShown) {
      compilation.ifPresent(this::use);
    }
  }

  private List<Path> javaSources() {
    return compiler.map(ProjectCompiler::sources).orElse(List.of());
  }

  private static boolean sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void use(Compilation compilation) {
    if (compilation.loader().isPresent()) {
      loader = compilation.loader().get();
      reload();
    } else {
      fail("the sources do not compile\n" + compilation.errors().strip());
    }
  }

  private void reload() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Loaded loaded = sources.load();
      if (loaded.hasErrors()) {
        fail(FindingFormatter.format(loaded.findings()).strip());
      } else {
        state.show(toDashboards.apply(loaded));
        console.printProgress("reloaded");
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void fail(String problem) {
    state.showProblem(problem);
    console.printProgress(problem + "\nthe page keeps the last good state");
  }
}
