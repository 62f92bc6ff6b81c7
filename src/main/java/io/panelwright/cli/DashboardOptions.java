package io.panelwright.cli;

import io.panelwright.grafana.schema.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that use the dashboards of the class path. */
public class DashboardOptions {

  @Option(
      names = "--profile",
      paramLabel = "VERSION",
      converter = ProfileConverter.class,
      completionCandidates = ProfileCandidates.class,
      defaultValue = "13.2",
      description =
          "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Profile profile = Profile.DEFAULT;

  @Option(
      names = "--panels",
      paramLabel = "FILE",
      description =
          "Sections and panels in YAML (default: panels.yaml if it exists, otherwise the copies in"
              + " the jars of the dashboards).")
  private Path panels;

  @Mixin private ContractsOption contracts = new ContractsOption();
  @Mixin private EnvironmentOption environment = new EnvironmentOption();

  public Profile profile() {
    return profile;
  }

  /** The file of {@code --panels}. */
  public Optional<Path> panels() {
    return Optional.ofNullable(panels);
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

  /** The ids for help and completion. */
  public static final class ProfileCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    ProfileCandidates() {
      super(Profile.ids());
    }
  }
}
