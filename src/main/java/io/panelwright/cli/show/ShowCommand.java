package io.panelwright.cli.show;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.cli.VariablesOption;
import io.panelwright.cli.render.DashboardSelection;
import io.panelwright.contract.Contract;
import io.panelwright.environment.Environment;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.DisplayJson;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.value.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code show}: prints what the panels of a dashboard show. */
public final class ShowCommand extends BaseCommand implements Callable<Integer> {

  /** The errors of queries whose datasource has no URL. */
  private static final Pattern UNKNOWN_SERVER =
      Pattern.compile("Datasource (.* )?was not found|The URL of datasource .* is unknown");

  private static final String EXAMPLE_URL = "http://localhost:9090";

  private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

  private static final int MIN_WIDTH = 320;
  private static final int MAX_WIDTH = 20_000;

  /** Formats of the output; the constants are the values of the option. */
  enum OutputFormat {
    text,
    json
  }

  /** Themes; the constants are the values of the option. */
  enum ThemeName {
    dark,
    light
  }

  private final Console console;

  private final Argument<List<String>> names =
      Argument.positionals(
          String.class,
          "DASHBOARD|SECTION|PANEL",
          "0..*",
          "Files in JSON or YAML, uids of the project's dashboards, titles of sections, or keys,"
              + " titles and ids of panels (default: all of the project's dashboards).");

  private final Argument<Optional<Duration>> range =
      Argument.option("--range")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Time range, such as 15m or 6h (default: that of the dashboard).")
          .optional(Duration.class);

  private final Argument<Optional<Duration>> watch =
      Argument.option("--watch")
          .paramLabel("TIME")
          .fallbackValue("10s")
          .converter(new ServerOptions.DurationConverter())
          .description("Repeat at this interval until Ctrl-C (default interval: 10s).")
          .optional(Duration.class);

  private final Argument<OutputFormat> format =
      Argument.option("--format")
          .paramLabel("FORMAT")
          .description(
              "Format of the output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(OutputFormat.class, OutputFormat.text);

  private final Argument<ThemeName> theme =
      Argument.option("--theme")
          .paramLabel("THEME")
          .description(
              "Theme of the colors in JSON: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(ThemeName.class, ThemeName.dark);

  private final Argument<Integer> width =
      Argument.option("--width")
          .paramLabel("PIXELS")
          .description(
              "Width of the browser's page, which decides sizes and the steps of queries"
                  + " (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 1500);

  private final VariablesOption variables = new VariablesOption();
  private final ServerOptions serverOptions = new ServerOptions();
  private final RenderOptions options = new RenderOptions();

  public ShowCommand(Console console) {
    super(
        "show",
        "Print what panels show now: their values in the colors of the dashboard, graphs as"
            + " sparklines, states, tables.");
    this.console = console;
    addArguments(names, range, watch, format, theme, width, variables, serverOptions, options);
    footer(
        "",
        "A dashboard without a contract needs --datasource, such as --datasource"
            + " http://localhost:9090.",
        "Exit code 1 if a query failed.");
  }

  @Override
  public Integer call() {
    if (width.value() < MIN_WIDTH || width.value() > MAX_WIDTH) {
      throw usage(
          "--width " + width.value() + ": expected " + MIN_WIDTH + " to " + MAX_WIDTH + " pixels");
    }
    DashboardSelection selected = DashboardSelection.select(console, options, names.value());
    boolean errors = console.printFindings(selected.findings());
    if (errors && selected.dashboards().isEmpty()) {
      return ExitCode.FINDINGS;
    }
    List<LiveDashboard> dashboards = dashboards(selected);
    int code = print(dashboards, selected);
    while (code != ExitCode.WRONG_USAGE && watch.value().filter(console::pause).isPresent()) {
      code = print(dashboards, selected);
    }
    return errors && code == ExitCode.CLEAN ? ExitCode.FINDINGS : code;
  }

  private List<LiveDashboard> dashboards(DashboardSelection selected) {
    Map<Optional<Contract>, DatasourceServers> servers = new LinkedHashMap<>();
    Optional<Environment> environment = options.environment().environment(console);
    List<LiveDashboard> dashboards = new ArrayList<>();
    selected
        .dashboards()
        .forEach(
            (document, contract) ->
                dashboards.add(
                    LiveDashboard.migrated(
                        document,
                        servers.computeIfAbsent(
                            contract, key -> serverOptions.servers(console, key, environment)))));
    return dashboards;
  }

  private int print(List<LiveDashboard> dashboards, DashboardSelection selected) {
    Instant now = Instant.now();
    List<ShownDashboard> shown =
        dashboards.stream()
            .map(
                dashboard ->
                    ShownDashboard.load(dashboard, view(dashboard, now), selected, width.value()))
            .filter(dashboard -> !dashboard.panels().isEmpty() || !selected.hasPanels())
            .toList();
    if (shown.isEmpty() && selected.hasPanels()) {
      String list = SuggestedCommand.of(spec()).format(List.of("list"), List.of());
      console.err().println("panelwright: " + selected.unknownPanelMessage(list));
      return ExitCode.WRONG_USAGE;
    }
    print(shown, now, selected.hasPanels());
    List<String> errors =
        shown.stream()
            .flatMap(dashboard -> dashboard.panels().stream())
            .flatMap(panel -> panel.errors().stream())
            .map(PanelDisplay.QueryError::message)
            .distinct()
            .toList();
    printNextStep(errors);
    return errors.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** Suggests the option for a datasource without a URL, or the command that finds the cause. */
  private void printNextStep(List<String> failures) {
    List<String> errors =
        failures.stream().filter(message -> UNKNOWN_SERVER.matcher(message).matches()).toList();
    if (errors.isEmpty() && !failures.isEmpty()) {
      String doctor = SuggestedCommand.of(spec()).format(List.of("doctor"), names.value());
      console.err().println("panelwright: for the causes of failed queries:");
      console.err().println("  → " + doctor);
    }
    if (!errors.isEmpty()) {
      String command =
          SuggestedCommand.of(spec())
              .format(
                  List.of("show"),
                  Stream.concat(names.value().stream(), Stream.of("--datasource", EXAMPLE_URL))
                      .toList());
      console
          .err()
          .println(
              "panelwright: queries without a server: " + errors.get(0).replaceAll("\\s+", " "));
      console.err().println("  → " + command);
    }
  }

  private LiveDashboard.View view(LiveDashboard dashboard, Instant now) {
    ZoneId zone = LiveDashboard.zone(dashboard.document(), ZoneId.systemDefault());
    TimeRange time =
        range
            .value()
            .map(length -> TimeRange.endingAt(now, length))
            .orElseGet(() -> LiveDashboard.savedRange(dashboard.document(), now, zone));
    return new LiveDashboard.View(
        time,
        variables.values(),
        zone,
        Theme.valueOf(theme.value().name().toUpperCase(Locale.ROOT)));
  }

  private void print(List<ShownDashboard> shown, Instant now, boolean isSelection) {
    if (format.value() == OutputFormat.json) {
      String json =
          shown.stream()
              .flatMap(dashboard -> dashboard.panels().stream())
              .map(DisplayJson::write)
              .collect(Collectors.joining(",\n"));
      console.out().println("[" + json + "]");
    } else {
      if (watch.value().isPresent() && console.terminal().interactive()) {
        console.trustedOut().print(CLEAR_SCREEN);
      }
      for (ShownDashboard dashboard : shown) {
        console
            .out()
            .print(
                new DashboardText(console.terminal().style(), isSelection).format(dashboard, now));
      }
    }
    console.out().flush();
  }
}
