package io.panelwright.cli;

import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that report findings of rules. */
public final class ReportOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "File of rule settings (default: .panelwright.yaml).")
  private Path config;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      completionCandidates = FormatCandidates.class,
      defaultValue = "text",
      description = "Format of the findings: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--show-excluded",
      description = "List the findings that exclusions exclude, with the reasons.")
  private boolean showExcluded;

  /** The file of {@code --config}. */
  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  public ReportFormat format() {
    return format;
  }

  /** The report with or without a list of the excluded findings. */
  public ReportData configure(ReportData report) {
    return report.withExcluded(report.excluded().withListed(showExcluded));
  }

  /** Converts the id of a format. */
  public static final class FormatConverter implements ITypeConverter<ReportFormat> {

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
  public static final class FormatCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    FormatCandidates() {
      super(ReportFormat.ids());
    }
  }
}
