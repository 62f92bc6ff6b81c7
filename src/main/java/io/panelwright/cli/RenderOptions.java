package io.panelwright.cli;

import io.panelwright.vocabulary.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that render. */
final class RenderOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "dashboards",
      description = "Folder of the rendered files, one for each uid (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("dashboards");

  @Option(
      names = "--profile",
      paramLabel = "VERSION",
      converter = ProfileConverter.class,
      completionCandidates = ProfileIds.class,
      defaultValue = "13.2",
      description =
          "Grafana version to write for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Profile profile = Profile.DEFAULT;

  @Option(
      names = "--panels",
      paramLabel = "FILE",
      description =
          "Sections and panels in YAML (default: panels.yaml, if there is one, else the copies that"
              + " come with the dashboards).")
  private Path panels;

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description =
          "Only the dashboards of this contract, by its name; may be repeated (default: those of"
              + " all jars on the class path).")
  private List<String> contracts = new ArrayList<>();

  Path out() {
    return out;
  }

  Profile profile() {
    return profile;
  }

  /** The file that the person named. */
  Optional<Path> panels() {
    return Optional.ofNullable(panels);
  }

  List<String> contracts() {
    return contracts;
  }

  /** Profiles by their ids. */
  static final class ProfileConverter implements ITypeConverter<Profile> {

    @Override
    public Profile convert(String id) {
      return Profile.of(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown Grafana version \""
                          + id
                          + "\"; write one of: "
                          + String.join(", ", Profile.ids())));
    }
  }

  /** For help and completion. */
  static final class ProfileIds extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    ProfileIds() {
      super(Profile.ids());
    }
  }
}
