package io.panelwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code import} makes of a dashboard. */
enum ImportTarget {
  JAVA,
  YAML,
  JSON;

  /** As a person writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ImportTarget::word).toList();
  }

  /** By its word. */
  static final class Converter implements ITypeConverter<ImportTarget> {

    @Override
    public ImportTarget convert(String word) {
      return Arrays.stream(values())
          .filter(target -> target.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + word + "\" is not among: " + String.join(", ", words())));
    }
  }

  /** For help and completion. */
  static final class Words extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Words() {
      super(words());
    }
  }
}
