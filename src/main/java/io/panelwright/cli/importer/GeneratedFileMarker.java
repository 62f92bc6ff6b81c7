package io.panelwright.cli.importer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks generated files, so that a later import recognizes a file that it may overwrite.
 *
 * <p>The mark contains a digest of the file: an edited file no longer matches it.
 */
final class GeneratedFileMarker {

  private static final int BYTES = 4;
  private static final String BLANK = "[00000000]";
  private static final Pattern MARK = Pattern.compile("Panelwright\\s+(?:\\* )?\\[([0-9a-f]{8})]");

  /** A line may be wrapped at every blank. */
  private static final Pattern UID =
      Pattern.compile("\\(([A-Za-z0-9_-]{1,40})\\)\\s+(?:\\* )?by\\s+(?:\\* )?Panelwright");

  private GeneratedFileMarker() {}

  /** The header of a generated file, with a placeholder for the mark. */
  static String header(String file, String uid) {
    return "Imported from " + file + " (" + uid + ") by Panelwright " + BLANK;
  }

  /** Replaces the placeholder with the mark. */
  static String addMarker(String text) {
    return text.replaceFirst(Pattern.quote(BLANK), "[" + digest(text) + "]");
  }

  /** Whether a text is an unmodified generated file of the same dashboard as another text. */
  static boolean isOverwritable(String text, String other) {
    return uid(text).isPresent() && uid(text).equals(uid(other)) && isUnmodified(text);
  }

  /** The uid of the dashboard in a generated file; empty if import did not write the text. */
  static Optional<String> uid(String text) {
    Matcher matcher = UID.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a text is as import wrote it. */
  static boolean isUnmodified(String text) {
    return findDigest(text)
        .filter(mark -> mark.equals(digest(text.replaceFirst("\\[" + mark + "]", BLANK))))
        .isPresent();
  }

  private static Optional<String> findDigest(String text) {
    Matcher matcher = MARK.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String digest(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
