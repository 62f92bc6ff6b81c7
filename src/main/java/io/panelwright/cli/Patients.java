package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.doctor.ask.PanelPlace;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.PanelView;
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

/** The dashboards and panels that a person wants looked at: our own, or those of files. */
final class Patients {

  private final Map<DashboardDocument, Optional<Contract>> dashboards = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Our panels by their numbers. */
  private final Map<Long, String> keys = new LinkedHashMap<>();

  private final Set<String> panels = new LinkedHashSet<>();
  private final List<String> known = new ArrayList<>();

  private Patients() {}

  /**
   * Sorts what a person named into dashboards and panels; panels alone are ours.
   *
   * @throws CannotRunException when a file cannot be read
   */
  static Patients of(Console console, RenderOptions options, List<String> names) {
    var patients = new Patients();
    List<Path> files = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>();
    names.forEach(name -> file(console, name).ifPresentOrElse(files::add, () -> others.add(name)));
    if (files.isEmpty()) {
      patients.addOwn(Rendering.of(console, options), options, others);
    } else {
      patients.addFiles(console, options, files);
      patients.panels.addAll(others);
    }
    return patients;
  }

  private static Optional<Path> file(Console console, String name) {
    try {
      Path path = Path.of(name);
      return name.equals("-") || name.endsWith(".json") || Files.exists(console.resolve(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void addFiles(Console console, RenderOptions options, List<Path> files) {
    List<String> named = options.contracts();
    var contracts = new Contracts(Teams.contracts(named), !named.isEmpty());
    var inputs = new Inputs(console);
    for (Inputs.Input input : inputs.expand(files)) {
      DashboardFile.Reading reading = inputs.read(input);
      findings.addAll(reading.findings());
      reading.file().ifPresent(file -> add(file.document(), contracts));
    }
  }

  private void addOwn(Rendering rendering, RenderOptions options, Set<String> names) {
    findings.addAll(rendering.findings());
    var contracts = new Contracts(Teams.contracts(options.contracts()), false);
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

  private void add(DashboardDocument document, Contracts contracts) {
    dashboards.put(document, contracts.of(document));
    document.panels().stream().map(PanelView::title).forEach(known::add);
  }

  /** Each dashboard with the contract that knows it. */
  Map<DashboardDocument, Optional<Contract>> dashboards() {
    return dashboards;
  }

  /** What is wrong with the dashboards themselves. */
  List<Finding> findings() {
    return findings;
  }

  /** Whether a person wants this panel looked at. */
  boolean isWanted(PanelPlace place) {
    return panels.isEmpty() || panels.stream().anyMatch(name -> isCalled(place, name));
  }

  private boolean isCalled(PanelPlace place, String name) {
    String key = keys.getOrDefault(place.id(), "");
    return place.panel().equalsIgnoreCase(name)
        || String.valueOf(place.id()).equals(name)
        || key.equals(name)
        || key.endsWith("/" + name);
  }

  /** What to say when no panel is called so. */
  String unknown() {
    String names = String.join("\", \"", panels);
    return "no panel has the key, title or id \""
        + names
        + "\""
        + Nearest.hint(panels.stream().findFirst().orElse(""), known)
        + "\n  → panelwright list";
  }

  /** Whether single panels were named. */
  boolean namesPanels() {
    return !panels.isEmpty();
  }
}
