package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files, which Java reads in the encoding of the locale. In the C locale that is ASCII,
 * and each other byte of a name becomes U+FFFD; the name then means another file, or none.
 */
final class FileNames {

  private static final String REPLACEMENT = "\uFFFD";
  private static final String ENCODING = System.getProperty("sun.jnu.encoding", "");
  private static final Path WORKING_DIRECTORY = Path.of("/proc/self/cwd");

  private FileNames() {}

  /**
   * Checks the working directory and the arguments of this process.
   *
   * @throws CannotRunException when Java has not read one of them as it is
   */
  static void checkProcess(String... arguments) {
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
   * Checks the name of a file that was found in a folder.
   *
   * @throws CannotRunException when Java has not read it as it is
   */
  static void check(Path file) {
    if (file.toString().contains(REPLACEMENT)) {
      throw unreadable("the file name", file.toString());
    }
  }

  /**
   * The path of a name that comes from elsewhere, such as a file's content or git.
   *
   * @throws CannotRunException when the encoding lacks a character of it
   */
  static Path path(String name) {
    try {
      Path path = Path.of(name);
      check(path);
      return path;
    } catch (InvalidPathException e) {
      throw failure(e);
    }
  }

  /** The failure of a name that no path can be made of. */
  static CannotRunException failure(InvalidPathException unreadable) {
    return unreadable("the file name", unreadable.getInput());
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

  private static CannotRunException unreadable(String what, String name) {
    String subject = what + " \"" + name + "\"";
    return new CannotRunException(
        ENCODING.equals("UTF-8")
            ? subject + " is not UTF-8\n  → give it a name in UTF-8"
            : subject
                + " has characters that "
                + ENCODING
                + ", the encoding of this locale, lacks\n"
                + "  → run the same command with LC_ALL=C.UTF-8 before it");
  }
}
