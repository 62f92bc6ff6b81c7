package io.panelwright.text;

/** Numbers of an order in English: {@code 1st}, {@code 22nd}, {@code 13th}. */
public final class EnglishOrdinal {

  private EnglishOrdinal() {}

  /** The digits of a number and its ending. */
  public static String of(int number) {
    return number + ending(Math.abs(number));
  }

  private static String ending(int number) {
    if (number % 100 / 10 == 1) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
