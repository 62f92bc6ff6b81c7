package io.panelwright.promql;

/**
 * A part of a query's text. All spans are equal, so that trees are equal independent of positions.
 */
public final class Span {

  private final int start;
  private final int end;

  private Span(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /**
   * A span.
   *
   * @param start index of the first UTF-16 unit
   * @param end index after the last UTF-16 unit
   */
  public static Span of(int start, int end) {
    return new Span(start, end);
  }

  /** The index of the first UTF-16 unit. */
  public int start() {
    return start;
  }

  /** The index after the last UTF-16 unit. */
  public int end() {
    return end;
  }

  /** The span from the start of this one to the end of another one. */
  Span to(Span last) {
    return of(start, last.end);
  }

  /** The text of this span; empty if the text is shorter. */
  public String substringOf(String text) {
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
