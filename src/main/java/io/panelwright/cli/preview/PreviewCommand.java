package io.panelwright.cli.preview;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.ProjectCompiler;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.VariablesOption;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.preview.PreviewSources.Loaded;
import io.panelwright.contract.Contract;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.preview.LivePreview;
import io.panelwright.preview.PreviewDashboard;
import io.panelwright.preview.PreviewServer;
import io.panelwright.preview.PreviewState;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code preview}: shows dashboards with live data in a browser, without Grafana. */
@Command(
    name = "preview",
    description = "Show dashboards with live data in a browser, without Grafana.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "The page is on 127.0.0.1 only. Ctrl-C ends the preview.",
      "A dashboard without a contract needs --datasource.",
      "Credentials: PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD."
    })
public final class PreviewCommand implements Callable<Integer> {

  private static final int DEFAULT_PORT = 3080;
  private static final int MIN_WIDTH = 320;
  private static final int MAX_WIDTH = 8000;

  @Spec private CommandSpec spec;

  private final Console console;

  @Parameters(
      paramLabel = "DASHBOARD",
      arity = "0..*",
      description =
          "Files or folders in JSON or YAML, or uids of the project's dashboards (default: all of"
              + " the project's dashboards).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port of the page; 0 for a free one (default: " + DEFAULT_PORT + " plus --port-offset).")
  private Integer port;

  @Option(
      names = "--watch",
      description = "Show changed Java sources, panels.yaml and dashboard files at once.")
  private boolean watch;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write one self-contained HTML file instead of starting a server.")
  private Path out;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Write a picture of the page; needs Chromium.")
  private Path png;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      defaultValue = "1280",
      description = "Width of the page in --out and --png (default: ${DEFAULT-VALUE}).")
  private int width = 1280;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "dark",
      description =
          "Theme of --out and --png: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private PageTheme theme = PageTheme.dark;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "Data in --out and --png: none; simulated, which is invented; or frozen, which is read"
              + " from the servers now (default: none for --out, frozen for --png).")
  private PreviewData data;

  @Option(
      names = "--range",
      paramLabel = "TIME",
      converter = ServerOptions.DurationConverter.class,
      description = "Time range of --out and --png, such as 15m (default: the dashboard's).")
  private Duration range;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private DatasourceOptions serverOptions = new DatasourceOptions();
  @Mixin private DashboardOptions options = new DashboardOptions();

  /** The theme of a file; the constants are the values of the option. */
  enum PageTheme {
    dark,
    light
  }

  public PreviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    validate();
    var sources = new PreviewSources(console, options, names);
    Loaded loaded = sources.load();
    boolean errors = console.printFindings(loaded.findings());
    if (errors && (!watch || loaded.sources().isEmpty())) {
      return ExitCode.FINDINGS;
    }
    if (out == null && png == null) {
      return serve(sources, loaded);
    }
    new PreviewFiles(console, out, png, pageOptions()).write(only(loaded), this::servers);
    return ExitCode.CLEAN;
  }

  private void validate() {
    boolean isFile = out != null || png != null;
    if (isFile && watch) {
      throw new WrongUsageException(
          "--watch updates the page in a browser; --out and --png write once");
    }
    if (!isFile && (data != null || range != null || !variables.values().isEmpty())) {
      throw new WrongUsageException(
          "--data, --range and --var are for --out and --png; the page has menus for them");
    }
    if (width < MIN_WIDTH || width > MAX_WIDTH) {
      throw new WrongUsageException(
          "--width " + width + ": expected a number from " + MIN_WIDTH + " to " + MAX_WIDTH);
    }
  }

  private PreviewFiles.PageOptions pageOptions() {
    return new PreviewFiles.PageOptions(
        data == null ? (out == null ? PreviewData.frozen : PreviewData.none) : data,
        width,
        theme == PageTheme.light ? Theme.LIGHT : Theme.DARK,
        Optional.ofNullable(range).map(length -> length.toSeconds() + "s"),
        variables.values());
  }

  /** A file has one dashboard. */
  private static PreviewSources.Source only(Loaded loaded) {
    if (loaded.sources().size() != 1) {
      throw new WrongUsageException(
          "--out and --png write one dashboard, and "
              + loaded.sources().size()
              + " are selected; name one: "
              + String.join(", ", loaded.sources().stream().map(s -> s.document().uid()).toList()));
    }
    return loaded.sources().get(0);
  }

  private DatasourceServers servers(Optional<Contract> contract) {
    return serverOptions.servers(console, contract, options.environment().environment(console));
  }

  private int serve(PreviewSources sources, Loaded loaded) {
    var state = new PreviewState(live(loaded));
    int chosen = port == null ? DEFAULT_PORT + serverOptions.offset() : port;
    try (PreviewServer server = PreviewServer.open(chosen, state)) {
      console.out().println(server.url());
      console.out().flush();
      run(sources, state);
      return ExitCode.CLEAN;
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotRunException(
          "port " + chosen + " cannot be opened: " + e.getMessage() + "; choose another by --port",
          e);
    }
  }

  /** Runs until Ctrl-C, or until no reader of the output is left. */
  private void run(PreviewSources sources, PreviewState state) {
    if (!watch) {
      sleepForever();
      return;
    }
    Optional<ProjectCompiler> compiler =
        sources.areFiles()
            ? Optional.empty()
            : ProjectCompiler.of(
                console, "--watch", DashboardProviders.load(options.contracts()).classes());
    // Ctrl-C ends the process without a return of this method.
    var cleanup = new Thread(() -> compiler.ifPresent(ProjectCompiler::close));
    Runtime.getRuntime().addShutdownHook(cleanup);
    new PreviewReloader(console, sources, compiler, this::live, state).watch();
  }

  private static void sleepForever() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<PreviewDashboard> live(Loaded loaded) {
    Map<Optional<Contract>, DatasourceServers> servers = new LinkedHashMap<>();
    List<PreviewDashboard> dashboards = new ArrayList<>();
    for (PreviewSources.Source source : loaded.sources()) {
      DatasourceServers own = servers.computeIfAbsent(source.contract(), this::servers);
      dashboards.add(LivePreview.of(source.document(), source.v2(), own));
    }
    return dashboards;
  }
}
