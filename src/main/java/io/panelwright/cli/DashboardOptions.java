package io.panelwright.cli;

import io.panelwright.grafana.schema.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that use the dashboards of the class path. */
public class DashboardOptions implements CommandArguments {

  private final Argument<Profile> profile =
      Argument.option("--profile")
          .paramLabel("VERSION")
          .converter(new ProfileConverter())
          .candidates(Profile.ids())
          .description(
              "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(Profile.class, Profile.DEFAULT);

  private final Argument<Optional<Path>> panels =
      Argument.option("--panels")
          .paramLabel("FILE")
          .description(
              "Sections and panels in YAML (default: panels.yaml if it exists, otherwise the copies"
                  + " in the jars of the dashboards).")
          .optional(Path.class);

  private final ContractsOption contracts = new ContractsOption();
  private final EnvironmentOption environment = new EnvironmentOption();

  @Override
  public void addTo(CommandSpec command) {
    profile.addTo(command);
    panels.addTo(command);
    contracts.addTo(command);
    environment.addTo(command);
  }

  public Profile profile() {
    return profile.value();
  }

  /** The file of {@code --panels}. */
  public Optional<Path> panels() {
    return panels.value();
  }

  public List<String> contracts() {
    return contracts.names();
  }

  /** The option {@code --env}. */
  public EnvironmentOption environment() {
    return environment;
  }

  /** Converts the id of a profile. */
  public static final class ProfileConverter implements ITypeConverter<Profile> {

    @Override
    public Profile convert(String id) {
      return Profile.byId(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown Grafana version \""
                          + id
                          + "\"; use one of: "
                          + String.join(", ", Profile.ids())));
    }
  }
}
