package io.panelwright.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The real dashboards in {@code ../shared}: test data that is never copied into the project. */
public final class DashboardCorpus {

  public static final Path SHARED = Path.of("..", "shared");

  private DashboardCorpus() {}

  /** A dashboard of the corpus: {@code project/file.json} and its text. */
  public record File(String name, String text) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** All dashboards by name. Skips the test with a message if {@code ../shared} is absent. */
  public static List<File> files() {
    sharedPath("dashboards", "corpus");
    return Loaded.FILES;
  }

  /** Reads the files once for all tests. */
  private static final class Loaded {

    static final List<File> FILES = read(SHARED.resolve("dashboards").resolve("corpus"));

    private static List<File> read(Path root) {
      try (Stream<Path> paths = Files.walk(root)) {
        return paths
            .filter(path -> path.toString().endsWith(".json"))
            .map(path -> file(root.relativize(path).toString().replace('\\', '/'), path))
            .sorted(Comparator.comparing(File::name))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static File file(String name, Path path) {
      return new File(name, DashboardCorpus.read(path));
    }
  }

  /** A path below {@code ../shared}. Skips the test with a message if it is absent. */
  public static Path sharedPath(String... names) {
    Path path = SHARED;
    for (String name : names) {
      path = path.resolve(name);
    }
    if (!Files.exists(path)) {
      String message = "SKIPPED: " + path + " is absent";
      System.out.println(message);
      assumeTrue(false, message);
    }
    return path;
  }

  public static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
