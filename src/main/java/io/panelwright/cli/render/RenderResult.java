package io.panelwright.cli.render;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.PanelsFile;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.environment.Environment;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.text.Position;
import io.panelwright.yaml.PanelsYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The dashboards of all teams, rendered in memory. */
public final class RenderResult {

  /** Folders of Java sources in a Maven project; findings name files from the project's root. */
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

  private final Console console;
  private final Map<Dashboard, Assembly> assemblies = new LinkedHashMap<>();
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String panels = "none";
  private Optional<Environment> environment = Optional.empty();

  private RenderResult(Console console) {
    this.console = console;
  }

  /**
   * Renders all dashboards.
   *
   * @throws CannotRunException if a class is older than its source, a team cannot be loaded or
   *     {@code panels.yaml} cannot be read
   */
  public static RenderResult render(Console console, DashboardOptions options) {
    DashboardProviders loaded = DashboardProviders.load(options.contracts());
    loaded.requireCurrentClasses(console);
    return render(console, loaded, options, options.environment().environment(console));
  }

  /**
   * Renders all dashboards, even if a class is older than its source: an operator's diagnosis does
   * not wait for a compilation. The datasources of an environment have their uids as names, since
   * without Grafana their names are unknown.
   *
   * @throws CannotRunException if a team cannot be loaded or {@code panels.yaml} cannot be read
   */
  public static RenderResult renderForDiagnosis(Console console, DashboardOptions options) {
    return render(
        console,
        DashboardProviders.load(options.contracts()),
        options,
        options.environment().environment(console).map(Environment::withUidsAsNames));
  }

  /**
   * Renders the dashboards of providers without an environment.
   *
   * @param file the sections and panels in YAML; empty for the copies of the providers
   */
  public static RenderResult renderSource(
      Console console,
      DashboardProviders loaded,
      DashboardOptions options,
      Optional<PanelsFile> file) {
    var result = new RenderResult(console);
    result.assembleAll(loaded, options, file);
    return result;
  }

  private static RenderResult render(
      Console console,
      DashboardProviders loaded,
      DashboardOptions options,
      Optional<Environment> environment) {
    var result = new RenderResult(console);
    result.assembleAll(loaded, options, PanelsFile.ofProject(console, options.panels()));
    environment.ifPresent(present -> result.apply(present, options));
    return result;
  }

  private void assembleAll(
      DashboardProviders loaded, DashboardOptions options, Optional<PanelsFile> file) {
    findings.addAll(loaded.findings());
    for (DashboardBundle team : loaded.teams()) {
      team.dashboards().forEach(own -> contracts.putIfAbsent(own.uid(), team.contract()));
    }
    Map<String, Dashboard> byFile = new LinkedHashMap<>();
    for (Dashboard dashboard : withPanels(loaded, file)) {
      String uid = dashboard.uid();
      Dashboard first = byFile.putIfAbsent(FileNames.withoutCase(uid), dashboard);
      if (FileNames.isReserved(uid)) {
        findings.add(reserved(dashboard));
      } else if (first == null) {
        assemble(dashboard, options.profile());
      } else {
        findings.add(duplicate(dashboard, first));
      }
    }
  }

