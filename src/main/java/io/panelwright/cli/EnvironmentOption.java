package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.environment.Environment;
import io.panelwright.environment.ProjectEnvironments;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The option {@code --env}. Commands that render have it through {@link DashboardOptions}; declare
 * it in no other group of the same command.
 */
public final class EnvironmentOption implements CommandArguments {

  private final Argument<Optional<String>> name =
      Argument.option("--env")
          .paramLabel("NAME")
          .description(
              "Environment of .panelwright.yaml, with its Grafana, datasources, defaults and"
                  + " thresholds.")
          .optional(String.class);

  /** Read once for all parts of a command. */
  private Optional<Environment> environment = Optional.empty();

  @Override
  public void addTo(CommandSpec command) {
    name.addTo(command);
  }

  /** The name of the environment, if the user named one. */
  public Optional<String> name() {
    return name.value();
  }

  /**
   * The environment that the user named; empty without the option.
   *
   * @param config the file of {@code --config}, otherwise {@code .panelwright.yaml}
   * @throws WrongUsageException if there is no such environment
   * @throws CannotRunException if the file has errors, which are printed
   */
  public Optional<Environment> environment(Console console, Optional<Path> config) {
    if (environment.isEmpty()) {
      environment = name().map(present -> read(console, config, present));
    }
    return environment;
  }

  /** The environment in {@code .panelwright.yaml}, or in the file that was read before. */
  public Optional<Environment> environment(Console console) {
    return environment(console, Optional.empty());
  }

  /**
   * The contracts with the datasources of the environment.
   *
   * @param names as in {@link DashboardProviders#contracts}
   */
  public List<Contract> contracts(Console console, List<String> names) {
    List<Contract> contracts = DashboardProviders.contracts(names);
    return environment(console)
        .map(Environment::datasourceUids)
        .map(uids -> contracts.stream().map(own -> own.withDatasourceUids(uids)).toList())
        .orElse(contracts);
  }

  private static Environment read(Console console, Optional<Path> config, String name) {
    ConfigurationFile file = ConfigurationFile.read(console, config);
    String path = config.orElse(ConfigurationFile.DEFAULT).toString();
    requireValid(console, path, file.findings());
    ProjectEnvironments environments = file.environments();
    return Optional.ofNullable(environments.byName().get(name))
        .orElseThrow(() -> unknown(path, name, environments.byName().keySet()));
  }

  private static void requireValid(Console console, String path, List<Finding> findings) {
    if (console.printFindings(findings)) {
      throw new CannotRunException(path + " has errors; --env needs a file without errors");
    }
  }

  private static WrongUsageException unknown(String path, String name, Set<String> known) {
    if (known.isEmpty()) {
      return new WrongUsageException(
          "--env \""
              + name
              + "\": "
              + path
              + " has no environments\n  → define "
              + name
              + ": below environments:, see docs/environments.md");
    }
    return new WrongUsageException(
        path
            + " has no environment \""
            + name
            + "\""
            + Suggestions.didYouMean(name, known)
            + "\n  → environments: "
            + ShortList.format(known));
  }
}
