package io.panelwright.cli.render;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The format of rendered files, named after Grafana's API versions. */
final class ApiVersionOption implements CommandArguments {

  private final Argument<DashboardFormat> format =
      Argument.option("--api")
          .paramLabel("VERSION")
          .converter(new ApiVersionConverter())
          .candidates(DashboardFormat.ids())
          .description(
              "API version of the rendered files: ${COMPLETION-CANDIDATES} (default:"
                  + " ${DEFAULT-VALUE}); v1 and v2 are resources of Grafana 13; Grafana 12.2 has v1"
                  + " as v1beta1.")
          .withDefault(DashboardFormat.class, DashboardFormat.CLASSIC, "classic");

  @Override
  public void addTo(CommandSpec command) {
    format.addTo(command);
  }

  /**
   * The format.
   *
   * @throws ParameterException if the profile's Grafana does not support it
   */
  DashboardFormat format(Profile profile) {
    if (!format.value().isSupportedBy(profile)) {
      throw format.usage(
          "Grafana "
              + profile
              + " does not support --api "
              + format.value().id()
              + "; remove --profile, or use --api "
              + Arrays.stream(DashboardFormat.values())
                  .filter(other -> other.isSupportedBy(profile))
                  .map(DashboardFormat::id)
                  .collect(Collectors.joining(" or ")));
    }
    return format.value();
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
}
