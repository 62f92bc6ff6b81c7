package io.panelwright.promql;

/**
 * A part of a query's text. All spans are equal: two trees are equal when they say the same,
 * wherever it stands.
 */
public final class Span {

  private final int start;
  private final int end;

  private Span(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /**
   * A part of a text.
   *
   * @param start index of its first UTF-16 unit
   * @param end index behind its last unit
   */
  public static Span of(int start, int end) {
    return new Span(start, end);
  }

  /** Index of the first UTF-16 unit. */
  public int start() {
    return start;
  }

  /** Index behind the last unit. */
  public int end() {
    return end;
  }

  /** From the start of this to the end of another. */
  Span to(Span last) {
    return of(start, last.end);
  }

  /** Its text; empty where the text is shorter. */
  public String in(String text) {
    int from = Math.min(start, text.length());
    return text.substring(from, Math.max(from, Math.min(end, text.length())));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "[" + start + "," + end + ")";
  }
}
