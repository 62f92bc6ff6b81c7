package io.panelwright.cli.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The output formats of {@code import}. */
enum ImportTarget {
  JAVA,
  YAML,
  JSON;

  /** The value of the option {@code --to}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ImportTarget::id).toList();
  }

  /** Converts the id of a format. */
  static final class Converter implements ITypeConverter<ImportTarget> {

    @Override
    public ImportTarget convert(String id) {
      return Arrays.stream(values())
          .filter(target -> target.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format \"" + id + "\"; use one of: " + String.join(", ", ids())));
    }
  }
}
