package io.panelwright.cli;

import io.panelwright.text.PortableFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Checks file names that the locale cannot represent.
 *
 * <p>Java reads names in the encoding of the locale. In the C locale this is ASCII, and every other
 * byte becomes U+FFFD; the name then belongs to another file, or to none.
 */
public final class FileNames {

  private static final String REPLACEMENT = "\uFFFD";
  private static final String ENCODING = System.getProperty("sun.jnu.encoding", "");

  private static final Path WORKING_DIRECTORY = Path.of("/proc/self/cwd");

  private FileNames() {}

  /**
   * Checks the working directory and the arguments of this process.
   *
   * @throws CannotRunException if Java has replaced characters of one of them
   */
  public static void checkProcess(String... arguments) {
    String directory = System.getProperty("user.dir");
    if (!isWorkingDirectory(directory)) {
      throw unreadable("the name of the working directory", directory);
    }
    for (String argument : arguments) {
      if (argument.contains(REPLACEMENT)) {
        throw unreadable("the argument", argument);
      }
    }
  }

  /**
   * Checks the name of a file from a folder listing.
   *
   * @throws CannotRunException if Java has replaced characters of the name
   */
  public static void check(Path file) {
    if (file.toString().contains(REPLACEMENT)) {
      throw unreadable("the file name", file.toString());
    }
  }

  /**
   * Converts a name from another source, such as a file's content or git.
   *
   * @throws CannotRunException if the encoding lacks a character of the name
   */
  public static Path path(String name) {
    try {
      Path path = Path.of(name);
      check(path);
      return path;
    } catch (InvalidPathException e) {
      throw failure(e);
    }
  }

  /**
   * Converts the name of a file that is to be written.
   *
   * @throws CannotRunException if the encoding lacks a character of the name, or the file could not
   *     exist on Windows
   */
  public static Path newFile(String name) {
    if (PortableFileName.isReserved(name)) {
      throw new CannotRunException(
          "the file name \"" + name + "\" is reserved on Windows\n  → rename the input");
    }
    return path(name);
  }

  /** The failure for a name that cannot be converted to a path. */
  static CannotRunException failure(InvalidPathException invalid) {
    return unreadable("the file name", invalid.getInput());
  }

  private static boolean isWorkingDirectory(String directory) {
    if (!directory.contains(REPLACEMENT) && !directory.contains("?")) {
      return true;
    }
    try {
      Path path = Path.of(directory);
      return Files.exists(WORKING_DIRECTORY)
          ? Files.isSameFile(path, WORKING_DIRECTORY)
          : Files.isDirectory(path);
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  private static CannotRunException unreadable(String kind, String name) {
    String subject = kind + " \"" + name + "\"";
    return new CannotRunException(
        ENCODING.equals("UTF-8")
            ? subject + " is not UTF-8\n  → rename it in UTF-8"
            : subject
                + " has characters that do not exist in "
                + ENCODING
                + ", the encoding of this locale\n"
                + "  → run the same command with LC_ALL=C.UTF-8 before it");
  }
}
