package io.panelwright.assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with the expected output of a test.
 *
 * @param path of the file, from the project's folder
 * @param updateCommand writes the file; failures name it
 */
public record GoldenFile(Path path, String updateCommand) {

  /** The system property that writes golden files: {@code -Dgolden=true}. */
  public static final String UPDATE_PROPERTY = "golden";

  /** Whether golden files are written instead of compared. */
  public static boolean isUpdating() {
    return Boolean.getBoolean(UPDATE_PROPERTY);
  }

  /**
   * Compares a text with the file, byte for byte; with {@code -Dgolden=true} writes the file.
   *
   * @throws AssertionError with the first difference and the command, in at most 20 lines
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public void assertContent(String actual) {
    try {
      if (isUpdating()) {
        update(actual);
      } else if (!Files.exists(path)) {
        throw new AssertionError(path + " does not exist\nTo write the file: " + updateCommand);
      } else {
        compare(Files.readString(path), actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes only if the bytes change, so that the file keeps its modification time otherwise. */
  private void update(String actual) throws IOException {
    if (!Files.exists(path) || !Files.readString(path).equals(actual)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, actual.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void compare(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(
          path
              + ":"
              + FirstDifference.find(expected, actual)
              + "\nIf the change is intended: "
              + updateCommand);
    }
  }
}
