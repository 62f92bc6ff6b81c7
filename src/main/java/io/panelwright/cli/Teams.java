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
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The contracts and dashboards on the class path. */
final class Teams {

  private final List<Team> teams = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Teams() {}

  /**
   * All teams, or those whose contract has one of these names.
   *
   * @throws CannotRunException when a provider cannot be loaded, or there is none of a name
   */
  static Teams load(List<String> names) {
    var loaded = new Teams();
    loaded.each(names, loaded::addDashboards);
    // The order of a class path is nobody's choice.
    loaded.teams.sort(Comparator.comparing(team -> team.contract().name()));
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
    try {
      for (DashboardProvider provider : ServiceLoader.load(DashboardProvider.class)) {
        Optional<Contract> contract = run(provider, "contract", provider::contract);
        contract.ifPresent(facts -> found.add(facts.name()));
        contract
            .filter(facts -> names.isEmpty() || names.contains(facts.name()))
            .ifPresent(facts -> taking.accept(provider, facts));
      }
    } catch (ServiceConfigurationError e) {
      throw new CannotRunException(
          "a dashboard provider cannot be loaded: "
              + e.getMessage()
              + "; check META-INF/services/"
              + DashboardProvider.class.getName(),
          e);
    }
    found.sort(Comparator.naturalOrder());
    for (String name : names) {
      if (!found.contains(name)) {
        throw new CannotRunException(
            "no contract is called \"" + name + "\"; there are: " + String.join(", ", found));
      }
    }
  }

  private void addDashboards(DashboardProvider provider, Contract contract) {
    run(provider, "dashboards", provider::dashboards)
        .ifPresent(dashboards -> teams.add(new Team(contract, dashboards)));
  }

  private <T> Optional<T> run(DashboardProvider provider, String what, Supplier<T> code) {
    String name = provider.getClass().getName();
    try {
      Mistakes.Outcome<T> outcome = Mistakes.collect(code);
      findings.addAll(outcome.findings());
      return outcome.value();
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof FindingsException mistakes) {
        findings.addAll(mistakes.findings());
        return Optional.empty();
      }
      throw new CannotRunException(name + "." + what + "() failed: " + e.getCause(), e);
    } catch (RuntimeException e) {
      throw new CannotRunException(
          name + "." + what + "() failed at " + firstLine(e) + ": " + e, e);
    }
  }

  private static String firstLine(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown line" : trace[0].toString();
  }

  List<Team> teams() {
    return teams;
  }

  List<Finding> findings() {
    return findings;
  }
}
