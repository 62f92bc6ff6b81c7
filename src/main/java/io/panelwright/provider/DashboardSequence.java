package io.panelwright.provider;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.yaml.PanelsYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dashboards of all teams with the panels of {@code panels.yaml}, before they are assembled.
 *
 * @param items in the order of the teams
 * @param findings of loading the teams and of {@code panels.yaml}
 * @param panels the names of the {@code panels.yaml} files
 */
public record DashboardSequence(List<Item> items, List<Finding> findings, String panels) {

  public DashboardSequence {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
  }

  /** A dashboard that is created when it is needed, with the contract of its team. */
  public record Item(DashboardCreation creation, Contract contract) {}

  /**
   * Applies the project's file, otherwise the copies of the teams.
   *
   * @param findings of loading the teams
   * @param project the file that the user named, or the project's own
   */
  public static DashboardSequence of(
      List<ProviderBundle> bundles, List<Finding> findings, Optional<PanelsFile> project) {
    var collector = new Collector();
    collector.findings.addAll(findings);
    if (project.isPresent()) {
      collector.add(project.get(), bundles.stream().map(ProviderBundle::team).toList());
      return collector.source(project.get().name());
    }
    List<String> names = new ArrayList<>();
    for (ProviderBundle bundle : bundles) {
      Optional<PanelsFile> copy = bundle.panels();
      copy.ifPresent(file -> names.add(file.name() + " (from the class path)"));
      copy.ifPresentOrElse(
          file -> collector.add(file, List.of(bundle.team())),
          () -> collector.add(bundle.team().dashboards(), bundle.team().contract()));
      bundle
          .later()
          .forEach(later -> collector.items.add(new Item(later, bundle.team().contract())));
    }
    return collector.source(names.isEmpty() ? "none" : String.join(", ", names));
  }

  private static final class Collector {

    private final List<Item> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private void add(PanelsFile file, List<DashboardBundle> teams) {
      findings.addAll(file.findings());
      if (file.text().isEmpty() || teams.isEmpty()) {
        teams.forEach(team -> add(team.dashboards(), team.contract()));
        return;
      }
      PanelsYaml.Result result = PanelsYaml.apply(file.name(), file.text().get(), teams);
      findings.addAll(result.findings());
      Map<String, Contract> contracts = new LinkedHashMap<>();
      for (DashboardBundle team : teams) {
        team.dashboards().forEach(own -> contracts.putIfAbsent(own.uid(), team.contract()));
      }
      for (Dashboard dashboard : result.dashboards()) {
        add(List.of(dashboard), contracts.get(dashboard.uid()));
      }
    }

    private void add(List<Dashboard> dashboards, Contract contract) {
      for (Dashboard dashboard : dashboards) {
        var created = new FindingCollector.Result<>(Optional.of(dashboard), List.<Finding>of());
        items.add(new Item(() -> created, contract));
      }
    }

    private DashboardSequence source(String panels) {
      return new DashboardSequence(items, findings, panels);
    }
  }
}
