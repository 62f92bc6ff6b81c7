package io.panelwright.dsl;

import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.QueryPatterns;
import io.panelwright.dsl.transform.Transformations;
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

/** The types of the dsl's public API. */
final class DslTypes {

  private static final String DSL = DslTypes.class.getPackageName();

  /** The package of types that are not part of the API. */
  private static final String INTERNAL = DSL + ".internal";

  /** Classes that only compose other methods of the dsl. */
  private static final Set<Class<?>> COMPOSED =
      Set.of(QueryPatterns.class, StatPanels.class, GraphPanels.class, States.class);

  private DslTypes() {}

  /** All public types of the dsl, including nested ones, by name. */
  static List<Class<?>> all() {
    Path classes =
        Path.of(URI.create(Panels.class.getProtectionDomain().getCodeSource().getLocation() + ""));
    try (Stream<Path> files = Files.walk(classes.resolve(DSL.replace('.', '/')))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
          .filter(DslTypes::has)
          .filter(type -> !type.isAnonymousClass() && !COMPOSED.contains(type))
          .filter(type -> Modifier.isPublic(type.getModifiers()) || hasPublicSubclasses(type))
          .sorted(Comparator.comparing(DslTypes::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a public class extends this one, such as those of {@link Transformations}. */
  private static boolean hasPublicSubclasses(Class<?> type) {
    return type.isAssignableFrom(Transformations.class);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean has(Class<?> type) {
    String home = type.getPackageName();
    return !home.equals(INTERNAL) && (home.equals(DSL) || home.startsWith(DSL + "."));
  }

  /** The name in Java code: {@code Stat.Graph}. */
  static String name(Class<?> type) {
    String name = type.getTypeName();
    String plain = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    return plain.replaceFirst("^(Frame|Field|Value)Transformations", "Transformations");
  }
}
