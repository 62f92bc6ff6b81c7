package io.panelwright.cli.preview;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.text.Suggestions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dashboards on the command line: files, or those of the project. */
final class PreviewSources {

  private final Console console;
  private final DashboardOptions options;
  private final List<Path> files = new ArrayList<>();
  private final Set<String> uids = new LinkedHashSet<>();

  PreviewSources(Console console, DashboardOptions options, List<String> names) {
    this.console = console;
    this.options = options;
    names.forEach(name -> file(name).ifPresentOrElse(files::add, () -> uids.add(name)));
    if (!files.isEmpty() && !uids.isEmpty()) {
      throw new WrongUsageException(uids.iterator().next() + " does not exist");
    }
  }

  /**
   * A dashboard.
   *
   * @param v2 its v2 form; empty for other formats
   */
  record Source(
      DashboardDocument document, Optional<V2DashboardView> v2, Optional<Contract> contract) {}

  /** The dashboards with the findings about them; with an error, they are incomplete. */
  record Loaded(List<Source> sources, List<Finding> findings) {

    boolean hasErrors() {
      return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
  }

  private Optional<Path> file(String name) {
    try {
      Path path = Path.of(name);
      return DashboardInputs.hasDashboardName(name) || Files.exists(console.resolve(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether the dashboards are in files. */
  boolean areFiles() {
    return !files.isEmpty();
  }

  /** The files and folders to watch beside Java sources. */
  List<Path> watched() {
    return areFiles()
        ? files.stream().map(console::resolve).toList()
        : List.of(console.resolve(options.panels().orElse(Path.of("panels.yaml"))));
  }

  /**
   * Reads or renders the dashboards.
   *
   * @throws WrongUsageException if no dashboard has a given uid
   */
  Loaded load() {
    return areFiles() ? loadFiles() : loadProject();
  }

  private Loaded loadFiles() {
    var contracts = contracts(!options.contracts().isEmpty());
    var inputs = new DashboardInputs(console);
    List<Source> sources = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (DashboardInputs.Input input : inputs.expand(files)) {
      DashboardFiles read = inputs.read(input);
      findings.addAll(read.findings());
      for (DashboardFile file : read.dashboards()) {
        sources.add(new Source(file.document(), file.v2(), contracts.select(file.document())));
      }
    }
    if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      inputs.summary().requireDashboard();
    }
    return new Loaded(sources, findings);
  }

  private Loaded loadProject() {
    RenderResult rendering = RenderResult.renderForDiagnosis(console, options);
    var contracts = contracts(false);
    List<DashboardDocument> all =
        rendering.assemblies().values().stream().map(assembly -> assembly.document()).toList();
    List<String> known = all.stream().map(DashboardDocument::uid).toList();
    for (String uid : uids) {
      if (!known.contains(uid)
          && !rendering.findings().stream().anyMatch(PreviewSources::isError)) {
        throw new WrongUsageException(
            "no file and no dashboard has the name \""
                + uid
                + "\""
                + Suggestions.didYouMean(uid, known));
      }
    }
    List<Source> sources =
        all.stream()
            .filter(document -> uids.isEmpty() || uids.contains(document.uid()))
            .map(document -> new Source(document, Optional.empty(), contracts.select(document)))
            .toList();
    return new Loaded(sources, rendering.findings());
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private ContractSelector contracts(boolean named) {
    return new ContractSelector(
        options.environment().contracts(console, options.contracts()), named);
  }
}
