package io.panelwright.cli.export;

import io.panelwright.cli.CannotRunException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that exports have written to a folder, with their SHA-256: the format of {@code
 * sha256sum}.
 */
final class ExportRecord {

  /** Its name has no extension that kubectl, Terraform, Git Sync or gcx read. */
  static final String NAME = ".panelwright-export";

  private static final String HEADER = "# Files of `panelwright export`. Do not edit.\n";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Map<String, String> hashes = new TreeMap<>();

  /**
   * Reads a record.
   *
   * @throws CannotRunException if a line is malformed or names a file outside of the folder
   */
  static ExportRecord parse(Path file, String text) {
    var record = new ExportRecord();
    int number = 0;
    for (String line : text.split("\r?\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !isInside(matcher.group(2))) {
        throw new CannotRunException(
            file
                + ":"
                + number
                + ": not a line of the record of exported files"
                + "\n  → restore it from version control, or delete it and move the exported files"
                + " away");
      }
      record.hashes.put(matcher.group(2), matcher.group(1));
    }
    return record;
  }

  private static boolean isInside(String path) {
    return !path.startsWith("/")
        && !path.contains("\\")
        && !path.matches("[A-Za-z]:.*")
        && !("/" + path + "/").matches(".*/(\\.|\\.\\.|)/.*");
  }

  /** The hashes by path, sorted. */
  Map<String, String> hashes() {
    return hashes;
  }

  void put(String path, String hash) {
    hashes.put(path, hash);
  }

  /** A copy. */
  ExportRecord copy() {
    var record = new ExportRecord();
    record.hashes.putAll(hashes);
    return record;
  }

  String text() {
    var text = new StringBuilder(HEADER);
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString();
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
