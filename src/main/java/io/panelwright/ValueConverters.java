package io.panelwright;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters whose messages contain no terms of Java, for all commands. */
final class ValueConverters {

  private ValueConverters() {}

  static void install(CommandLine root) {
    String whole = "a whole number from %s to %s";
    register(
        root,
        List.of(int.class, Integer.class),
        Integer::valueOf,
        whole.formatted(Integer.MIN_VALUE, Integer.MAX_VALUE));
    register(
        root,
        List.of(long.class, Long.class),
        Long::valueOf,
        whole.formatted(Long.MIN_VALUE, Long.MAX_VALUE));
    register(root, List.of(double.class, Double.class), Double::valueOf, "a number such as 0.5");
    root.registerConverter(InetAddress.class, ValueConverters::address);
    // Picocli's own converter calls this method by reflection, which costs 4 ms.
    root.registerConverter(Path.class, ValueConverters::path);
  }

  private static <T> void register(
      CommandLine root, List<Class<T>> types, Function<String, T> parser, String expected) {
    ITypeConverter<T> converter =
        text -> {
          try {
            return parser.apply(text);
          } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not " + expected);
          }
        };
    types.forEach(type -> root.registerConverter(type, converter));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("\"" + text + "\" is not a path: " + e.getReason());
    }
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is not an address of this machine, such as 127.0.0.1");
    }
  }
}
