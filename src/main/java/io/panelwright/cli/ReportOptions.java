package io.panelwright.cli;

import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options of all commands that report findings of rules. */
public final class ReportOptions implements CommandArguments {

  private final Argument<Optional<Path>> config =
      Argument.option("--config")
          .paramLabel("FILE")
          .description("File of rule settings (default: .panelwright.yaml).")
          .optional(Path.class);

  private final FormatOption format = new FormatOption();

  private final Argument<Boolean> showExcluded =
      Argument.flag(
          "--show-excluded", "List the findings that exclusions exclude, with the reasons.");

  @Override
  public void addTo(CommandSpec command) {
    config.addTo(command);
    format.addTo(command);
    showExcluded.addTo(command);
  }

  /** The file of {@code --config}. */
  public Optional<Path> config() {
    return config.value();
  }

  public ReportFormat format() {
    return format.format();
  }

  /** The report with or without a list of the excluded findings. */
  public ReportData configure(ReportData report) {
    return report.withExcluded(report.excluded().withListed(showExcluded.value()));
  }
}
