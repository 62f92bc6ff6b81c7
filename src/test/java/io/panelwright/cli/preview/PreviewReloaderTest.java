package io.panelwright.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ProjectCompiler;
import io.panelwright.cli.Terminal;
import io.panelwright.preview.LivePreview;
import io.panelwright.preview.OfflineServers;
import io.panelwright.preview.PreviewDashboard;
import io.panelwright.preview.PreviewState;
import io.panelwright.preview.ViewRequest;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's project on disk whose sources change while its preview runs. */
class PreviewReloaderTest {

  private static final Path TEAM = Path.of("com", "example", "checkout");
  private static final String SERVICE = "META-INF/services/io.panelwright.dsl.DashboardProvider";

  @TempDir Path project;

  private final StringWriter messages = new StringWriter();
  private Path section;

  private void makeProject() throws IOException {
    Files.createFile(project.resolve("pom.xml"));
    Path sources = Files.createDirectories(project.resolve("src/main/java").resolve(TEAM));
    try (Stream<Path> files = Files.list(Path.of("src/test/java").resolve(TEAM))) {
      for (Path file : files.filter(f -> !f.toString().endsWith("Test.java")).toList()) {
        Files.copy(file, sources.resolve(file.getFileName()));
      }
    }
    section = sources.resolve("PaymentSection.java");
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).sorted().forEach(arguments::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    Path service = classes.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, "com.example.checkout.CheckoutDashboards\n");
  }

  private static List<PreviewDashboard> offline(PreviewSources.Loaded loaded) {
    List<PreviewDashboard> dashboards = new ArrayList<>();
    for (PreviewSources.Source source : loaded.sources()) {
      dashboards.add(
          LivePreview.of(source.document(), source.v2(), OfflineServers.none(source.contract())));
    }
    return dashboards;
  }

  private static String page(PreviewState state) {
    return state.current().dashboards().stream()
        .map(
            dashboard ->
                dashboard.open(ViewRequest.at(Instant.EPOCH.plusSeconds(90_000_000), Theme.DARK)))
        .map(view -> view.page(1248).toString())
        .toList()
        .toString();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void changedSourcesAreShownAndErrorsKeepTheLastState() throws Exception {
    makeProject();
    var console =
        new Console(
            project,
            InputStream.nullInputStream(),
            new PrintWriter(messages),
            new PrintWriter(messages),
            Terminal.NONE);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URL[] classes = {project.resolve("target/classes").toUri().toURL()};
    try (var loader = new URLClassLoader(classes, new WithoutDashboards(before))) {
      Thread.currentThread().setContextClassLoader(loader);
      var sources = new PreviewSources(console, new DashboardOptions(), List.of());
      var state = new PreviewState(offline(sources.load()));
      try (ProjectCompiler compiler =
          ProjectCompiler.of(console, "--watch", DashboardProviders.load(List.of()).classes())
              .orElseThrow()) {
        var reloader =
            new PreviewReloader(
                console,
                sources,
                java.util.Optional.of(compiler),
                PreviewReloaderTest::offline,
                state);
        var thread = new Thread(reloader::watch);
        thread.start();
        edit(state);
        thread.interrupt();
        thread.join();
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private void edit(PreviewState state) throws IOException, InterruptedException {
    String original = Files.readString(section);
    assertThat(page(state)).contains("Refusals (5m)").doesNotContain("Refused payments");
    // The watcher starts with a compilation.
    await(() -> Thread.getAllStackTraces().values().stream().anyMatch(this::isPolling));

    long start = System.nanoTime();
    Files.writeString(section, original.replace("Refusals (5m)", "Refused payments"));
    await(() -> page(state).contains("Refused payments"));
    System.out.println("watch: shown after " + (System.nanoTime() - start) / 1_000_000 + " ms");

    Files.writeString(section, original.replace("Refusals (5m)\"", "Refusals"));
    await(() -> state.current().problem().isPresent());
    assertThat(state.current().problem().orElse(""))
        .startsWith("the sources do not compile\n")
        .contains("PaymentSection.java:", "unclosed string literal");
    assertThat(page(state)).contains("Refused payments");

    Files.writeString(section, original);
    await(() -> state.current().problem().isEmpty());
    assertThat(page(state)).contains("Refusals (5m)");

    missingSources(state);
  }

  /** Sources that cannot be read are one problem, which ends when they can be read again. */
  private void missingSources(PreviewState state) throws IOException, InterruptedException {
    Path sources = project.resolve("src/main/java");
    Path moved = Files.move(sources, project.resolve("moved"));
    await(() -> state.current().problem().isPresent());
    long version = state.current().version();
    Thread.sleep(500);
    assertThat(state.current().version()).isEqualTo(version);

    Files.createDirectory(sources);
    await(() -> state.current().problem().orElse("").contains("has no Java source to compile"));
    Files.delete(sources);
    Files.move(moved, sources);
    await(() -> state.current().problem().isEmpty());
  }

  private boolean isPolling(StackTraceElement... trace) {
    return Stream.of(trace)
        .anyMatch(
            frame ->
                frame.getClassName().equals(PreviewReloader.class.getName())
                    && frame.getMethodName().equals("sleep"));
  }

  /** The class path of the tests without its own dashboards. */
  private static final class WithoutDashboards extends ClassLoader {

    WithoutDashboards(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.example.checkout.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public java.util.Enumeration<URL> getResources(String name) throws IOException {
      return name.equals(SERVICE)
          ? java.util.Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
