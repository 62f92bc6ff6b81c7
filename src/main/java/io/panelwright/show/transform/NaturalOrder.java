package io.panelwright.show.transform;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of texts in Grafana's tables: without regard to case and accents, spaces and
 * punctuation before digits before letters.
 */
final class NaturalOrder implements Comparator<String> {

  /** Digits are compared one by one. */
  static final NaturalOrder PLAIN = new NaturalOrder(false);

  /** Numbers inside of texts are compared by value: {@code a9} is before {@code a10}. */
  static final NaturalOrder NUMERIC = new NaturalOrder(true);

  /** The order of ASCII's characters besides letters in the Unicode Collation Algorithm. */
  private static final String ORDER = "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

  private final boolean numeric;

  private NaturalOrder(boolean numeric) {
    this.numeric = numeric;
  }

  @Override
  public int compare(String a, String b) {
    String left = folded(a);
    String right = folded(b);
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int result;
      if (numeric && isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int leftEnd = digitsEnd(left, i);
        int rightEnd = digitsEnd(right, j);
        result = compareNumbers(left.substring(i, leftEnd), right.substring(j, rightEnd));
        i = leftEnd;
        j = rightEnd;
      } else {
        result = Integer.compare(weight(left.charAt(i++)), weight(right.charAt(j++)));
      }
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(left.length() - i, right.length() - j);
  }

  /** The text without case, accents and control characters. */
  private static String folded(String text) {
    boolean isAscii = text.chars().allMatch(c -> c < 128);
    String base =
        isAscii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String lower = base.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("æ", "ae");
    return lower.chars().anyMatch(NaturalOrder::isControl)
        ? lower
            .chars()
            .filter(c -> !isControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : lower;
  }

  private static boolean isControl(int c) {
    return c < ' ' && (c < '\t' || c > '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String a, String b) {
    String left = a.replaceFirst("^0+", "");
    String right = b.replaceFirst("^0+", "");
    return left.length() == right.length()
        ? left.compareTo(right)
        : Integer.compare(left.length(), right.length());
  }

  private static int weight(char c) {
    int index = ORDER.indexOf(c);
    return index >= 0 ? index : ORDER.length() + c;
  }
}
