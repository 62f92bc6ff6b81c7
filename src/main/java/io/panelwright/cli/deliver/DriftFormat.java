package io.panelwright.cli.deliver;

import io.panelwright.deliver.drift.DriftJson;
import io.panelwright.deliver.drift.DriftMarkdown;
import io.panelwright.deliver.drift.DriftReport;
import io.panelwright.deliver.drift.DriftText;
import io.panelwright.report.ReportFormat;
import io.panelwright.text.AnsiStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Formats of the result of {@code drift}. */
enum DriftFormat {
  TEXT,
  MARKDOWN,
  JSON,
  SARIF;

  String render(DriftReport report, AuthorLines lines, AnsiStyle style) {
    return switch (this) {
      case TEXT -> DriftText.render(report, style);
      case MARKDOWN -> DriftMarkdown.render(report);
      case JSON -> DriftJson.render(report);
      case SARIF -> ReportFormat.SARIF.render(new DriftFindings(lines).report(report));
    };
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Converts the id of a format; {@code md} is short for {@code markdown}. */
  static final class Converter implements ITypeConverter<DriftFormat> {

    @Override
    public DriftFormat convert(String id) {
      String name = id.equals("md") ? "markdown" : id;
      return Arrays.stream(values())
          .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \"" + id + "\"; use one of: " + String.join(", ", ids())));
    }
  }
}
