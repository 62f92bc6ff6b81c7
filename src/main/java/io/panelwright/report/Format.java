package io.panelwright.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form of report. */
public enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /** The word that people type. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** The format of a word. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The whole report, without colours, ending in a newline unless it is empty. */
  public String render(Run run) {
    return switch (this) {
      case TEXT -> GroupedText.render(run, false);
      case JSON -> JsonReport.render(run);
      case SARIF -> SarifReport.render(run);
      case JUNIT -> JunitReport.render(run);
      case GITHUB -> GithubReport.render(run);
    };
  }
}
