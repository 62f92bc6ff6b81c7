package io.panelwright.cli;

import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that report findings of rules. */
public final class ReportOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "File of rule settings (default: .panelwright.yaml).")
  private Path config;

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--show-excluded",
      description = "List the findings that exclusions exclude, with the reasons.")
  private boolean showExcluded;

  /** The file of {@code --config}. */
  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  public ReportFormat format() {
    return format.format();
  }

  /** The report with or without a list of the excluded findings. */
  public ReportData configure(ReportData report) {
    return report.withExcluded(report.excluded().withListed(showExcluded));
  }
}
