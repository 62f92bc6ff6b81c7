package io.panelwright.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of the package, as authors see them. */
final class DslTypes {

  /** What is made from other words. */
  private static final Set<Class<?>> COMPOSED = Set.of(Patterns.class, Tiles.class);

  private DslTypes() {}

  /** All public types of the package, also those within others, by name. */
  static List<Class<?>> all() {
    Path folder =
        Path.of(URI.create(Panels.class.getProtectionDomain().getCodeSource().getLocation() + ""))
            .resolve("io/panelwright/dsl");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .<Class<?>>map(name -> load(name.replace(".class", "")))
          .filter(type -> !type.isAnonymousClass() && !COMPOSED.contains(type))
          .filter(type -> Modifier.isPublic(type.getModifiers()) || hasPublicHeirs(type))
          .sorted(Comparator.comparing(DslTypes::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as the files of {@link Transformations}. */
  private static boolean hasPublicHeirs(Class<?> type) {
    return type.isAssignableFrom(Transformations.class);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(DslTypes.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean has(Class<?> type) {
    return type.getPackage() == DslTypes.class.getPackage();
  }

  /** As Java code names it: {@code Stat.Graph}. */
  static String name(Class<?> type) {
    String name = type.getTypeName();
    String ours = DslTypes.class.getPackageName() + ".";
    String plain =
        name.startsWith(ours)
            ? name.substring(ours.length()).replace('$', '.')
            : name.substring(name.lastIndexOf('.') + 1);
    return plain.replaceFirst("^(Frame|Field|Calculating)Transformations", "Transformations");
  }
}
