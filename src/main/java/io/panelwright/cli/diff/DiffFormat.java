package io.panelwright.cli.diff;

import io.panelwright.diff.DiffJson;
import io.panelwright.diff.DiffMarkdown;
import io.panelwright.diff.DiffText;
import io.panelwright.diff.FileComparison;
import io.panelwright.report.ReportFormat;
import io.panelwright.text.AnsiStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Formats of the result of {@code diff}. */
enum DiffFormat {
  TEXT,
  MARKDOWN,
  JSON,
  SARIF;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String render(List<FileComparison> compared, AnsiStyle style) {
    return switch (this) {
      case TEXT -> DiffText.render(compared, style);
      case MARKDOWN -> DiffMarkdown.render(compared);
      case JSON -> DiffJson.render(compared);
      case SARIF -> ReportFormat.SARIF.render(ChangeFindings.report(compared));
    };
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(DiffFormat::id).toList();
  }

  /** Converts the id of a format. */
  static final class Converter implements ITypeConverter<DiffFormat> {

    @Override
    public DiffFormat convert(String id) {
      return Arrays.stream(values())
          .filter(format -> format.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \"" + id + "\"; use one of: " + String.join(", ", ids())));
    }
  }
}
