package io.panelwright.cli;

import io.panelwright.resource.OutputForm;
import io.panelwright.vocabulary.Profile;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The form of rendered files. */
final class FormOption {

  @Option(
      names = "--form",
      paramLabel = "FORM",
      converter = FormConverter.class,
      completionCandidates = Forms.class,
      defaultValue = "classic",
      description =
          "Form of the rendered files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); v1 and"
              + " v2 are resources of Grafana 13.")
  private OutputForm form = OutputForm.CLASSIC;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The form.
   *
   * @throws ParameterException when the profile's Grafana does not know it
   */
  OutputForm form(Profile profile) {
    if (form != OutputForm.CLASSIC && profile != Profile.GRAFANA_13_2) {
      throw new ParameterException(
          command.commandLine(),
          "Grafana "
              + profile
              + " has no dashboards of form "
              + form.id()
              + "; leave out --profile, or write --form classic");
    }
    return form;
  }

  /** Forms by their ids. */
  static final class FormConverter implements ITypeConverter<OutputForm> {

    @Override
    public OutputForm convert(String id) {
      return OutputForm.of(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown form \""
                          + id
                          + "\"; write one of: "
                          + String.join(", ", OutputForm.ids())));
    }
  }

  /** For help and completion. */
  static final class Forms extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Forms() {
      super(OutputForm.ids());
    }
  }
}
