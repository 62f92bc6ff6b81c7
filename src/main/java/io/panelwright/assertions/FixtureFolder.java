package io.panelwright.assertions;

import io.panelwright.text.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one case. */
record FixtureFolder(Path path) {

  static final String EXPECTED = "expected.txt";

  /**
   * Checks the names of the files.
   *
   * @throws AssertionError if a required file is missing, or there is a file that no case has
   */
  void requireFiles(List<String> required, List<String> optional) {
    List<String> known =
        Stream.of(required, List.of(EXPECTED), optional).flatMap(List::stream).toList();
    List<String> files = entries(path).stream().map(FixtureFolder::name).toList();
    for (String file : files) {
      if (!known.contains(file)) {
        throw new AssertionError(
            "unexpected file "
                + path.resolve(file)
                + Suggestions.didYouMean(file, known)
                + "\na case has: "
                + String.join(", ", required)
                + ", "
                + EXPECTED
                + (optional.isEmpty() ? "" : "; optional: " + String.join(", ", optional)));
      }
    }
    for (String file : required) {
      if (!files.contains(file)) {
        throw new AssertionError(path.resolve(file) + " does not exist");
      }
    }
  }

  String read(String file) {
    return readOptional(file)
        .orElseThrow(() -> new AssertionError(path.resolve(file) + " does not exist"));
  }

  Optional<String> readOptional(String file) {
    Path found = path.resolve(file);
    try {
      return Files.exists(found) ? Optional.of(Files.readString(found)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + found, e);
    }
  }

  void assertExpected(String actual, String updateCommand) {
    new GoldenFile(path.resolve(EXPECTED), updateCommand).assertContent(actual);
  }

  /** Files and folders, sorted by name. */
  static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }

  /** A case that fails: something is wrong with the folder itself. */
  static FixtureCase invalid(String name, Path path, String message) {
    return new FixtureCase(
        name,
        path,
        () -> {
          throw new AssertionError(message);
        });
  }

  /** The command with which a test class of a Maven project writes its files. */
  static String mavenCommand(Class<?> test) {
    return "mvn test -Dtest=" + test.getSimpleName() + " -D" + GoldenFile.UPDATE_PROPERTY + "=true";
  }
}
