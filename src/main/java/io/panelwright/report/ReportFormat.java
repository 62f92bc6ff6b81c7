package io.panelwright.report;

import io.panelwright.text.AnsiStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report format. */
public enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /** The name on the command line, such as {@code sarif}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The {@link #id()}s of all formats. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  /** The format with this {@link #id()}. */
  public static Optional<ReportFormat> byId(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  /** The whole report, without colors; ends in a newline unless it is empty. */
  public String render(ReportData run) {
    return switch (this) {
      case TEXT -> TextReport.render(run, AnsiStyle.PLAIN);
      case JSON -> JsonReport.render(run);
      case SARIF -> SarifReport.render(run);
      case JUNIT -> JunitReport.render(run);
      case GITHUB -> GithubReport.render(run);
    };
  }
}
