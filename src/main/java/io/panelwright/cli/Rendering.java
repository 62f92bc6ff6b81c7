package io.panelwright.cli;

import io.panelwright.assemble.Assembler;
import io.panelwright.assemble.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Team;
import io.panelwright.resource.OutputForm;
import io.panelwright.vocabulary.Profile;
import io.panelwright.yaml.PanelsYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All dashboards of all teams, rendered in memory. */
final class Rendering {

  /** Where Java sources stand in a Maven project; findings name files from the project's root. */
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

  private final Console console;
  private final Map<Dashboard, Assembly> assemblies = new LinkedHashMap<>();
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String panels = "none";

  private Rendering(Console console) {
    this.console = console;
  }

  /**
   * Renders.
   *
   * @throws CannotRunException when a team or {@code panels.yaml} cannot be read
   */
  static Rendering of(Console console, RenderOptions options) {
    var rendering = new Rendering(console);
    rendering.render(Teams.load(options.contracts()), options);
    return rendering;
  }

  private void render(Teams loaded, RenderOptions options) {
    findings.addAll(loaded.findings());
    for (Team team : loaded.teams()) {
      team.dashboards().forEach(own -> contracts.putIfAbsent(own.uid(), team.contract()));
    }
    Map<String, Dashboard> byUid = new LinkedHashMap<>();
    for (Dashboard dashboard : withPanels(loaded, options.panels())) {
      Dashboard before = byUid.putIfAbsent(dashboard.uid(), dashboard);
      if (before == null) {
        assemble(dashboard, options.profile());
      } else {
        findings.add(duplicate(dashboard, before));
      }
    }
  }

  private static Finding duplicate(Dashboard dashboard, Dashboard before) {
    return Finding.error(
        "duplicate-uid",
        dashboard.site().place().inside(dashboard.title()),
        "dashboard uid \""
            + dashboard.uid()
            + "\" is used twice, first by \""
            + before.title()
            + "\" ("
            + before.site()
            + ")",
        "give one of them another uid");
  }

  private void assemble(Dashboard dashboard, Profile profile) {
    Assembly assembly = Assembler.assemble(dashboard, profile);
    findings.addAll(assembly.findings());
    assemblies.put(dashboard, assembly);
  }

  /** The named file, else the project's, else the copies that the teams bring. */
  private List<Dashboard> withPanels(Teams loaded, Optional<Path> named) {
    Optional<PanelsFile> project = PanelsFile.ofProject(console, named);
    if (project.isPresent()) {
      panels = project.get().name();
      return withPanels(project.get(), loaded.teams());
    }
    List<Dashboard> dashboards = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Teams.Bundle bundle : loaded.bundles()) {
      Optional<PanelsFile> copy = bundle.panels();
      copy.ifPresent(file -> names.add(file.name() + " (from the class path)"));
      dashboards.addAll(
          copy.map(file -> withPanels(file, List.of(bundle.team())))
              .orElse(bundle.team().dashboards()));
    }
    panels = names.isEmpty() ? "none" : String.join(", ", names);
    return dashboards;
  }

  private List<Dashboard> withPanels(PanelsFile file, List<Team> teams) {
    findings.addAll(file.findings());
    if (file.text().isEmpty() || teams.isEmpty()) {
      return teams.stream().flatMap(team -> team.dashboards().stream()).toList();
    }
    PanelsYaml.Result result = PanelsYaml.apply(file.name(), file.text().get(), teams);
    findings.addAll(result.findings());
    return result.dashboards();
  }

  /** Which {@code panels.yaml} was used, for the user. */
  String panels() {
    return "panels: " + panels;
  }

  /** What the commands show and write, in the order of the teams. */
  Map<Dashboard, Assembly> assemblies() {
    return assemblies;
  }

  /**
   * The files of all dashboards.
   *
   * @param form by the file's name
   */
  List<RenderedFile> files(Function<String, OutputForm> form) {
    List<RenderedFile> files = new ArrayList<>();
    assemblies.forEach(
        (dashboard, assembly) -> {
          OutputForm wanted = form.apply(RenderedFile.name(assembly.document()));
          files.add(new RenderedFile(assembly.document(), wanted.write(dashboard, assembly)));
        });
    return files;
  }

  /** The facts of the team that has this dashboard. */
  Optional<Contract> contract(Dashboard dashboard) {
    return Optional.ofNullable(contracts.get(dashboard.uid()));
  }

  /** All that is wrong, with files named from the project's root where they are found there. */
  List<Finding> findings() {
    return findings.stream().map(this::fromRoot).toList();
  }

  /** The finding with its file named from the project's root, where it is found there. */
  Finding fromRoot(Finding finding) {
    return finding
        .place()
        .position()
        .map(this::fromRoot)
        .map(position -> finding.at(new Place(Optional.of(position), finding.place().path())))
        .orElse(finding);
  }

  /** A source file as it is named from the project's root, where it is found there. */
  Position fromRoot(Position position) {
    return SOURCES.stream()
        .map(folder -> folder.resolve(position.file()))
        .filter(path -> Files.exists(console.resolve(path)))
        .map(path -> path.toString().replace('\\', '/'))
        .map(path -> new Position(path, position.line(), position.column()))
        .findFirst()
        .orElse(position);
  }
}
