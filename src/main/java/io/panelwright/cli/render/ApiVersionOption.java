package io.panelwright.cli.render;

import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The format of rendered files, named after Grafana's API versions. */
final class ApiVersionOption {

  @Option(
      names = "--api",
      paramLabel = "VERSION",
      converter = ApiVersionConverter.class,
      completionCandidates = ApiVersionCandidates.class,
      defaultValue = "classic",
      description =
          "API version of the rendered files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE});"
              + " v1 and v2 are resources of Grafana 13; Grafana 12.2 has v1 as v1beta1.")
  private DashboardFormat format = DashboardFormat.CLASSIC;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The format.
   *
   * @throws ParameterException if the profile's Grafana does not support it
   */
  DashboardFormat format(Profile profile) {
    if (!format.isSupportedBy(profile)) {
      throw new ParameterException(
          command.commandLine(),
          "Grafana "
              + profile
              + " does not support --api "
              + format.id()
              + "; remove --profile, or use --api "
              + Arrays.stream(DashboardFormat.values())
                  .filter(other -> other.isSupportedBy(profile))
                  .map(DashboardFormat::id)
                  .collect(Collectors.joining(" or ")));
    }
    return format;
  }

  /** Converts the id of a format. */
  static final class ApiVersionConverter implements ITypeConverter<DashboardFormat> {

    @Override
    public DashboardFormat convert(String id) {
      return DashboardFormat.of(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown API version \""
                          + id
                          + "\"; use one of: "
                          + String.join(", ", DashboardFormat.ids())));
    }
  }

  /** The ids for help and completion. */
  static final class ApiVersionCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    ApiVersionCandidates() {
      super(DashboardFormat.ids());
    }
  }
}
