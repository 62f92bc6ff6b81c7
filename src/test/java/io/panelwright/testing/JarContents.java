package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Checks of the entries of a jar. */
public final class JarContents {

  private JarContents() {}

  /** The names of all entries. */
  public static Set<String> entries(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * Asserts that a jar has the licenses of exactly the libraries in it. A jar contains a library if
   * it contains the library's first class or script.
   */
  public static void assertLicenses(Path jar) throws IOException {
    List<Path> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList();
    assertThat(libraries).isNotEmpty();
    Set<String> entries = entries(jar);
    List<String> licenses =
        entries.stream()
            .filter(name -> name.matches("META-INF/licenses/[^/]+/LICENSE"))
            .map(name -> name.split("/")[2])
            .toList();
    List<String> contained =
        libraries.stream()
            .filter(library -> isIn(library, entries))
            .map(library -> library.getFileName().toString())
            .toList();
    assertThat(contained)
        .as(jar.toString())
        .anyMatch(name -> name.startsWith("re2j-"))
        .allMatch(name -> licenses.stream().anyMatch(of -> name.startsWith(of + "-")));
    assertThat(licenses)
        .as(jar.toString())
        .allMatch(of -> contained.stream().anyMatch(name -> name.startsWith(of + "-")));
  }

  private static boolean isIn(Path library, Set<String> entries) {
    try {
      Set<String> own = entries(library);
      return own.stream()
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .filter(name -> !name.equals("module-info.class"))
          .findFirst()
          // A library of scripts has no class.
          .or(() -> own.stream().filter(name -> name.endsWith(".min.js")).findFirst())
          .filter(entries::contains)
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