  /** An incomplete dashboard would cause findings about values that it lacks. */
  private void apply(Environment applicable, DashboardOptions options) {
    environment = Optional.of(applicable);
    contracts.replaceAll(
        (uid, contract) -> contract.withDatasourceUids(applicable.datasourceUids()));
    if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      EnvironmentAssemblies applied =
          EnvironmentAssemblies.apply(
              applicable, assemblies, options.profile(), options.contracts().isEmpty());
      assemblies.putAll(applied.assemblies());
      findings.addAll(applied.findings());
    }
  }

  private static Finding duplicate(Dashboard dashboard, Dashboard first) {
    return Finding.error(
        "dashboard-uid-duplicate",
        dashboard.site().place().child(dashboard.title()),
        "dashboard uid \""
            + dashboard.uid()
            + (dashboard.uid().equals(first.uid())
                ? "\" is used twice, first by \""
                : "\" has the same file on Windows and macOS as \"" + first.uid() + "\" of \"")
            + first.title()
            + "\" ("
            + first.site()
            + ")",
        "change one of the uids");
  }

  private static Finding reserved(Dashboard dashboard) {
    return Finding.error(
        "dashboard-uid-reserved",
        dashboard.site().place().child(dashboard.title()),
        "dashboard uid \"" + dashboard.uid() + "\" cannot name a file on Windows",
        "choose another uid");
  }

  private void assemble(Dashboard dashboard, Profile profile) {
    Assembly assembly = Assembler.assemble(dashboard, profile);
    findings.addAll(assembly.findings());
    assemblies.put(dashboard, assembly);
  }

  /** Applies the named file, otherwise the project's file, otherwise the copies of the teams. */
  private List<Dashboard> withPanels(DashboardProviders loaded, Optional<PanelsFile> project) {
    if (project.isPresent()) {
      panels = project.get().name();
      return withPanels(project.get(), loaded.teams());
    }
    List<Dashboard> dashboards = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (DashboardProviders.Bundle bundle : loaded.bundles()) {
      Optional<PanelsFile> copy = bundle.panels();
      copy.ifPresent(file -> names.add(file.name() + " (from the class path)"));
      dashboards.addAll(
          copy.map(file -> withPanels(file, List.of(bundle.team())))
              .orElse(bundle.team().dashboards()));
    }
    panels = names.isEmpty() ? "none" : String.join(", ", names);
    return dashboards;
  }

  private List<Dashboard> withPanels(PanelsFile file, List<DashboardBundle> teams) {
    findings.addAll(file.findings());
    if (file.text().isEmpty() || teams.isEmpty()) {
      return teams.stream().flatMap(team -> team.dashboards().stream()).toList();
    }
    PanelsYaml.Result result = PanelsYaml.apply(file.name(), file.text().get(), teams);
    findings.addAll(result.findings());
    return result.dashboards();
  }

  /** The environment of {@code --env}. */
  Optional<Environment> environment() {
    return environment;
  }

  /** The line that names the {@code panels.yaml} in use. */
  String panels() {
    return "panels: " + panels;
  }

  /** The assembled dashboards in the order of the teams. */
  public Map<Dashboard, Assembly> assemblies() {
    return assemblies;
  }

  /**
   * The files of all dashboards.
   *
   * @param formatOf the format by the file's name
   */
  public List<RenderedFile> files(Function<String, DashboardFormat> formatOf) {
    List<RenderedFile> files = new ArrayList<>();
    assemblies.forEach(
        (dashboard, assembly) -> {
          DashboardFormat format = formatOf.apply(RenderedFile.name(assembly.document()));
          files.add(new RenderedFile(assembly.document(), format.write(dashboard, assembly)));
        });
    return files;
  }

  /** The contract of the team that provides this dashboard. */
  public Optional<Contract> contract(Dashboard dashboard) {
    return Optional.ofNullable(contracts.get(dashboard.uid()));
  }

  /** All findings; files that exist below the project's root are named from there. */
  public List<Finding> findings() {
    return findings.stream().map(this::fromRoot).toList();
  }

  /** The finding with its file named from the project's root, if the file exists there. */
  public Finding fromRoot(Finding finding) {
    return finding
        .location()
        .position()
        .map(this::fromRoot)
        .map(position -> finding.at(new Location(Optional.of(position), finding.location().path())))
        .orElse(finding);
  }

  /** The position with its file named from the project's root, if the file exists there. */
  public Position fromRoot(Position position) {
    return SOURCES.stream()
        .map(folder -> folder.resolve(position.file()))
        .filter(path -> Files.exists(console.resolve(path)))
        .map(path -> path.toString().replace('\\', '/'))
        .map(path -> new Position(path, position.line(), position.column()))
        .findFirst()
        .orElse(position);
  }
}
