package io.panelwright.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that carry a mark of ours, by which we know later that we wrote them and that nobody has
 * changed them since.
 */
final class Signed {

  private static final int BYTES = 4;
  private static final String BLANK = "[00000000]";
  private static final Pattern MARK = Pattern.compile("Panelwright\\s+(?:\\* )?\\[([0-9a-f]{8})]");

  /** A line may end anywhere between its words. */
  private static final Pattern UID =
      Pattern.compile("\\(([A-Za-z0-9_-]{1,40})\\)\\s+(?:\\* )?by\\s+(?:\\* )?Panelwright");

  private Signed() {}

  /** What stands in a text where the mark will be. */
  static String origin(String file, String uid) {
    return "Imported from " + file + " (" + uid + ") by Panelwright " + BLANK;
  }

  /** The text with its mark. */
  static String sign(String text) {
    return text.replaceFirst(Pattern.quote(BLANK), "[" + digest(text) + "]");
  }

  /** Whether we wrote a text, of the same dashboard as another, and it is as we wrote it. */
  static boolean isOurs(String text, String other) {
    return uid(text).isPresent() && uid(text).equals(uid(other)) && isAsWritten(text);
  }

  private static Optional<String> uid(String text) {
    Matcher matcher = UID.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isAsWritten(String text) {
    return mark(text)
        .filter(mark -> mark.equals(digest(text.replaceFirst("\\[" + mark + "]", BLANK))))
        .isPresent();
  }

  private static Optional<String> mark(String text) {
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
