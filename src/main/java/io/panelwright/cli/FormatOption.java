package io.panelwright.cli;

import io.panelwright.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --format} of commands that report findings. */
public final class FormatOption implements CommandArguments {

  private final Argument<ReportFormat> format =
      Argument.option("--format")
          .paramLabel("FORMAT")
          .converter(new FormatConverter())
          .candidates(ReportFormat.ids())
          .description(
              "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(ReportFormat.class, ReportFormat.TEXT, "text");

  @Override
  public void addTo(CommandSpec command) {
    format.addTo(command);
  }

  public ReportFormat format() {
    return format.value();
  }

  public boolean isText() {
    return format.value() == ReportFormat.TEXT;
  }

  /** Converts the id of a format. */
  static final class FormatConverter implements ITypeConverter<ReportFormat> {

    @Override
    public ReportFormat convert(String id) {
      return ReportFormat.byId(id)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \""
                          + id
                          + "\"; use one of: "
                          + String.join(", ", ReportFormat.ids())));
    }
  }
}
