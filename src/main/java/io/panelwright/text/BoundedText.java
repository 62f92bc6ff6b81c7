package io.panelwright.text;

/** A text that a search may read only a limited number of times. */
final class BoundedText implements CharSequence {

  private static final int STEPS_PER_CHARACTER = 200;
  private static final int MIN_STEPS = 1_000_000;

  private final String text;
  private long steps;

  /** The limit is reached. */
  static final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("the search takes too many steps", null, false, false);
    }
  }

  BoundedText(String text) {
    this.text = text;
    this.steps = MIN_STEPS + (long) STEPS_PER_CHARACTER * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--steps < 0) {
      throw new TooManySteps();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
