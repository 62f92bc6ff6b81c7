package io.panelwright.cli;

import io.panelwright.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that find something by rules. */
final class FindingOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Severities and exclusions of rules, read instead of .panelwright.yaml.")
  private Path config;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      completionCandidates = Formats.class,
      defaultValue = "text",
      description = "Form of the findings: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  /** The file that the person named. */
  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  Format format() {
    return format;
  }

  /** Formats by their words. */
  static final class FormatConverter implements ITypeConverter<Format> {

    @Override
    public Format convert(String word) {
      return Format.of(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \""
                          + word
                          + "\"; write one of: "
                          + String.join(", ", Format.words())));
    }
  }

  /** For help and completion. */
  static final class Formats extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Formats() {
      super(Format.words());
    }
  }
}
