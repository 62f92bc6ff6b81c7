package io.panelwright.cli.preview;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.ProjectCompiler;
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

/** {@code preview}: shows dashboards with live data in a browser, without Grafana. */
public final class PreviewCommand extends BaseCommand implements Callable<Integer> {

  private static final int DEFAULT_PORT = 3080;
  private static final int MIN_WIDTH = 320;
  private static final int MAX_WIDTH = 8000;

  private final Console console;

  private final Argument<List<String>> names =
      Argument.positionals(
          String.class,
          "DASHBOARD",
          "0..*",
          "Files or folders in JSON or YAML, or uids of the project's dashboards (default: all of"
              + " the project's dashboards).");

  private final Argument<Optional<Integer>> port =
      Argument.option("--port")
          .paramLabel("PORT")
          .description(
              "Port of the page; 0 for a free one (default: "
                  + DEFAULT_PORT
                  + " plus --port-offset).")
          .optional(Integer.class);

  private final Argument<Boolean> watch =
      Argument.flag(
          "--watch", "Show changed Java sources, panels.yaml and dashboard files at once.");

  private final Argument<Optional<Path>> out =
      Argument.option("--out")
          .paramLabel("FILE")
          .description("Write one self-contained HTML file instead of starting a server.")
          .optional(Path.class);

  private final Argument<Optional<Path>> png =
      Argument.option("--png")
          .paramLabel("FILE")
          .description("Write a picture of the page; needs Chromium.")
          .optional(Path.class);

  private final Argument<Integer> width =
      Argument.option("--width")
          .paramLabel("PIXELS")
          .description("Width of the page in --out and --png (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 1280);

  private final Argument<PageTheme> theme =
      Argument.option("--theme")
          .paramLabel("THEME")
          .description(
              "Theme of --out and --png: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(PageTheme.class, PageTheme.dark);

  private final Argument<Optional<PreviewData>> data =
      Argument.option("--data")
          .paramLabel("DATA")
          .description(
              "Data in --out and --png: none; simulated, which is invented; or frozen, which is"
                  + " read from the servers now (default: none for --out, frozen for --png).")
          .optional(PreviewData.class);

  private final Argument<Optional<Duration>> range =
      Argument.option("--range")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Time range of --out and --png, such as 15m (default: the dashboard's).")
          .optional(Duration.class);

  private final VariablesOption variables = new VariablesOption();

  private final DatasourceOptions serverOptions = new DatasourceOptions();
  private final DashboardOptions options = new DashboardOptions();

  /** The theme of a file; the constants are the values of the option. */
  enum PageTheme {
    dark,
    light
  }

  public PreviewCommand(Console console) {
    super("preview", "Show dashboards with live data in a browser, without Grafana.");
    this.console = console;
    addArguments(
        names, port, watch, out, png, width, theme, data, range, variables, serverOptions, options);
    footer(
        "",
        "The page is on 127.0.0.1 only. Ctrl-C ends the preview.",
        "A dashboard without a contract needs --datasource.",
        "Credentials: PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD.");
  }

  @Override
  public Integer call() {
    validate();
    var sources = new PreviewSources(console, options, names.value());
    Loaded loaded = sources.load();
    boolean errors = console.printFindings(loaded.findings());
    if (errors && (!watch.value() || loaded.sources().isEmpty())) {
      return ExitCode.FINDINGS;
    }
    if (out.value().isEmpty() && png.value().isEmpty()) {
      return serve(sources, loaded);
    }
    new PreviewFiles(console, out.value(), png.value(), pageOptions())
        .write(only(loaded), this::servers);
    return ExitCode.CLEAN;
  }

  private void validate() {
    boolean isFile = out.value().isPresent() || png.value().isPresent();
    if (isFile && watch.value()) {
      throw new WrongUsageException(
          "--watch updates the page in a browser; --out and --png write once");
    }
    if (!isFile
        && (data.value().isPresent()
            || range.value().isPresent()
            || !variables.values().isEmpty())) {
      throw new WrongUsageException(
          "--data, --range and --var are for --out and --png; the page has menus for them");
    }
    if (width.value() < MIN_WIDTH || width.value() > MAX_WIDTH) {
      throw new WrongUsageException(
          "--width "
              + width.value()
              + ": expected a number from "
              + MIN_WIDTH
              + " to "
              + MAX_WIDTH);
    }
  }

  private PreviewFiles.PageOptions pageOptions() {
    return new PreviewFiles.PageOptions(
        data.value().orElse(out.value().isEmpty() ? PreviewData.frozen : PreviewData.none),
        width.value(),
        theme.value() == PageTheme.light ? Theme.LIGHT : Theme.DARK,
        range.value().map(length -> length.toSeconds() + "s"),
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
    int chosen = port.value().orElse(DEFAULT_PORT + serverOptions.offset());
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
    if (!watch.value()) {
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
