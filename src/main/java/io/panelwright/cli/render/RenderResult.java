package io.panelwright.cli.render;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.ProjectPanels;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.environment.Environment;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.provider.DashboardSequence;
import io.panelwright.provider.DashboardUids;
import io.panelwright.provider.PanelsFile;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The dashboards of all teams, rendered in memory. */
public final class RenderResult {

  private final SourceFileNames names;
  private final Map<Dashboard, Assembly> assemblies = new LinkedHashMap<>();
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String panels = "none";
  private Optional<Environment> environment = Optional.empty();

  private RenderResult(Console console) {
    this.names = new SourceFileNames(console);
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
    result.assembleAll(loaded, options, ProjectPanels.read(console, options.panels()));
    environment.ifPresent(present -> result.apply(present, options));
    return result;
  }

  private void assembleAll(
      DashboardProviders loaded, DashboardOptions options, Optional<PanelsFile> file) {
    DashboardSequence source = loaded.sequence(file);
    findings.addAll(source.findings());
    panels = source.panels();
    var uids = new DashboardUids();
    for (DashboardSequence.Item item : source.items()) {
      FindingCollector.Result<Dashboard> created = item.creation().get();
      findings.addAll(created.findings());
      created.value().ifPresent(dashboard -> add(dashboard, item.contract(), uids, options));
    }
  }

  private void add(
      Dashboard dashboard, Contract contract, DashboardUids uids, DashboardOptions options) {
    contracts.putIfAbsent(dashboard.uid(), contract);
    Optional<Finding> conflict = uids.add(dashboard);
    conflict.ifPresentOrElse(findings::add, () -> assemble(dashboard, options.profile()));
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

  private void assemble(Dashboard dashboard, Profile profile) {
    Assembly assembly = Assembler.assemble(dashboard, profile);
    findings.addAll(assembly.findings());
    assemblies.put(dashboard, assembly);
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
    return names.fromRoot(finding);
  }

  /** The position with its file named from the project's root, if the file exists there. */
  public Position fromRoot(Position position) {
    return names.fromRoot(position);
  }
}
