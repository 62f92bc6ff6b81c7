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
import java.nio.charset.StandardCharsets;
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

  private static final Path PANELS = Path.of("panels.yaml");

  /** Beyond what {@link PanelsYaml} takes, so that it can say so. */
  private static final int LARGEST_PANELS = 16 << 20;

  /** Where Java sources stand in a Maven project; findings name files from the project's root. */
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

  private final Console console;
  private final Map<Dashboard, Assembly> assemblies = new LinkedHashMap<>();
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String panelsFile = "";

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
    for (Dashboard dashboard : withPanels(loaded.teams(), options.panels())) {
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

  private List<Dashboard> withPanels(List<Team> teams, Optional<Path> named) {
    Path file = named.orElse(PANELS);
    Optional<String> text = read(file, named.isPresent());
    panelsFile =
        text.isPresent()
            ? "read      " + file
            : "no file   " + file + " (only panels written in Java)";
    if (text.isEmpty() || teams.isEmpty()) {
      return teams.stream().flatMap(team -> team.dashboards().stream()).toList();
    }
    PanelsYaml.Result result =
        PanelsYaml.apply(file.toString().replace('\\', '/'), text.get(), teams);
    findings.addAll(result.findings());
    return result.dashboards();
  }

  private Optional<String> read(Path file, boolean required) {
    Optional<byte[]> bytes = Output.read(console.resolve(file), LARGEST_PANELS);
    if (bytes.isEmpty() && required) {
      throw new CannotRunException(file + " does not exist; check --panels");
    }
    return bytes.flatMap(read -> decoded(file, read));
  }

  private Optional<String> decoded(Path file, byte[] bytes) {
    if (bytes.length == LARGEST_PANELS) {
      // Cut, perhaps within a character, and too large in any case.
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    Utf8 decoded = Utf8.decode(Utf8.name(file), bytes);
    findings.addAll(decoded.findings());
    return decoded.text();
  }

  /** The YAML file of panels that was read, or that none was; one line for an operator. */
  String panelsFile() {
    return panelsFile;
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
