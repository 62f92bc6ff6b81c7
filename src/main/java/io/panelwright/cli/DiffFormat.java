package io.panelwright.cli;

import io.panelwright.diff.Compared;
import io.panelwright.diff.DiffJson;
import io.panelwright.diff.DiffMarkdown;
import io.panelwright.diff.DiffText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Form of what {@code diff} says. */
enum DiffFormat {
  TEXT,
  MARKDOWN,
  JSON;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String render(List<Compared> compared, boolean coloured) {
    return switch (this) {
      case TEXT -> DiffText.render(compared, coloured);
      case MARKDOWN -> DiffMarkdown.render(compared);
      case JSON -> DiffJson.render(compared);
    };
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(DiffFormat::word).toList();
  }

  /** Formats by their words. */
  static final class Converter implements ITypeConverter<DiffFormat> {

    @Override
    public DiffFormat convert(String word) {
      return Arrays.stream(values())
          .filter(format -> format.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \""
                          + word
                          + "\"; write one of: "
                          + String.join(", ", words())));
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
