package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.RenderOptions;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.dashboard.PanelView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.text.Suggestions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dashboards and panels selected on the command line: the project's own, or those of files. */
public final class DashboardSelection {

  private final Map<DashboardDocument, Optional<Contract>> dashboards = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Keys of the project's panels by panel id. */
  private final Map<Long, String> keys = new LinkedHashMap<>();

  private final Set<String> panels = new LinkedHashSet<>();
  private final List<String> known = new ArrayList<>();
  private final List<String> fileNames = new ArrayList<>();

  private DashboardSelection() {}

  /**
   * Separates the arguments into dashboards and panels; without a file, they are the project's own.
   *
   * @throws CannotRunException if a file cannot be read
   */
  public static DashboardSelection select(
      Console console, RenderOptions options, List<String> names) {
    var selection = new DashboardSelection();
    List<Path> files = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>();
    names.forEach(name -> file(console, name).ifPresentOrElse(files::add, () -> others.add(name)));
    files.forEach(file -> selection.fileNames.add(file.toString()));
    if (files.isEmpty()) {
      RenderResult rendering = RenderResult.renderForDiagnosis(console, options);
      var contracts = options.environment().contracts(console, options.contracts());
      selection.addProjectDashboards(rendering, new ContractSelector(contracts, false), others);
    } else {
      selection.addFiles(console, options, files);
      selection.panels.addAll(others);
    }
    return selection;
  }

  private static Optional<Path> file(Console console, String name) {
    try {
      Path path = Path.of(name);
      return name.equals("-")
              || DashboardInputs.hasDashboardName(name)
              || Files.exists(console.resolve(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void addFiles(Console console, RenderOptions options, List<Path> files) {
    List<String> named = options.contracts();
    var contracts =
        new ContractSelector(options.environment().contracts(console, named), !named.isEmpty());
    var inputs = new DashboardInputs(console);
    for (DashboardInputs.Input input : inputs.expand(files)) {
      DashboardFiles read = inputs.read(input);
      findings.addAll(read.findings());
      read.dashboards().forEach(file -> add(file.document(), contracts));
    }
    inputs.summary().requireDashboard();
    inputs.summary().note().ifPresent(console::printProgress);
  }

  private void addProjectDashboards(
      RenderResult rendering, ContractSelector contracts, Set<String> names) {
    findings.addAll(rendering.findings());
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      // These dashboards are incomplete.
      return;
    }
    List<Assembly> all = List.copyOf(rendering.assemblies().values());
    Set<String> uids = new LinkedHashSet<>(names);
    uids.retainAll(all.stream().map(assembly -> assembly.document().uid()).toList());
    for (Assembly assembly : all) {
      if (uids.isEmpty() || uids.contains(assembly.document().uid())) {
        add(assembly.document(), contracts);
        assembly.sections().forEach(section -> section.panels().forEach(this::addKey));
      }
    }
    panels.addAll(names);
    panels.removeAll(uids);
  }

  private void addKey(PlacedPanel panel) {
    keys.put((long) panel.id(), panel.key());
    known.add(panel.key());
    known.add(panel.key().substring(panel.key().lastIndexOf('/') + 1));
  }

  private void add(DashboardDocument document, ContractSelector contracts) {
    dashboards.put(document, contracts.select(document));
    document.panels().stream().map(PanelView::title).forEach(known::add);
  }

  /** The files on the command line. */
  public List<String> files() {
    return List.copyOf(fileNames);
  }

  /** Each dashboard with its contract. */
  public Map<DashboardDocument, Optional<Contract>> dashboards() {
    return dashboards;
  }

  /** Findings about the dashboards themselves. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Whether this panel is selected; without named panels all are.
   *
   * @param title the panel's title, with or without its variables replaced
   */
  public boolean isSelected(long id, String title) {
    return panels.isEmpty() || panels.stream().anyMatch(name -> hasName(id, title, name));
  }

  /** Whether the user named this section. */
  public boolean isNamed(String sectionTitle) {
    return !sectionTitle.isEmpty() && panels.stream().anyMatch(sectionTitle::equalsIgnoreCase);
  }

  private boolean hasName(long id, String title, String name) {
    String key = keys.getOrDefault(id, "");
    return title.equalsIgnoreCase(name)
        || String.valueOf(id).equals(name)
        || key.equals(name)
        || key.endsWith("/" + name);
  }

  /**
   * The message for names that no panel has.
   *
   * @param next the command that lists the panels
   */
  public String unknownPanelMessage(String next) {
    String names = String.join("\", \"", panels);
    return "no panel has the key, title or id \""
        + names
        + "\""
        + Suggestions.didYouMean(panels.stream().findFirst().orElse(""), known)
        + "\n  → "
        + next;
  }

  /** Whether the user named panels. */
  public boolean hasPanels() {
    return !panels.isEmpty();
  }
}
