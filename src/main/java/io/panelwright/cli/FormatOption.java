package io.panelwright.cli;

import io.panelwright.report.ReportFormat;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --format} of commands that report findings. */
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      completionCandidates = FormatCandidates.class,
      defaultValue = "text",
      description = "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  public ReportFormat format() {
    return format;
  }

  public boolean isText() {
    return format == ReportFormat.TEXT;
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

  /** The ids for help and completion. */
  static final class FormatCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    FormatCandidates() {
      super(ReportFormat.ids());
    }
  }
}
