package peaktrade.exporter;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A component and a run id, as label values.
 *
 * <p>Both are cleaned as by Peak_Trade's own exporter, so that the label values of both are equal.
 */
record RunKey(String component, String id) {

  private static final int MAX_COMPONENT_LENGTH = 48;
  private static final int MAX_ID_LENGTH = 32;

  /** The label value of a text without letters and digits. */
  private static final String EMPTY = "na";

  private static final Pattern SPECIAL_CHARACTERS = Pattern.compile("[^A-Za-z0-9._-]+");

  RunKey {
    component = truncate(clean(component), MAX_COMPONENT_LENGTH);
    // Peak_Trade's exporter applies the first step when it reads an event, the second for a label.
    id = clean(truncate(SPECIAL_CHARACTERS.matcher(id.strip()).replaceAll("_"), MAX_ID_LENGTH));
  }

  /**
   * Lower case, {@code _} for blanks, and no characters but letters, digits, {@code _}, {@code -}.
   */
  private static String clean(String text) {
    var label = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .replace(' ', '_')
        .codePoints()
        .filter(RunKey::isAllowed)
        .forEach(label::appendCodePoint);
    return label.isEmpty() ? EMPTY : label.toString();
  }

  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    return c == '_'
        || c == '-'
        || Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static String truncate(String text, int maxLength) {
    return text.codePointCount(0, text.length()) <= maxLength
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxLength));
  }
}
