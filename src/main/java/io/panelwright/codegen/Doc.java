package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Text with possible line breaks, as in google-java-format: a <em>level</em> stays on one line if
 * possible; otherwise its breaks are taken, all of them or as many as necessary.
 */
final class Doc {

  /** Maximum columns of a line. */
  static final int MAX_WIDTH = 100;

  /** Larger than the width of any line. */
  private static final int UNBOUNDED_WIDTH = 1000;

  private Doc() {}

  /** A part of a layout. */
  sealed interface Part {

    /** The number of columns on one line. */
    int width();

    /** Prints the part; {@code indent} is the indent of the surrounding level. */
    void print(JavaOutput lines, int indent);
  }

  /** Text without breaks. */
  record Token(String text) implements Part {

    @Override
    public int width() {
      return text.length();
    }

    @Override
    public void print(JavaOutput lines, int indent) {
      lines.append(text);
    }
  }

  /**
   * A string in quotes.
   *
   * @param index index of the string in the layout
   */
  record Literal(String text, int index) implements Part {

    @Override
    public int width() {
      return text.length();
    }

    @Override
    public void print(JavaOutput lines, int indent) {
      lines.literal(this);
    }
  }

  /**
   * A string as a text block, which ends the lines that it is in.
   *
   * @param index index of the string in the layout
   * @param room columns to leave free after the block
   */
  record Block(String value, int index, int room) implements Part {

    @Override
    public int width() {
      return UNBOUNDED_WIDTH;
    }

    @Override
    public void print(JavaOutput lines, int indent) {
      lines.block(this);
    }
  }

  /**
   * A text block of a source, which ends the lines that it is in.
   *
   * @param texts its lines without indents
   */
  record SourceBlock(List<String> texts) implements Part {

    public SourceBlock {
      texts = List.copyOf(texts);
    }

    @Override
    public int width() {
      return UNBOUNDED_WIDTH;
    }

    @Override
    public void print(JavaOutput lines, int indent) {
      lines.block(this);
    }
  }

  /** Whether a break was taken: the indent of later parts may depend on it. */
  static final class BreakState {

    private boolean taken;

    /** Returns one of two indents, depending on whether the break was taken. */
    IntSupplier indents(int yes, int no) {
      return () -> taken ? yes : no;
    }
  }

  /**
   * A possible line break.
   *
   * @param unified whether it is taken together with all others of its level, or only if necessary
   * @param flat the text in place of a break that is not taken
   */
  record Break(boolean unified, String flat, BreakState state) {}

  /** Parts between two breaks, with the break before them. */
  private static final class Segment {

    private final Optional<Break> before;
    private final List<Part> parts = new ArrayList<>();

    Segment(Optional<Break> before) {
      this.before = before;
    }

    /** This and the following methods use no streams, since levels are nested deeply. */
    int width() {
      int sum = 0;
      for (Part part : parts) {
        sum = sum(sum, part.width());
      }
      return sum;
    }

    String flat() {
      return before.map(Break::flat).orElse("");
    }

    /**
     * Prints the segment.
     *
     * @return whether it fitted; later breaks depend on it
     */
    boolean print(JavaOutput lines, int indent, boolean must) {
      int width = width();
      before.ifPresent(
          at -> {
            boolean fits = lines.column() + at.flat.length() + width <= MAX_WIDTH;
            at.state.taken = at.unified || must || !fits;
            if (at.state.taken) {
              lines.newLine(indent);
            } else {
              lines.append(at.flat);
            }
          });
      boolean fits = lines.column() + width <= MAX_WIDTH;
      print(lines, indent);
      return fits;
    }

    void print(JavaOutput lines, int indent) {
      for (Part part : parts) {
        part.print(lines, indent);
      }
    }
  }

  /** Parts and breaks that belong together. */
  static final class Level implements Part {

    private final IntSupplier plus;
    private final List<Segment> runs = new ArrayList<>(List.of(new Segment(Optional.empty())));
    private int width = -1;

    /** Creates a level with an additional indent for its lines. */
    Level(IntSupplier plus) {
      this.plus = plus;
    }

    void add(Part part) {
      runs.get(runs.size() - 1).parts.add(part);
    }

    void add(Break place) {
      runs.add(new Segment(Optional.of(place)));
    }

    /** Computed once, when the level is complete. */
    @Override
    public int width() {
      if (width < 0) {
        width = 0;
        for (Segment run : runs) {
          width = sum(width, run.flat().length() + run.width());
        }
      }
      return width;
    }

    @Override
    public void print(JavaOutput lines, int indent) {
      if (lines.column() + width() <= MAX_WIDTH) {
        printFlat(lines);
        return;
      }
      int inside = indent + plus.getAsInt();
      boolean fitted = true;
      for (Segment run : runs) {
        fitted = run.print(lines, inside, !fitted);
      }
    }

    /** Prints a level that fits on the line: no nested level needs a break. */
    private void printFlat(JavaOutput lines) {
      for (Segment run : runs) {
        lines.append(run.flat());
        run.print(lines, 0);
      }
    }
  }

  /** Adds two widths, with an upper limit. */
  private static int sum(int one, int other) {
    return Math.min(one + other, UNBOUNDED_WIDTH);
  }
}
