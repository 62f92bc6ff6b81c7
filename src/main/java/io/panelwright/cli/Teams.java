package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.dsl.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The contracts and dashboards on the class path. */
final class Teams {

  private static final String SERVICE = "META-INF/services/" + DashboardProvider.class.getName();

  private final List<Bundle> bundles = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Teams() {}

  /**
   * A team, and its copy of {@code panels.yaml}.
   *
   * @param panels empty when the team brings none
   */
  record Bundle(Team team, Optional<PanelsFile> panels) {}

  /**
   * All teams, or those whose contract has one of these names.
   *
   * @throws WrongUsageException when there is no team at all
   * @throws CannotRunException when a provider cannot be loaded, or there is none of a name
   */
  static Teams load(List<String> names) {
    var loaded = new Teams();
    loaded.each(names, loaded::addDashboards);
    if (loaded.bundles.isEmpty() && loaded.findings.isEmpty()) {
      throw missing();
    }
    // The order of a class path is nobody's choice.
    loaded.bundles.sort(Comparator.comparing(bundle -> bundle.team().contract().name()));
    return loaded;
  }

  /**
   * The contracts of all teams, or those of these names; dashboards are left alone.
   *
   * @throws CannotRunException when a provider cannot be loaded, or there is none of a name
   */
  static List<Contract> contracts(List<String> names) {
    List<Contract> contracts = new ArrayList<>();
    new Teams().each(names, (provider, contract) -> contracts.add(contract));
    return contracts.stream().sorted(Comparator.comparing(Contract::name)).toList();
  }

  private void each(List<String> names, BiConsumer<DashboardProvider, Contract> taking) {
    List<String> found = new ArrayList<>();
    for (DashboardProvider provider : Services.load(DashboardProvider.class)) {
      Optional<Contract> contract = run(provider, "contract", provider::contract);
      contract.ifPresent(facts -> found.add(facts.name()));
      contract
          .filter(facts -> names.isEmpty() || names.contains(facts.name()))
          .ifPresent(facts -> taking.accept(provider, facts));
    }
    if (found.isEmpty() && findings.isEmpty() && !names.isEmpty()) {
      throw missing();
    }
    found.sort(Comparator.naturalOrder());
    for (String name : names) {
      if (!found.contains(name)) {
        throw new CannotRunException(
            "no contract is called \"" + name + "\"; there are: " + String.join(", ", found));
      }
    }
  }

  private static WrongUsageException missing() {
    return new WrongUsageException(
        "no contract and no dashboards: nothing on the class path has "
            + SERVICE
            + "\n→ add a jar or folder that has: --class-path target/classes, or"
            + " classpath: [target/classes] in .panelwright.yaml");
  }

  private void addDashboards(DashboardProvider provider, Contract contract) {
    run(provider, "dashboards", provider::dashboards)
        .map(dashboards -> new Team(contract, dashboards))
        .ifPresent(team -> bundles.add(new Bundle(team, panels(provider))));
  }

  private Optional<PanelsFile> panels(DashboardProvider provider) {
    return run(provider, "panels", provider::panels)
        .flatMap(panels -> panels)
        .map(resource -> PanelsFile.ofResource(provider, resource));
  }

  private <T> Optional<T> run(DashboardProvider provider, String what, Supplier<T> code) {
    List<Mistakes.Outcome<T>> outcome = new ArrayList<>();
    try {
      Services.run(
          provider.getClass().getName() + "." + what + "()",
          () -> outcome.add(Mistakes.collect(code)));
    } catch (CannotRunException e) {
      if (e.getCause() instanceof ExceptionInInitializerError initializer
          && initializer.getCause() instanceof FindingsException mistakes) {
        findings.addAll(mistakes.findings());
        return Optional.empty();
      }
      throw e;
    }
    findings.addAll(outcome.get(0).findings());
    return outcome.get(0).value();
  }

  List<Bundle> bundles() {
    return bundles;
  }

  List<Team> teams() {
    return bundles.stream().map(Bundle::team).toList();
  }

  List<Finding> findings() {
    return findings;
  }
}
